using Skein.People;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>
/// Somebody who reads results prints sheets, hands out one, and answers the others: what they read must not give away that one
/// person.
/// </summary>
public abstract class StuffedBallotTests(TestSite site) : SiteTests(site)
{
    [Theory]
    [InlineData(SurveyBreakdown.Whole)]
    [InlineData(SurveyBreakdown.School)]
    [InlineData(SurveyBreakdown.Role)]
    public async Task A_co_leader_who_prints_the_sheets_of_three_schools_and_answers_all_but_one_reads_nothing(
        SurveyBreakdown cut)
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), cut, words: "What else?");
        await survey.AskAsync(5, 5, 5);
        var codes = await PrintAsync(survey.Leader, survey);
        Assert.Equal(15, codes.Count);

        await AnswerAllAsync(survey, codes.Skip(1), cut, "mine");
        await survey.AnswerAsync(codes[0], 4, "theirs", RoleOf(cut, 0));
        await survey.CloseAsync();

        await ReadsNothingAsync(survey);
    }

    [Fact]
    public async Task Sheets_that_a_co_leader_types_in_do_not_count_towards_the_five_either()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), SurveyBreakdown.School);
        var codes = (await survey.AskAsync(5, 5, 5)).SelectMany(c => c).ToList();

        foreach (var code in codes.Skip(4))
        {
            await survey.Leader.Fill($"{survey.Wave}/typed", new(GivenSurvey.Typed(0)) { ["Code"] = code });
        }

        await AnswerAllAsync(survey, codes.Take(4), SurveyBreakdown.School);
        await survey.CloseAsync();

        await ReadsNothingAsync(survey);
    }

    [Fact]
    public async Task What_a_manager_prints_and_types_in_counts_and_is_shown()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), SurveyBreakdown.School);
        await survey.AskAsync(5, 5, 5);
        using var manager = await Site.BrowserOf(survey.Network.Manager);
        var codes = await PrintAsync(manager, survey);

        await manager.Fill($"{survey.Wave}/typed", new(GivenSurvey.Typed(0)) { ["Code"] = codes[0] });
        await AnswerAllAsync(survey, codes.Skip(1), SurveyBreakdown.School);
        await survey.CloseAsync();

        Assert.Equal([5, 5, 5, 15], await SizesAsync(survey));
    }

    [Theory]
    [InlineData("co-leader")]
    [InlineData("staff")]
    [InlineData("head")]
    public async Task A_manager_who_printed_and_is_given_a_part_that_reads_before_it_closes_is_a_reader(string part)
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), SurveyBreakdown.School);
        await survey.AskAsync(5, 5, 5);
        using var manager = await Site.BrowserOf(survey.Network.Manager);
        await AnswerAllAsync(survey, await PrintAsync(manager, survey), SurveyBreakdown.School);

        await Site.Db(async db =>
        {
            var (who, now) = (survey.Network.Manager, Site.Clock.GetUtcNow());
            switch (part)
            {
                case "co-leader":
                    db.Add(RoleAssignment.InNetwork(survey.Network.Id, who, RoleKind.CoLeader, Site.Clock.Today, now));
                    break;
                case "head":
                    db.Add(RoleAssignment.InSchool(survey.Network.Schools[0].Id, who, RoleKind.Head, Site.Clock.Today, now));
                    break;
                default:
                    (await db.People.SingleAsync(p => p.Id == who, Cancel)).WorksAt(survey.Network.Schools[0].Id);
                    break;
            }

            await db.SaveChangesAsync(Cancel);
        });
        await survey.CloseAsync();

        await ReadsNothingAsync(survey);
    }

    [Fact]
    public async Task A_co_leader_who_printed_stays_a_reader_though_the_role_is_put_right_to_have_ended_before()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), SurveyBreakdown.School);
        await survey.AskAsync(5, 5, 5);
        await AnswerAllAsync(survey, await PrintAsync(survey.Leader, survey), SurveyBreakdown.School);

        await Site.Db(async db =>
        {
            var role = await db.Roles.SingleAsync(r => r.PersonId == survey.Network.CoLeader, Cancel);
            Assert.Null(role.Correct(Site.Clock.Today.AddDays(-90), Site.Clock.Today.AddDays(-60)));
            await db.SaveChangesAsync(Cancel);
        });
        await survey.CloseAsync();

        Assert.DoesNotContain(await TablesAsync(survey), t => t.Counts is not null);
    }

    [Fact]
    public async Task Own_words_are_read_only_where_ten_have_written_besides_what_one_reader_could_have_written()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site), words: "What else?");
        await survey.AskAsync(5, 5, 5);
        var codes = await PrintAsync(survey.Leader, survey);

        await AnswerAllAsync(survey, codes, SurveyBreakdown.Whole, "words");
        await survey.CloseAsync();

        Assert.Equal(0, await Site.Db(db => db.WrittenWords.CountAsync(w => w.WaveId == survey.WaveId, Cancel)));
    }

    [Fact]
    public async Task While_it_is_open_answering_with_codes_of_ones_own_does_not_show_when_one_other_answers()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        await survey.AskAsync(5, 5, 5);
        var codes = await PrintAsync(survey.Leader, survey);
        await AnswerAllAsync(survey, codes.Take(4), SurveyBreakdown.Whole);
        var before = await survey.ReadAsync();

        using var manager = await Site.BrowserOf(survey.Network.Manager);
        await manager.Fill(
            $"{survey.Wave}/sheets", new() { ["School"] = survey.Network.Schools[0].Id.Value.ToString(), ["Sheets"] = "1" },
            "form[action$='/sheets']");
        await survey.AnswerAsync((await survey.CodesAsync()).SelectMany(c => c).Except(codes).Single(), 2);

        Assert.Contains("Fewer than 5 of the 15", before, StringComparison.Ordinal);
        Assert.Contains("Fewer than 5 of the 16", await survey.ReadAsync(), StringComparison.Ordinal);
    }

    internal static async Task<List<string>> PrintAsync(Browser browser, GivenSurvey survey) =>
 [
            .. (
                await browser.Fill($"{survey.Wave}/sheets", [], "form[action$='/printed']")).QuerySelectorAll(
                    "section.sheet .code")
                .Select(c => c.TextContent.Replace("-", "", StringComparison.Ordinal)),
        ];

    private static async Task AnswerAllAsync(
        GivenSurvey survey, IEnumerable<string> codes, SurveyBreakdown cut, string? words = null)
    {
        foreach (var (code, n) in codes.Select((code, n) => (code, n)))
        {
            await survey.AnswerAsync(code, 0, words, RoleOf(cut, n));
        }
    }

    private static RoleGroup? RoleOf(SurveyBreakdown cut, int n) => cut is SurveyBreakdown.Role ? (RoleGroup)(n % 2) : null;

    private async Task ReadsNothingAsync(GivenSurvey survey)
    {
        Assert.All(await TablesAsync(survey), t => Assert.Null(t.Counts));
        var page = await survey.Leader.Page(survey.Wave);
        Assert.Contains("Withheld", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("theirs", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Site.Db(db => db.WrittenWords.CountAsync(w => w.WaveId == survey.WaveId, Cancel)));
    }

    private async Task<IEnumerable<int>> SizesAsync(GivenSurvey survey) =>
        (await TablesAsync(survey)).Where(t => t.Numbers?.Count == 5).Select(t => t.Numbers!.Sum()).Order();

    private Task<List<ReleasedTable>> TablesAsync(GivenSurvey survey) =>
        Site.Db(db => db.ReleasedTables.Where(t => t.WaveId == survey.WaveId).ToListAsync(Cancel));
}

public sealed class StuffedBallotsOnSqlite(SqliteSite site) : StuffedBallotTests(site), IClassFixture<SqliteSite>;
public sealed class StuffedBallotsOnPostgres(PostgresSite site) : StuffedBallotTests(site), IClassFixture<PostgresSite>;
