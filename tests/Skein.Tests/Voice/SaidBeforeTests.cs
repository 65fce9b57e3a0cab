using Skein.Asking;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>What is said before anybody prints, types in or answers.</summary>
public abstract class SaidBeforeTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Looking_at_the_page_of_sheets_shows_no_code_and_says_first_what_printing_means()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var codes = (await survey.AskAsync(5, 5, 5)).SelectMany(c => c).ToList();
        using var manager = await Site.BrowserOf(survey.Network.Manager);

        var leaders = (await survey.Leader.Page($"{survey.Wave}/sheets")).Body!.TextContent;
        var managers = (await manager.Page($"{survey.Wave}/sheets")).Body!.TextContent;
        var typing = (await survey.Leader.Page($"{survey.Wave}/typed")).Body!.TextContent;

        Assert.All(codes, code => Assert.DoesNotContain(AnswerCode.Printed(code), leaders + managers, StringComparison.Ordinal));
        Assert.Contains("will not count towards the five", leaders, StringComparison.Ordinal);
        Assert.Contains("will not count towards the five", typing, StringComparison.Ordinal);
        Assert.DoesNotContain("will not count towards the five", managers, StringComparison.Ordinal);
        Assert.Contains("before it closes", managers, StringComparison.Ordinal);
        Assert.False(await Site.Db(db => db.TokenHands.AnyAsync(h => h.WaveId == survey.WaveId, Cancel)));
    }

    [Fact]
    public async Task The_rule_and_the_three_schools_are_said_on_the_page_and_on_paper_before_anybody_answers()
    {
        var survey = await GivenSurvey.DraftAsync(Site, await Given.NetworkAsync(Site));
        var code = (await survey.AskAsync(2, 2, 2))[0][0];
        using var phone = Site.Browser();
        using var manager = await Site.BrowserOf(survey.Network.Manager);

        var page = await phone.Page(await survey.LinkAsync(code));
        var sheet = await manager.Fill($"{survey.Wave}/sheets", [], "form[action$='/printed']");

        foreach (var said in new[] { page.Body!.TextContent, sheet.QuerySelector("section.sheet")!.TextContent })
        {
            Assert.Contains("5 people or more", said, StringComparison.Ordinal);
            Assert.Contains("3 schools or more", said, StringComparison.Ordinal);
            Assert.Contains("printed or typed in", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whose_hands_a_code_went_through_is_gone_once_the_wave_is_closed()
    {
        var network = await Given.NetworkAsync(Site);
        var survey = await GivenSurvey.DraftAsync(Site, network);
        await survey.AskAsync(5, 5, 5);
        await StuffedBallotTests.PrintAsync(survey.Leader, survey);
        Assert.Equal(
            15,
            await Site.Db(db => db.TokenHands.CountAsync(
                h => h.WaveId == survey.WaveId && h.PersonId == network.CoLeader, Cancel)));

        await survey.CloseAsync();

        Assert.False(await Site.Db(db => db.TokenHands.AnyAsync(h => h.WaveId == survey.WaveId, Cancel)));
    }
}

public sealed class SaidBeforeOnSqlite(SqliteSite site) : SaidBeforeTests(site), IClassFixture<SqliteSite>;
public sealed class SaidBeforeOnPostgres(PostgresSite site) : SaidBeforeTests(site), IClassFixture<PostgresSite>;
