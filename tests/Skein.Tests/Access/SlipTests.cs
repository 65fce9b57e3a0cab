using System.Net;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

public abstract class SlipTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_slip_lets_its_person_in_once()
    {
        var (network, manager, person) = await NetworkAsync(email: null);
        using var printing = await Site.BrowserOf(manager);
        using var first = Site.Browser();
        using var second = Site.Browser();

        var slip = await printing.Fill(Slip(network, person), []);
        var code = slip.QuerySelector("#slip-code")!.TextContent;
        var inside = await first.Fill("/sign-in/invitation", new() { ["Code"] = code.ToLowerInvariant() });
        using var again = await second.Submit(await second.Page("/sign-in/invitation"), new() { ["Code"] = code });

        Assert.Contains("Ways to sign in", inside.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Fact]
    public async Task A_slip_that_was_ended_or_is_a_month_old_opens_nothing()
    {
        var (network, manager, person) = await NetworkAsync(email: null);
        using var printing = await Site.BrowserOf(manager);
        var ended = (await printing.Fill(Slip(network, person), [])).QuerySelector("#slip-code")!.TextContent;
        await printing.Fill(Slip(network, person), [], "form[action$='/revocation']");
        var old = (await printing.Fill(Slip(network, person), [])).QuerySelector("#slip-code")!.TextContent;
        Site.Clock.Forward(TimeSpan.FromDays(31));

        using var browser = Site.Browser();
        foreach (var code in new[] { ended, old, "2222-2222-2222" })
        {
            using var answer = await browser.Submit(await browser.Page("/sign-in/invitation"), new() { ["Code"] = code });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Somebody_with_an_address_gets_no_slip_because_it_would_be_a_way_in_as_them()
    {
        var (network, manager, person) = await NetworkAsync("head@school.example");
        using var browser = await Site.BrowserOf(manager);

        var page = await browser.Page(Slip(network, person));

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("has an e-mail address", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_makes_no_slip_for_whoever_may_do_more()
    {
        var (network, manager, person) = await NetworkAsync(email: null, RoleKind.CoLeader);
        using var browser = await Site.BrowserOf(manager);

        var page = await browser.Page(Slip(network, person));

        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Nobody_makes_a_slip_for_somebody_of_another_network()
    {
        var (_, _, person) = await NetworkAsync(email: null);
        var (other, manager, _) = await NetworkAsync(email: null);
        using var browser = await Site.BrowserOf(manager);

        using var answer = await browser.Get(Slip(other, person));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_manager_makes_no_slip_for_whoever_arranges_another_network()
    {
        var (network, manager, person) = await NetworkAsync(email: null);
        var (other, _, _) = await NetworkAsync(email: null);
        await Site.Db(async db =>
        {
            db.Roles.Add(RoleAssignment.InNetwork(other, person, RoleKind.CoLeader, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await Site.BrowserOf(manager);

        var page = await browser.Page(Slip(network, person));

        Assert.Null(page.QuerySelector("main form"));
    }

    private static string Slip(NetworkId network, PersonId person) =>
        $"/networks/{network.Value}/people/{person.Value}/invitation";

    private async Task<(NetworkId Network, PersonId Manager, PersonId Person)> NetworkAsync(
        string? email, string role = "archivist")
    {
        var now = Site.Clock.GetUtcNow();
        Assert.True(NetworkName.TryRead("Hill Schools", out var name, out _));
        var network = Network.Start(name, FakeClock.Zone, now);
        var manager = Meet("Ash Manager", null);
        var person = Meet("Elm Assistant", email);
        await Site.Db(async db =>
        {
            db.Networks.Add(network);
            db.People.AddRange(manager, person);
            db.Roles.Add(RoleAssignment.InNetwork(network.Id, manager.Id, RoleKind.Manager, Site.Clock.Today, now));
            db.Roles.Add(RoleAssignment.InNetwork(network.Id, person.Id, role, Site.Clock.Today, now));
            await db.SaveChangesAsync(Cancel);
        });
        return (network.Id, manager.Id, person.Id);
    }

    private Person Meet(string typed, string? email)
    {
        Assert.True(PersonName.TryRead(typed, out var name, out _));
        return Person.Meet(name, email is null ? null : EmailAddress.Stored(email), null, Site.Clock.GetUtcNow());
    }
}

public sealed class SlipsOnSqlite(SqliteSite site) : SlipTests(site), IClassFixture<SqliteSite>;
public sealed class SlipsOnPostgres(PostgresSite site) : SlipTests(site), IClassFixture<PostgresSite>;
