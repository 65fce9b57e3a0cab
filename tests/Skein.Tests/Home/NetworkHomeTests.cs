using Skein.Networks;
using Skein.People;
using Skein.Tests.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Home;

/// <summary>The Check of S-60, and the notice of S-52.</summary>
public abstract class NetworkHomeTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Home_shows_exactly_four_panels_when_all_have_something_to_say()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm", "Oak");
        await network.AskHeads(Site, daysAgo: 3, answers: 2);
        using var leader = await Site.BrowserOf(network.Leader);

        var home = await leader.Page(network.Url);

        Assert.Equal(
            ["Purpose and motivation", "People, roles and structure", "Leadership", "Activity, relationships and trust"],
            home.QuerySelectorAll(".panel__title").Select(t => t.TextContent));
        Assert.Contains("2 of 3 schools have answered", home.QuerySelector(".panel-grid")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("leadership", home.QuerySelector(".panel--centre h2")!.Id);
    }

    [Fact]
    public async Task A_panel_is_not_there_before_it_has_something_to_say_and_an_empty_home_asks_for_nothing()
    {
        var empty = await SampleNetwork.Of(Site);
        using var leader = await Site.BrowserOf(empty.Leader);

        var home = await leader.Page(empty.Url);

        Assert.Empty(home.QuerySelectorAll(".panel"));
        Assert.Empty(home.QuerySelectorAll(".notice"));
    }

    [Fact]
    public async Task Going_back_to_last_September_shows_membership_and_purpose_as_then()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm", "Oak");
        await network.AskHeads(Site, daysAgo: 280, answers: 1);
        await Site.Db(async db =>
        {
            var ash = await db.Memberships.SingleAsync(
                m => m.NetworkId == network.Id && m.SchoolId == network.Schools[0], Cancel);
            Assert.Null(ash.Become(MembershipState.Left, Site.Clock.Today.AddDays(-10)));
            await db.SaveChangesAsync(Cancel);
        });
        using var leader = await Site.BrowserOf(network.Leader);

        Assert.Contains("2 schools have joined", await Panels(0), StringComparison.Ordinal);
        Assert.Contains("3 schools have joined", await Panels(270), StringComparison.Ordinal);
        Assert.Contains("1 of 3 schools has answered", await Panels(270), StringComparison.Ordinal);
        Assert.DoesNotContain("has answered", await Panels(290), StringComparison.Ordinal);

        async Task<string> Panels(int daysAgo) =>
            (await leader.Page($"{network.Url}?on={Site.Clock.Today.AddDays(-daysAgo):yyyy-MM-dd}"))
                .QuerySelector(".panel-grid")!.TextContent;
    }

    [Fact]
    public async Task Who_is_silent_is_named_to_co_leaders_and_counted_for_others()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm", "Oak");
        await network.AskHeads(Site, daysAgo: 3, answers: 1);
        using var leader = await Site.BrowserOf(network.Leader);
        using var manager = await Site.BrowserOf(network.Manager);

        Assert.Contains(
            "Elm and Oak have not answered yet", (await leader.Page(network.Url)).QuerySelector(".panel-grid")!.TextContent,
            StringComparison.Ordinal);
        var others = (await manager.Page(network.Url)).QuerySelector(".panel-grid")!.TextContent;
        Assert.Contains("2 schools have not answered yet", others, StringComparison.Ordinal);
        Assert.DoesNotContain("Elm", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resting_school_is_left_out_of_who_was_asked()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm", "Oak");
        await network.AskHeads(Site, daysAgo: 3, answers: 2);
        await Site.Db(async db =>
        {
            var oak = await db.Memberships.SingleAsync(
                m => m.NetworkId == network.Id && m.SchoolId == network.Schools[2], Cancel);
            Assert.Null(oak.Become(MembershipState.Resting, Site.Clock.Today.AddDays(-1)));
            await db.SaveChangesAsync(Cancel);
        });
        using var leader = await Site.BrowserOf(network.Leader);

        var panels = (await leader.Page(network.Url)).QuerySelector(".panel-grid")!.TextContent;

        Assert.Contains("2 of 2 schools have answered", panels, StringComparison.Ordinal);
        Assert.DoesNotContain("Oak", panels, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_with_one_co_leader_gets_a_notice_once_a_letter_has_gone_out()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var leader = await Site.BrowserOf(network.Leader);
        Assert.DoesNotContain(
            "One person leads alone", (await leader.Page(network.Url)).Body!.TextContent, StringComparison.Ordinal);

        await network.AskHeads(Site, daysAgo: 1, answers: 0);
        Assert.Contains("One person leads alone", (await leader.Page(network.Url)).Body!.TextContent, StringComparison.Ordinal);

        await Site.Db(async db =>
        {
            db.Add(
                RoleAssignment.InNetwork(
                    network.Id, network.Heads[0], RoleKind.CoLeader, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        Assert.DoesNotContain(
            "One person leads alone", (await leader.Page(network.Url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_finds_the_networks_they_have_a_part_in_and_no_others()
    {
        var mine = await SampleNetwork.Of(Site, "Ash");
        var other = await SampleNetwork.Of(Site, "Elm");
        foreach (var person in new[] { mine.Leader, mine.Heads[0] })
        {
            using var browser = await Site.BrowserOf(person);
            foreach (var address in new[] { "/", "/networks" })
            {
                var page = await browser.Page(address);
                Assert.NotNull(page.QuerySelector($"a[href='{mine.Url}']"));
                Assert.Null(page.QuerySelector($"a[href='{other.Url}']"));
            }

            using var refused = await browser.Get(other.Url);
            Assert.NotEqual(System.Net.HttpStatusCode.OK, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_person_who_owes_an_answer_finds_it_on_top()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        await network.AskHeads(Site, daysAgo: 1, answers: 0);
        using var head = await Site.BrowserOf(network.Heads[0]);

        Assert.Contains(
            "What gets in the way of learning?", (await head.Page("/")).QuerySelector(".act")!.TextContent,
            StringComparison.Ordinal);
    }
}

public sealed class NetworkHomeOnSqlite(SqliteSite site) : NetworkHomeTests(site), IClassFixture<SqliteSite>;
public sealed class NetworkHomeOnPostgres(PostgresSite site) : NetworkHomeTests(site), IClassFixture<PostgresSite>;
