using System.Globalization;
using System.Net;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Networks;

public abstract class MembershipPageTests(TestSite site) : SiteTests(site)
{
    private const string Reason = "An inspection is near";

    private Dictionary<string, string> Rest(string share) => new()
    {
        ["On"] = Site.Clock.Today.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["ExpectedBack"] = Site.Clock.Today.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Reason"] = Reason,
        ["Share"] = share,
    };

    [Theory]
    [InlineData("activity", 422)]
    [InlineData("rest", 302)]
    [InlineData("departure", 302)]
    public async Task What_has_not_happened_is_not_recorded_and_what_is_agreed_ahead_is(string act, int answered)
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var leader = await Site.BrowserOf(network.Leader);
        using var answer = await leader.Submit(
            await leader.Page($"{network.PageOf(0)}/{act}"), new() { ["On"] = $"{Site.Clock.Today.AddDays(2):yyyy-MM-dd}" });

        Assert.Equal(answered, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_resting_school_is_a_member_of_whom_nothing_is_expected()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm");
        using var head = await Site.BrowserOf(network.Heads[0]);

        var page = await head.Fill($"{network.PageOf(0)}/rest", Rest("no"), "main form");

        Assert.Contains("Ash is resting", page.Body!.TextContent, StringComparison.Ordinal);
        var day = Site.Clock.Today;
        Assert.Equal(2, await Site.Db(db => db.Memberships.MembersOn(network.Id, day).CountAsync(Cancel)));
        Assert.Equal(
            network.Schools[1],
            await Site.Db(db => db.Memberships.Expected(network.Id, day).Select(m => m.SchoolId).SingleAsync(Cancel)));
        Assert.Equal(2, await Site.Db(db => db.Memberships.Expected(network.Id, day.AddDays(-31)).CountAsync(Cancel)));
        var list = await head.Page($"{network.Url}/schools");
        Assert.Contains("2 schools: 1 has joined, 1 is resting", list.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no", false)]
    [InlineData("yes", true)]
    public async Task A_reason_is_the_heads_and_the_co_leaders_when_shared_and_nobody_elses(string share, bool leaderReads)
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm");
        using var head = await Site.BrowserOf(network.Heads[0]);
        using var leader = await Site.BrowserOf(network.Leader);
        using var manager = await Site.BrowserOf(network.Manager);
        using var neighbour = await Site.BrowserOf(network.Heads[1]);
        await head.Fill($"{network.PageOf(0)}/rest", Rest(share));

        Assert.True(await Reads(head, network));
        Assert.Equal(leaderReads, await Reads(leader, network));
        Assert.False(await Reads(manager, network));
        Assert.False(await Reads(neighbour, network));
        Assert.False(
            await Site.Db(db => db.ChronicleWords.AnyAsync(w => w.Sentence.Contains(Reason) || w.Reason == Reason, Cancel)));
        using var history = await leader.Get($"/api{network.Url}/history");
        Assert.DoesNotContain(Reason, await history.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_schools_head_cannot_let_a_school_rest()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm");
        using var neighbour = await Site.BrowserOf(network.Heads[1]);

        using var answer = await neighbour.Get($"{network.PageOf(0)}/rest");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_manager_records_a_rest_without_a_reason()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var manager = await Site.BrowserOf(network.Manager);

        Assert.Null((await manager.Page($"{network.PageOf(0)}/rest")).QuerySelector("[name=Reason]"));
        await manager.Fill($"{network.PageOf(0)}/rest", Rest("yes"));

        Assert.Null(await Site.Db(db => db.MembershipSpans.Where(s => s.State == MembershipState.Resting && s.Reason == Reason)
            .Join(db.Memberships.Where(m => m.NetworkId == network.Id), s => s.MembershipId, m => m.Id, (s, _) => s.Reason)
            .FirstOrDefaultAsync(Cancel)));
    }

    [Fact]
    public async Task A_school_returns_leaves_and_rejoins_and_its_history_shows_every_day()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var leader = await Site.BrowserOf(network.Leader);
        var today = Site.Clock.Today;
        await leader.Fill($"{network.PageOf(0)}/activity", On(today.AddDays(-200)));
        await leader.Fill($"{network.PageOf(0)}/rest", On(today.AddDays(-100)));
        await leader.Fill($"{network.PageOf(0)}/return", On(today.AddDays(-50)));
        await leader.Fill($"{network.PageOf(0)}/departure", On(today.AddDays(-10)));
        var page = await leader.Fill($"{network.PageOf(0)}/rejoining", On(today));

        Assert.Equal(6, page.QuerySelectorAll(".days li").Length);
        foreach (var (ago, state) in new[]
        {
            (250, MembershipState.Joined), (150, MembershipState.Active), (75, MembershipState.Resting),
            (20, MembershipState.Active),
            (5, MembershipState.Left), (0, MembershipState.Joined),
        })
        {
            Assert.Equal(
                state,
                await Site.Db(db => db.StatesOn(network.Id, today.AddDays(-ago)).Select(s => s.State).SingleAsync(Cancel)));
        }

        Assert.Contains(
            "No longer members",
            (await leader.Page($"{network.Url}/schools?on={today.AddDays(-5):yyyy-MM-dd}&left=true")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.True(
            await Site.Db(db => db.Chronicle.AnyAsync(
                e => e.Verb == "school.rested" && e.NetworkId == network.Id.Value && e.Day == today.AddDays(-100), Cancel)));

        Dictionary<string, string> On(DateOnly day) =>
            new() { ["On"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
    }

    [Fact]
    public async Task A_mistake_is_taken_back()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var leader = await Site.BrowserOf(network.Leader);
        await leader.Fill(
            $"{network.PageOf(0)}/activity",
            new() { ["On"] = Site.Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });

        var page = await leader.Fill(network.PageOf(0), []);

        Assert.Contains("Ash has joined", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_comes_back_as_it_was_typed()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var leader = await Site.BrowserOf(network.Leader);

        using var answer = await leader.Submit(await leader.Page($"{network.PageOf(0)}/rest"), new() { ["On"] = "last Monday" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("last Monday", (await Browser.Read(answer)).QuerySelector("[name=On]")!.GetAttribute("value"));
    }

    private static async Task<bool> Reads(Browser browser, SampleNetwork network) =>
        (await browser.Page(network.PageOf(0))).Body!.TextContent.Contains(Reason, StringComparison.Ordinal);
}

public sealed class MembershipPagesOnSqlite(SqliteSite site) : MembershipPageTests(site), IClassFixture<SqliteSite>;
public sealed class MembershipPagesOnPostgres(PostgresSite site) : MembershipPageTests(site), IClassFixture<PostgresSite>;
