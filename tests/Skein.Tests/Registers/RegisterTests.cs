using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Skein.Engagement;
using Skein.Evaluation;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Sustaining;
using Skein.Tests.Architecture;
using Skein.Tests.Support;

namespace Skein.Tests.Registers;

/// <summary>What holds for every list that a network keeps, whichever slice keeps it.</summary>
public abstract class RegisterTests(TestSite site) : SiteTests(site)
{
    /// <param name="Name">The list.</param>
    /// <param name="New">Where a new entry is sent.</param>
    /// <param name="Shown">The page that its form stands on.</param>
    /// <param name="Questions">What is asked of a new entry.</param>
    private sealed record Kept(
        string Name, Func<NetworkId, string> New, Func<NetworkId, string> Shown, IReadOnlyList<Question> Questions)
    {
        public async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(
            Browser browser, NetworkId network, Func<Question, IHtmlDocument, string> answer)
        {
            var page = await browser.Page(Shown(network));
            using var sent = await browser.Submit(
                page, Questions.ToDictionary(question => question.Name, question => answer(question, page)),
                $"main form[action='{New(network)}']");
            return (sent.StatusCode, await Browser.Read(sent));
        }
    }

    private static readonly IReadOnlyList<Kept> All =
    [
        Of(Stakeholders.Known), Of(SchoolVisits.All), Of(EvaluationPlan.Lines), Of(Aims.All), Of(Undertakings.All),
        Of(Pledges.All),
    ];

    [Fact]
    public void Every_list_is_tried() => Assert.Equal(
        typeof(SkeinSite).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } kind
                && kind.GetGenericTypeDefinition() == typeof(Register<,>))
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        All.Select(kept => kept.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Whoever_sends_an_empty_form_hears_of_everything_that_must_be_there()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        foreach (var kept in All)
        {
            var refused = await kept.SendAsync(leader, network.Id, (_, _) => "");

            var told = refused.Page.QuerySelectorAll(".govuk-error-summary__list li").Select(line => line.TextContent.Trim());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Findings.None(kept.Questions.Select(question => question.OrElse).OfType<string>().Except(told)
                .Select(sentence => $"{kept.Name} does not say: {sentence}"));
        }
    }

    [Fact]
    public async Task As_many_characters_as_are_asked_for_are_kept_and_one_more_comes_back()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        foreach (var kept in All)
        {
            foreach (var words in kept.Questions.Where(question => question.Kind is QuestionKind.Line or QuestionKind.Words))
            {
                var tooLong = new string('x', words.Longest + 1);
                var refused = await kept.SendAsync(
                    leader, network.Id, (question, page) => question == words ? tooLong : Longest(question, page));

                Assert.True(HttpStatusCode.UnprocessableEntity == refused.Status, $"{kept.Name}, {words.Name}");
                Assert.Contains(tooLong, refused.Page.QuerySelectorAll($"[name={words.Name}]").Select(ValueOf));
            }

            Assert.Equal(HttpStatusCode.Redirect, (await kept.SendAsync(leader, network.Id, Longest)).Status);
        }
    }

    [Fact]
    public async Task A_choice_that_was_not_offered_is_told()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        foreach (var kept in All)
        {
            foreach (var choice in kept.Questions.Where(question => question.Kind
                is QuestionKind.Choice or QuestionKind.List or QuestionKind.Given))
            {
                var refused = await kept.SendAsync(
                    leader, network.Id,
                    (question, page) => question == choice ? Another.Id().ToString() : Longest(question, page));

                Assert.True(HttpStatusCode.UnprocessableEntity == refused.Status, $"{kept.Name}, {choice.Name}");
            }
        }
    }

    private static Kept Of<TRow, TId>(Register<TRow, TId> register)
        where TRow : RegisterRow<TId>
        where TId : struct, IId<TId> => new(
            register.GetType().Name,
            register.NewLink,
            network => register.Entry is { IsAddedApart: true } ? register.NewLink(network) : register.ListLink(network),
            register.Fields.Questions);

    /// <summary>The longest answer that a question takes, of those that stand on the page where it offers some.</summary>
    private string Longest(Question question, IHtmlDocument page) => question.Kind switch
    {
        QuestionKind.Day => Site.Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        QuestionKind.Choice => page.QuerySelector($"[name={question.Name}]")!.GetAttribute("value")!,
        QuestionKind.List => page.QuerySelectorAll($"[name={question.Name}] option")
            .Select(option => option.GetAttribute("value")).LastOrDefault(value => value is { Length: > 0 }) ?? "",
        QuestionKind.EmailAddress => $"{new string('x', 60)}@{new string('y', 60)}.example.org",
        QuestionKind.Given => "",
        _ => new string('x', question.Longest),
    };

    private static string? ValueOf(IElement field) =>
        field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value");
}

public sealed class RegistersOnSqlite(SqliteSite site) : RegisterTests(site), IClassFixture<SqliteSite>;
public sealed class RegistersOnPostgres(PostgresSite site) : RegisterTests(site), IClassFixture<PostgresSite>;
