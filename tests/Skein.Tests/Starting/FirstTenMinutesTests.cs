using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Starting;

public abstract class FirstTenMinutesTests(TestSite site) : SiteTests(site)
{
    private const string Pasted = """
        School, Head, E-mail
        Ash Primary School, Rowan Hill, rowan@ash.example
        Beech Junior School	Priya Shah	priya@beech.example	01429 555 0101
        "Cedar, St John's", Tom Reed
        Elder Infants
        """;

    [Fact]
    public async Task A_co_leader_starts_a_network_asks_the_heads_and_prints_the_next_meeting()
    {
        using var browser = Site.Browser();
        var welcome = await browser.Page($"/welcome/{await FirstLinkAsync()}");
        var start = welcome.QuerySelector("a[href^='/start']")!.GetAttribute("href")!;

        var schools = await browser.Fill(
            start, new() { ["Network"] = "Riverside", ["Name"] = "Rowan Hill", ["Email"] = "rowan@ash.example" });
        Assert.Equal("Add schools", schools.QuerySelector("h1")!.TextContent);

        var read = await Browser.Read(await browser.Submit(schools, new() { ["Lines"] = Pasted }));
        Assert.Equal(
 [
                "Ready", "Ready", "Ready. No e-mail address, so its letter goes on paper",
                "Ready. No head named, so it is not asked until you add one",
            ],
            read.QuerySelectorAll("td[data-label=Result]").Select(cell => cell.TextContent));

        using var keptAnswer = await browser.Submit(read, new() { ["Step"] = "keep" });
        var network = await Site.Db(db => db.Networks.SingleAsync(Cancel));
        Assert.Equal($"/networks/{network.Id.Value}", keptAnswer.Headers.Location!.ToString());
        Assert.Equal(4, await Site.Db(db => db.Memberships.CountAsync(Cancel)));

        var letter = await browser.Fill($"/networks/{network.Id.Value}/letters/new/heads-issues", []);
        Assert.Equal("0 of 3 schools have answered", letter.QuerySelector("h1")!.TextContent);
        Assert.Contains(
            "Ash Primary School, Beech Junior School and Cedar, St John's have not answered yet.", letter.Body!.TextContent,
            StringComparison.Ordinal);

        await AnswerByCodeAsync("Beech Junior School", "Attendance on Fridays.\nToo few teaching assistants.");
        await TakeDownAsync(browser, network, "Cedar, St John's", "Children arrive hungry.");

        var meeting = await browser.Page($"/networks/{network.Id.Value}/agenda");
        var text = meeting.Body!.TextContent;
        Assert.Contains("2 of 3 schools", text, StringComparison.Ordinal);
        Assert.Contains("Attendance on Fridays.", text, StringComparison.Ordinal);
        Assert.Contains("Children arrive hungry.", text, StringComparison.Ordinal);

        // Only the leader's own school is silent, and she is not told to ring herself.
        Assert.Empty(meeting.QuerySelectorAll("[aria-label='Whom to ring'] th[scope=row]"));
    }

    private async Task<string> FirstLinkAsync()
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FirstRun>().TokenAsync(Cancel))!;
    }

    private async Task AnswerByCodeAsync(string school, string answer)
    {
        var code = await Site.Db(db => (
            from addressee in db.Addressees
            join asked in db.Schools on addressee.SchoolId equals asked.Id
            where asked.Name == school
            select addressee.Code).SingleAsync(Cancel));
        using var phone = Site.Browser();
        var asked = await phone.Fill("/answer", new() { ["Code"] = AnswerCode.Printed(code).ToLowerInvariant() });

        using var answered = await phone.Submit(asked, new() { ["Answer"] = answer });
        var thanks = await phone.Follow(answered);

        Assert.Equal("Your answer is in", thanks.QuerySelector("h1")!.TextContent);
    }

    private static async Task TakeDownAsync(Browser browser, Network network, string school, string answer)
    {
        var meeting = await browser.Page($"/networks/{network.Id.Value}/agenda");
        var row = meeting.QuerySelectorAll("tr").First(tr => tr.QuerySelector("th")?.TextContent == school);
        var link = ((IHtmlAnchorElement)row.QuerySelector("a")!).GetAttribute("href")!;

        var letter = await browser.Fill(link, new() { ["Answer"] = answer });

        Assert.Contains(
            $"The answer of {school} is written down, as told to Rowan Hill.", letter.Body!.TextContent,
            StringComparison.Ordinal);
    }
}

public sealed class FirstTenMinutesOnSqlite(SqliteSite site) : FirstTenMinutesTests(site), IClassFixture<SqliteSite>;
public sealed class FirstTenMinutesOnPostgres(PostgresSite site) : FirstTenMinutesTests(site), IClassFixture<PostgresSite>;
