using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Networks;

/// <summary>domain.md 7.10, 7 and I-06.</summary>
public abstract class SuccessionTests(TestSite site) : SiteTests(site)
{
    private int _codes;

    [Fact]
    public async Task A_closed_schools_membership_moves_to_its_successor_when_somebody_says_so()
    {
        var (network, ash, academy) = await Closed("Successor");
        using var leader = await Site.BrowserOf(network.Leader);
        var list = await leader.Page($"{network.Url}/schools");
        Assert.Contains("its successor is Ash Academy", list.Body!.TextContent, StringComparison.Ordinal);

        using var answer = await leader.Submit(list, [], "form[action$='/move']");
        await leader.Follow(answer);

        var today = Site.Clock.Today;
        var states = await Site.Db(db => db.StatesOn(network.Id, today).ToDictionaryAsync(s => s.SchoolId, s => s.State, Cancel));
        Assert.Equal(MembershipState.Left, states[ash]);
        Assert.Equal(MembershipState.Joined, states[academy]);
        Assert.Equal(MembershipState.Joined, await Site.Db(db =>
            db.StatesOn(network.Id, today.AddDays(-1)).Where(s => s.SchoolId == ash).Select(s => s.State).SingleAsync(Cancel)));
        Assert.Equal(
            academy,
            await Site.Db(db => db.People.Where(p => p.Id == network.Heads[0]).Select(p => p.SchoolId).SingleAsync(Cancel)));
        using var head = await Site.BrowserOf(network.Heads[0]);
        await head.Page($"{network.Url}/schools/{academy.Value}/rest");
        Assert.DoesNotContain(
            "its successor", (await leader.Page($"{network.Url}/schools")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_successor_told_from_the_other_end_alone_is_offered_and_a_circle_of_links_ends()
    {
        var (network, ash, academy) = await Closed("Successor", mirrored: true);

        var offers = await Site.Db(db => SuccessorOffers.FindAsync(db, network.Id, Site.Clock.Today, Cancel));

        var offer = Assert.Single(offers);
        Assert.Equal(ash, offer.School);
        Assert.Equal(academy, Assert.Single(offer.Successors).School);
    }

    [Fact]
    public async Task An_offer_that_was_set_aside_with_a_reason_is_not_made_again()
    {
        var (network, ash, _) = await Closed("Result of Amalgamation");
        using var leader = await Site.BrowserOf(network.Leader);

        var list = await leader.Fill(
            $"{network.Url}/schools/{ash.Value}/succession", new() { ["Reason"] = "They asked to end here" });

        Assert.DoesNotContain("its successor", list.Body!.QuerySelector(".notice")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Empty(await Site.Db(db => SuccessorOffers.FindAsync(db, network.Id, Site.Clock.Today, Cancel)));
    }

    [Fact]
    public async Task A_typed_in_school_is_replaced_by_its_register_entry_with_its_history()
    {
        var network = await SampleNetwork.Of(Site, "Oakfield Primary");
        var registered = await Site.Db(async db =>
        {
            var school = TestSchools.Add(db, Site.Clock.GetUtcNow(), "Oakfield Primary School", Code());
            await db.SaveChangesAsync(Cancel);
            return school.Id;
        });
        using var leader = await Site.BrowserOf(network.Leader);

        var page = await leader.Fill(
            $"{network.PageOf(0)}/match", new() { ["To"] = registered.Value.ToString() }, "main form[method=post]");

        Assert.Contains("Oakfield Primary School has joined", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Site.Clock.Today.AddDays(-300), await Site.Db(db =>
            db.StatesOn(network.Id, Site.Clock.Today)
                .Where(s => s.SchoolId == registered)
                .Select(s => s.From)
                .SingleAsync(Cancel)));
    }

    private string Code() =>
        $"{GetType().Name[..8]}{_codes++}{System.Security.Cryptography.RandomNumberGenerator.GetHexString(6)}";

    /// <summary>Ash has closed, and a chain that closes on itself leads by way of another closed school to the academy.</summary>
    private async Task<(SampleNetwork Network, SchoolId Ash, SchoolId Academy)> Closed(string kind, bool mirrored = false)
    {
        var network = await SampleNetwork.Of(Site, "Ash Infant School");
        var (from, between, to) = (Code(), Code(), Code());
        return await Site.Db(async db =>
        {
            var now = Site.Clock.GetUtcNow();
            var ash = await db.Schools.SingleAsync(s => s.Id == network.Schools[0], Cancel);
            db.Entry(ash).Property(s => s.Scheme).CurrentValue = "GIAS-URN";
            db.Entry(ash).Property(s => s.Code).CurrentValue = from;
            db.Entry(ash).Property(s => s.ClosedOn).CurrentValue = Site.Clock.Today.AddDays(-7);
            TestSchools.Add(db, now, "Ash Federation", between, Site.Clock.Today.AddDays(-3));
            var academy = TestSchools.Add(db, now, "Ash Academy", to);
            db.AddRange(
                mirrored
                    ? new Succession("GIAS-URN", between, from, "Predecessor", null)
                    : new Succession("GIAS-URN", from, between, kind, null),
                new Succession("GIAS-URN", between, from, "Successor", null),
                new Succession("GIAS-URN", between, to, "Successor - amalgamated", null));
            await db.SaveChangesAsync(Cancel);
            return (network, ash.Id, academy.Id);
        });
    }
}

public sealed class SuccessionOnSqlite(SqliteSite site) : SuccessionTests(site), IClassFixture<SqliteSite>;
public sealed class SuccessionOnPostgres(PostgresSite site) : SuccessionTests(site), IClassFixture<PostgresSite>;
