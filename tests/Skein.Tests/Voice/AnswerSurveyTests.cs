using System.Net;
using Skein.Asking;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

public abstract class AnswerSurveyTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Forty_answers_come_from_paper_and_phone_and_all_are_counted()
    {
        var network = await Given.NetworkAsync(Site, schools: 4);
        var survey = await GivenSurvey.DraftAsync(Site, network);
        var codes = (await survey.AskAsync(10, 10, 10, 10)).SelectMany(c => c).ToList();
        using var manager = await Site.BrowserOf(network.Manager);
        var sheets = await manager.Fill($"{survey.Wave}/sheets", [], "form[action$='/printed']");
        Assert.Equal(40, sheets.QuerySelectorAll("section.sheet .code").Length);

        foreach (var (code, n) in codes.Select((code, n) => (code, n)))
        {
            if (n % 2 == 0)
            {
                await survey.AnswerAsync(code, n % 5);
            }
            else
            {
                await manager.Fill($"{survey.Wave}/typed", new(GivenSurvey.Typed(n % 5)) { ["Code"] = code.ToLowerInvariant() });
            }
        }

        Assert.Contains("At least 40 of the", await survey.ReadAsync(), StringComparison.Ordinal);
        await survey.CloseAsync();
        var counts = await Site.Db(db => db.ReleasedTables
            .Where(t => t.WaveId == survey.WaveId)
            .Select(t => t.Counts)
            .ToListAsync(Cancel));
        Assert.Equal(["24,16", "8,8,8,8,8"], counts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_code_leads_a_phone_to_the_questions_and_answers_once()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var codes = await survey.AskAsync(2, 2, 2);
        using var phone = Site.Browser();
        using var old = await phone.Get(VoiceLinks.EnterCode);
        Assert.Equal(AskingLinks.EnterCode, old.Headers.Location!.ToString());

        var form = await phone.Fill(AskingLinks.EnterCode, new() { ["Code"] = codes[0][0] });
        Assert.Equal("How we work together", form.QuerySelector("h1")!.TextContent);
        Assert.Contains("cannot be changed", form.Body!.TextContent, StringComparison.Ordinal);

        var thanks = await phone.Follow(await phone.Submit(form, GivenSurvey.Typed(2)));
        using var again = await phone.Submit(form, GivenSurvey.Typed(4));

        Assert.Equal("Your answer is in", thanks.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains(
            "already. It cannot be changed.", (await Browser.Read(again)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2,0", Assert.Single(await Ballots(survey)).Marks);
    }

    [Fact]
    public async Task Two_answers_at_once_with_one_token_store_one()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var codes = await survey.AskAsync(4, 4, 4);
        foreach (var code in codes.SelectMany(c => c))
        {
            using var phone = Site.Browser();
            using var tablet = Site.Browser();
            var link = await survey.LinkAsync(code);
            var forms = (await phone.Page(link), await tablet.Page(link));

            var answers = await Task.WhenAll(
                phone.Submit(forms.Item1, GivenSurvey.Typed(0)), tablet.Submit(forms.Item2, GivenSurvey.Typed(4)));

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Gone], answers.Select(a => a.StatusCode).Order());
        }

        Assert.Equal(12, (await Ballots(survey)).Count);
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing_and_one_that_is_forged_or_over_says_so_in_a_sentence()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var link = await survey.LinkAsync((await survey.AskAsync(2, 2, 2))[0][0]);
        using var scanner = Site.Browser();
        var form = await scanner.Page(link);
        using var head = await scanner.Send(new(HttpMethod.Head, link));
        Assert.False(await Site.Db(db => db.Tokens.AnyAsync(t => t.WaveId == survey.WaveId && t.IsUsed, Cancel)));

        foreach (var forged in new[] { link[..^2] + (link[^2] == 'A' ? "BA" : "AA"), link[..^1], "/voice/x" })
        {
            using var refused = await scanner.Get(forged);
            Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
            Assert.Contains("opens nothing", (await Browser.Read(refused)).Body!.TextContent, StringComparison.Ordinal);
        }

        Site.Clock.Forward(GivenSurvey.UntilClosed);
        using var late = await scanner.Submit(form, GivenSurvey.Typed(1));
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Empty(await Ballots(survey));
    }

    [Fact]
    public async Task An_answer_that_says_nothing_or_that_nobody_offered_comes_back()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), words: "What else?");
        var link = await survey.LinkAsync((await survey.AskAsync(2, 2, 2))[0][0]);
        using var phone = Site.Browser();
        var form = await phone.Page(link);

        foreach (
            var typed in new Dictionary<string, string>[]
            {
                [], new() { ["Answers[1]"] = "5" }, new() { ["Answers[1]"] = "-1" }, new() { ["Answers[3]"] = new('x', 1001) },
            })
        {
            using var refused = await phone.Submit(form, typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        Assert.Empty(await Ballots(survey));
    }

    [Fact]
    public async Task More_sheets_are_made_while_it_is_open_and_the_pile_says_nothing_of_who_has_answered()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var codes = await survey.AskAsync(2, 0, 0);
        using var manager = await Site.BrowserOf(survey.Network.Manager);
        var before = await PrintedAsync();
        await survey.AnswerAsync(codes[0][0], 1);
        Assert.Equal(before, await PrintedAsync());

        await survey.Leader.Fill(
            $"{survey.Wave}/sheets", new() { ["School"] = survey.Network.Schools[1].Id.Value.ToString(), ["Sheets"] = "3" },
            "form[action$='/sheets']");

        Assert.Equal(5, (await PrintedAsync()).Count);
        Assert.Equal([2, 3, 0], (await survey.CodesAsync()).Select(c => c.Count));

        async Task<List<string>> PrintedAsync() =>
 [
                .. (await manager.Fill($"{survey.Wave}/sheets", [], "form[action$='/printed']")).QuerySelectorAll(".code")
                    .Select(c => c.TextContent),
            ];
    }

    private Task<List<Ballot>> Ballots(GivenSurvey survey) =>
        Site.Db(db => db.Ballots.Where(b => b.WaveId == survey.WaveId).ToListAsync(Cancel));
}

public sealed class SurveyAnswersOnSqlite(SqliteSite site) : AnswerSurveyTests(site), IClassFixture<SqliteSite>;
public sealed class SurveyAnswersOnPostgres(PostgresSite site) : AnswerSurveyTests(site), IClassFixture<PostgresSite>;
