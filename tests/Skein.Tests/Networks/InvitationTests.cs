using Skein.Networks;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Networks;

/// <summary>The Check of S-14.</summary>
public abstract class InvitationTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Inviting_all_schools_of_an_authority_makes_one_invitation_each_however_often_it_is_done()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        var authority = await Authority(5, closed: 1);
        using var leader = await Site.BrowserOf(network.Leader);
        var address = $"{network.Url}/invitations/new?authority={authority}";

        Assert.Contains("5 open schools", (await leader.Page(address)).Body!.TextContent, StringComparison.Ordinal);
        var list = await leader.Fill(address, [], "main form[method=post]");
        Assert.Contains("5 schools", list.Body!.TextContent, StringComparison.Ordinal);
        await Site.Db(async db =>
        {
            Assert.Equal(0, await db.InviteAsync(
                db.Schools.Where(s => s.AuthorityCode == authority), network.Id, "Maya", null, Site.Clock.Today,
                Site.Clock.GetUtcNow(), Cancel));
        });
        Assert.Equal(
            5,
            await Site.Db(db => db.Invitations
                .Where(i => i.NetworkId == network.Id)
                .Select(i => i.SchoolId)
                .Distinct()
                .CountAsync(Cancel)));
        Assert.Equal(5, await Site.Db(db => db.Invitations.CountAsync(i => i.NetworkId == network.Id, Cancel)));
    }

    [Fact]
    public async Task Schools_found_by_name_are_invited()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        var authority = await Authority(3, closed: 0);
        using var leader = await Site.BrowserOf(network.Leader);
        var found = await leader.Page($"{network.Url}/invitations/new?q=School+1+of+{authority}");
        var school = found.QuerySelectorAll("label").Single(l => l.TextContent == $"School 1 of {authority}").ParentElement!
            .QuerySelector("[name=Schools]")!.GetAttribute("value")!;

        using var answer = await leader.Submit(found, new() { ["Schools"] = school }, "main form[method=post]");

        Assert.Contains($"School 1 of {authority}", (await leader.Follow(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_by_the_link_adds_a_membership_of_today_and_opening_the_link_changes_nothing()
    {
        var (network, link, school) = await Invited();
        using var stranger = Site.Browser();

        var page = await stranger.Page(link);
        Assert.False(await Site.Db(db => db.Memberships.AnyAsync(m => m.SchoolId == school, Cancel)));
        using var answer = await stranger.Submit(page, new() { ["Answer"] = "Yes" });
        Assert.Contains("has joined", (await stranger.Follow(answer)).Body!.TextContent, StringComparison.Ordinal);

        var membership =
            await Site.Db(db => db.Memberships.SingleAsync(m => m.NetworkId == network.Id && m.SchoolId == school, Cancel));
        Assert.Equal(Site.Clock.Today, membership.Latest.From);
        Assert.Equal(MembershipState.Joined, membership.Latest.State);
    }

    [Fact]
    public async Task Declining_is_shown_to_the_co_leaders_alone_and_joining_later_stays_possible()
    {
        var (network, link, school) = await Invited();
        using var stranger = Site.Browser();
        await stranger.Fill(link, new() { ["Answer"] = "No", ["Reason"] = "Too much on" });

        using var leader = await Site.BrowserOf(network.Leader);
        using var manager = await Site.BrowserOf(network.Manager);
        using var head = await Site.BrowserOf(network.Heads[0]);
        Assert.Contains("said no", (await leader.Page($"{network.Url}/invitations")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Too much on", (await leader.Page($"{network.Url}/invitations/sheet")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var other in new[] { manager, head, stranger })
        {
            using var refused = await other.Get($"{network.Url}/invitations");
            Assert.NotEqual(System.Net.HttpStatusCode.OK, refused.StatusCode);
        }

        Assert.DoesNotContain(
            "answered the invitation", (await head.Page($"{network.Url}/history")).Body!.TextContent, StringComparison.Ordinal);

        await stranger.Fill(link, new() { ["Answer"] = "Yes" });
        Assert.True(
            await Site.Db(db => db.Memberships
                .MembersOn(network.Id, Site.Clock.Today)
                .AnyAsync(m => m.SchoolId == school, Cancel)));
    }

    [Fact]
    public async Task An_altered_link_opens_nothing()
    {
        var (_, link, _) = await Invited();
        using var stranger = Site.Browser();

        using var answer = await stranger.Get(link[..^2] + "zz");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(SampleNetwork Network, string Link, SchoolId School)> Invited()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        var authority = await Authority(1, closed: 0);
        using var leader = await Site.BrowserOf(network.Leader);
        var list = await leader.Fill($"{network.Url}/invitations/new?authority={authority}", [], "main form[method=post]");
        var link = list.QuerySelector("a[href^='/answer/']")!.GetAttribute("href")!;
        return (
            network, link,
            await Site.Db(db => db.Schools.Where(s => s.AuthorityCode == authority).Select(s => s.Id).SingleAsync(Cancel)));
    }

    private async Task<string> Authority(int open, int closed)
    {
        var code = System.Security.Cryptography.RandomNumberGenerator.GetHexString(10, lowercase: true);
        var now = Site.Clock.GetUtcNow();
        await Site.Db(async db =>
        {
            for (var i = 0; i < open + closed; i++)
            {
                TestSchools.Add(
                    db, now, $"School {i} of {code}", $"{code}{i}", i < open ? null : Site.Clock.Today.AddDays(-1), code);
            }

            await db.SaveChangesAsync(Cancel);
        });
        return code;
    }
}

public sealed class InvitationsOnSqlite(SqliteSite site) : InvitationTests(site), IClassFixture<SqliteSite>;
public sealed class InvitationsOnPostgres(PostgresSite site) : InvitationTests(site), IClassFixture<PostgresSite>;
