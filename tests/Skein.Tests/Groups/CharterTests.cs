using System.Net;
using Skein.Groups;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Groups;

/// <summary>Three questions come before a group of activists begins (S-49).</summary>
public abstract class CharterTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_group_of_activists_stays_in_the_making_until_all_three_answers_stand()
    {
        var group = await SomeGroup.StartAsync(Site, GroupKind.Activist);
        using var leader = await Site.BrowserOf(group.Network.CoLeader);
        var charter = GroupsLinks.Charter(group.Network.Id, group.Id);
        await leader.Fill(charter, new() { ["Found"] = "Each head asked one person", ["OnBehalf"] = "We meet for two hours" });
        Assert.Null((await leader.Page(GroupsLinks.Beginning(group.Network.Id, group.Id))).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await BeginAsync(leader, group));
        Assert.Contains("not started yet", await group.ReadAsync(group.Network.Teacher), StringComparison.Ordinal);

        await leader.Fill(charter, new() { ["WiderDifference"] = "Each tells the staff room" });
        Assert.Equal(HttpStatusCode.Found, await BeginAsync(leader, group));
        Assert.Contains("at work since", await group.ReadAsync(group.Network.Teacher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_charter_said_on_any_day_can_be_read_and_it_prints()
    {
        var group = await SomeGroup.StartAsync(Site, GroupKind.Activist);
        await group.JoinAsync(group.Network.Teacher, group.Network.Schools[0].Id);
        var then = Site.Clock.Today;
        var charter = GroupsLinks.Charter(group.Network.Id, group.Id);
        using var member = await Site.BrowserOf(group.Network.Teacher);
        await member.Fill(charter, new() { ["Found"] = "A slip of the pen" });
        await member.Fill(charter, new() { ["Found"] = "By asking in each school" });
        Site.Clock.Forward(TimeSpan.FromDays(30));
        await member.SignInAsync(group.Network.Teacher);
        await member.Fill(charter, new() { ["Found"] = "By their own wish" });

        Assert.Equal(2, (await member.Page(charter)).QuerySelectorAll("#versions li").Length);
        var before = (
            await member.Page(GroupsLinks.Charter(group.Network.Id, group.Id).AsAt(then))).QuerySelector("main")!.TextContent;
        Assert.Contains("By asking in each school", before, StringComparison.Ordinal);
        Assert.DoesNotContain("slip of the pen", before, StringComparison.Ordinal);
        var sheet = (await member.Page(GroupsLinks.CharterSheet(group.Network.Id, group.Id))).QuerySelector(".sheet")!;
        Assert.Contains("By their own wish", sheet.TextContent, StringComparison.Ordinal);
        using var other = await Site.BrowserOf(group.Network.Schools[1].Head);
        Assert.Null((await other.Page(charter)).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task The_sheet_of_a_past_day_says_what_the_group_worked_on_that_day()
    {
        var group = await SomeGroup.StartAsync(Site, GroupKind.Activist);
        var (then, sheet) = (Site.Clock.Today, GroupsLinks.CharterSheet(group.Network.Id, group.Id));
        using (var leader = await Site.BrowserOf(group.Network.CoLeader))
        {
            await leader.Fill(GroupsLinks.Charter(group.Network.Id, group.Id), new() { ["Found"] = "By asking in each school" });
        }

        Site.Clock.Forward(TimeSpan.FromDays(30));
        using var later = await Site.BrowserOf(group.Network.CoLeader);
        await later.Fill(GroupsLinks.Words(group.Network.Id, group.Id), new() { ["Focus"] = "How children listen" });

        var before = (await later.Page($"{sheet}?on={then:yyyy-MM-dd}")).QuerySelector(".sheet")!.TextContent;
        Assert.Contains("How children explain", before, StringComparison.Ordinal);
        Assert.DoesNotContain("How children listen", before, StringComparison.Ordinal);
        Assert.Contains(
            "How children listen", (await later.Page(sheet)).QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_vignettes_load_as_examples_and_name_no_school()
    {
        Assert.Equal(5, ShowVignettes.Five.Count);
        Assert.All(ShowVignettes.Five, v => Assert.True(Charter.AreWhole(v.Answers)));
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        var page = (await teacher.Page(GroupsLinks.Vignettes(network.Id))).QuerySelector("main")!;

        Assert.Equal(5, page.QuerySelectorAll("details").Length);
        string[] named = ["Tweedmouth", "Janus", "Pendle", "Hartlepool", "Bransholme", "Hull", "Northumberland"];
        Assert.All(named, name => Assert.DoesNotContain(name, page.TextContent, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<HttpStatusCode> BeginAsync(Browser browser, SomeGroup group)
    {
        var token = (await browser.Page("/me")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, GroupsLinks.Beginning(group.Network.Id, group.Id))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Because"] = "All is ready" }),
        };
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await browser.Send(request);
        return answer.StatusCode;
    }
}

public sealed class ChartersOnSqlite(SqliteSite site) : CharterTests(site), IClassFixture<SqliteSite>;
public sealed class ChartersOnPostgres(PostgresSite site) : CharterTests(site), IClassFixture<PostgresSite>;
