using System.Net;
using Skein.Forms;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

public abstract class SurveyTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_question_that_is_tied_to_nothing_the_network_values_is_refused()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var form = await survey.Leader.Page($"{survey.Page}/items");

        foreach (var value in new[] { "", Guid.Empty.ToString(), "x" })
        {
            using var refused = await survey.Leader.Submit(form, new() { ["Text"] = "Is the tea hot?", ["Value"] = value });
            var page = await Browser.Read(refused);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("tied to nothing", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal("Is the tea hot?", page.QuerySelector("[name=Text]")!.TextContent);
        }

        Assert.DoesNotContain(
            "Is the tea hot?", (await survey.Leader.Page(survey.Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_another_network_ties_nothing()
    {
        var other = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site, "Hillside"));
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var theirs = await Site.Db(db => db.StatedValues
            .Where(v => v.NetworkId == other.Network.Id)
            .Select(v => v.Id)
            .FirstAsync(Cancel));

        using var refused = await survey.Leader.Submit(
            await survey.Leader.Page($"{survey.Page}/items"),
            new() { ["Text"] = "A question?", ["Value"] = theirs.Value.ToString() });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Four_answers_show_no_result_and_five_do()
    {
        var network = await Given.NetworkAsync(Site);
        var four = await GivenSurvey.DraftAsync(Site, network);
        var codes = await four.AskAsync(2, 2, 2);
        foreach (var code in codes.SelectMany(c => c).Take(4))
        {
            await four.AnswerAsync(code, 3);
        }

        await four.CloseAsync();
        Assert.Contains("Withheld: fewer than 5 answered.", await four.ReadAsync(), StringComparison.Ordinal);
        Assert.All(await Tables(four), t => Assert.Null(t.Counts));

        Site.Clock.Forward(TimeSpan.FromDays(28));
        codes = await four.AskAsync(2, 2, 2);
        foreach (var code in codes.SelectMany(c => c).Take(5))
        {
            await four.AnswerAsync(code, 3);
        }

        await four.CloseAsync();
        Assert.DoesNotContain("Withheld", await four.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(["0,0,0,5,0", "0,5"], (await Tables(four)).Select(t => t.Counts).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_second_time_shows_the_difference_and_withholds_it_where_one_time_was_withheld()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        await AnswerAllAsync(survey, await survey.AskAsync(2, 2, 2), 1);
        await survey.CloseAsync();
        Site.Clock.Forward(TimeSpan.FromDays(28));
        await AnswerAllAsync(survey, await survey.AskAsync(2, 3, 2), 4);
        await survey.CloseAsync();

        var page = (await survey.Leader.Page($"{survey.Page}/compare")).Body!.TextContent;

        Assert.Contains("The whole network: 7 of 7 agreed, or agreed strongly; before, 0 of 6.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("significan", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_same_question_is_not_asked_again_within_four_weeks_in_this_survey_or_a_copy()
    {
        var network = await Given.NetworkAsync(Site);
        var survey = await GivenSurvey.DraftAsync(Site, network);
        await survey.AskAsync(2, 2, 2);
        var copy = await GivenSurvey.DraftAsync(Site, network);

        foreach (var page in new[] { survey.Page, copy.Page })
        {
            using var refused = await survey.Leader.Submit(
                await survey.Leader.Page($"{page}/open"), new() { [$"Sheets[{network.Schools[0].Id.Value}]"] = "9" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("ask again from", (await Browser.Read(refused)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Wе sаy, openly, whаt did nоt wоrk")]
    [InlineData("What did not work, we say.")]
    public async Task A_question_that_means_the_same_is_not_asked_of_fewer_nor_by_a_network_that_shares_a_school(string text)
    {
        var network = await Given.NetworkAsync(Site, "Riverside");
        await (await GivenSurvey.DraftAsync(Site, network)).AskAsync(4, 4, 4);
        var other = await Given.NetworkAsync(Site, "Hillside");
        await Site.Db(async db =>
        {
            db.Add(Skein.Networks.Membership.Join(other.Id, network.Schools[2].Id, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });

        foreach (var copy in new[] { await DraftAsync(network, text), await DraftAsync(other, text) })
        {
            using var refused = await copy.Leader.Submit(
                await copy.Leader.Page($"{copy.Page}/open"), new() { [$"Sheets[{copy.Network.Schools[0].Id.Value}]"] = "3" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("ask again from", (await Browser.Read(refused)).Body!.TextContent, StringComparison.Ordinal);
        }

        await (await DraftAsync(other, "Which book shall we read together?")).AskAsync(4, 4, 4);
    }

    private async Task<GivenSurvey> DraftAsync(GivenNetwork network, string question)
    {
        var survey = await GivenSurvey.DraftAsync(Site, network);
        await survey.Leader.Fill(survey.Page, [], "form[action$='/removal']");
        await survey.Leader.Fill(survey.Page, [], "form[action$='/removal']");
        await survey.AddAsync(nameof(QuestionKind.Scale), question);
        return survey;
    }

    [Fact]
    public async Task Once_they_have_been_asked_the_questions_stay_as_they_are()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var form = await survey.Leader.Page($"{survey.Page}/items");
        var draft = await survey.Leader.Page(survey.Page);
        await survey.AskAsync(2, 2, 2);

        using var added = await survey.Leader.Submit(form, new() { ["Text"] = "One more?" });
        await survey.Leader.Follow(await survey.Leader.Submit(draft, [], "form[action$='/removal']"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, added.StatusCode);
        Assert.True(SurveyId.TryParse(survey.Page.Split('/')[^1], out var id));
        Assert.Equal(2, await Site.Db(db => db.SurveyItems.CountAsync(i => i.SurveyId == id, Cancel)));
    }

    [Fact]
    public async Task Questions_change_places_and_go_before_they_are_asked()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), words: "What else?");

        await survey.Leader.Fill(survey.Page, [], "form[action$='/place']");
        var moved = await survey.Leader.Fill(survey.Page, [], "form[action$='/removal']");

        var items = moved.QuerySelectorAll("main ol > li").Select(li => li.TextContent.Trim()).ToList();
        Assert.StartsWith("We say what did not work.", items[0], StringComparison.Ordinal);
        Assert.Equal(2, items.Count);
    }

    [Fact]
    public async Task The_baseline_is_offered_in_the_first_month_and_taken_over_with_what_each_question_is_tied_to()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var home = $"/networks/{network.Id.Value}/voice";
        await leader.Fill($"{home}/values", new() { ["Text"] = "Children come first." });
        Assert.Contains("can only be asked now", (await leader.Page(home)).Body!.TextContent, StringComparison.Ordinal);
        var form = await leader.Page($"{home}/new/baseline");
        var value = form.QuerySelectorAll("option").Select(o => o.GetAttribute("value")!).First(v => Guid.TryParse(v, out _));

        using var nothing = await leader.Submit(form, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        var kept = await leader.Follow(await leader.Submit(form, new() { ["Values[0]"] = value, ["Values[9]"] = value }));

        Assert.Equal(2, kept.QuerySelectorAll("main ol > li").Length);
        Assert.DoesNotContain("can only be asked now", (await leader.Page(home)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, SurveyTemplates.Find("baseline")!.Items.Count);
        Assert.Equal(3, SurveyTemplates.Find("trust-pulse")!.Items.Count);
    }

    private static async Task AnswerAllAsync(GivenSurvey survey, IReadOnlyList<IReadOnlyList<string>> codes, int step)
    {
        foreach (var code in codes.SelectMany(c => c))
        {
            await survey.AnswerAsync(code, step);
        }
    }

    private Task<List<ReleasedTable>> Tables(GivenSurvey survey) =>
        Site.Db(db => db.ReleasedTables.Where(t => t.WaveId == survey.WaveId).ToListAsync(Cancel));
}

public sealed class SurveysOnSqlite(SqliteSite site) : SurveyTests(site), IClassFixture<SqliteSite>;
public sealed class SurveysOnPostgres(PostgresSite site) : SurveyTests(site), IClassFixture<PostgresSite>;
