using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>A head whom others would like to be, in a network of their own, and those who try.</summary>
internal sealed class SomeVictim
{
    private static int _last;

    private SomeVictim(TestSite site, GivenNetwork network, int number) => (Site, Network, _number) = (site, network, number);

    private readonly int _number;

    public TestSite Site { get; }
    public GivenNetwork Network { get; }
    public NetworkId Other { get; private init; }
    public PersonId OtherCoLeader { get; private init; }
    public PersonId Administrator { get; private init; }
    public DateTimeOffset Now => Site.Clock.GetUtcNow();
    public PersonId Head => Network.Schools[0].Head;
    public SchoolId School => Network.Schools[0].Id;
    public string SchoolName => Network.Schools[0].Name;
    public string Name => $"Ash Head {Letters(_number)}";
    public string Own => $"ash{_number}@schools.example";
    public Mailbox Attacker => new(Site, $"attacker{_number}@elsewhere.example");
    public Mailbox OwnMail => new(Site, Own);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SomeVictim> OnAsync(TestSite site)
    {
        var number = Interlocked.Increment(ref _last);
        var network = await Given.NetworkAsync(site);
        var now = site.Clock.GetUtcNow();
        return await site.Db(async db =>
        {
            // The head's school is in another network too, with a co-leader of its own.
            var other = Skein.Networks.Network.Start(
                NetworkName.TryRead("Hillside", out var name, out _) ? name : throw new InvalidOperationException(),
                FakeClock.Zone, now);
            var leader = Person.Meet(Given.Name("Otto Lane"), EmailAddress.Stored($"otto{number}@schools.example"), null, now);
            var keeper = Person.Meet(Given.Name("Ada Keeper"), EmailAddress.Stored($"ada{number}@schools.example"), null, now);
            db.AddRange(other, leader, keeper, Membership.Join(other.Id, network.Schools[0].Id, site.Clock.Today, now));
            db.Add(RoleAssignment.InNetwork(other.Id, leader.Id, RoleKind.CoLeader, site.Clock.Today, now));
            db.Add(RoleAssignment.InInstallation(keeper.Id, RoleKind.Administrator, site.Clock.Today, now));
            var victim = new SomeVictim(
                site, network, number)
            { Other = other.Id, OtherCoLeader = leader.Id, Administrator = keeper.Id };
            await db.People.Where(p => p.Id == victim.Head).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Name, Given.Name(victim.Name))
                    .SetProperty(p => p.Email, EmailAddress.Stored(victim.Own)), Cancel);
            await db.SaveChangesAsync(Cancel);
            return victim;
        });
    }

    public Task Keep(Func<SkeinDb, Task> change) => Site.Db(async db =>
    {
        await change(db);
        await db.SaveChangesAsync(Cancel);
    });

    public async Task ComeInAsync() => Assert.Equal(Name, await OwnMail.OpensAsync());

    public PersonId Id(string who) =>
        who.Contains("another", StringComparison.Ordinal) ? OtherCoLeader
        : who.Contains("manager", StringComparison.Ordinal) ? Network.Manager
        : who.Contains("administrator", StringComparison.Ordinal) ? Administrator
        : Network.CoLeader;

    /// <summary>Sends a form of the network, or of a person in it, as they do; a program sends it with their key.</summary>
    public async Task<(HttpStatusCode Status, string Text)> TryAsync(
        string who, string rest, Dictionary<string, string> typed, PersonId? of = null)
    {
        var network = who.Contains("another", StringComparison.Ordinal) ? Other : Network.Id;
        var whom = rest.StartsWith("/schools", StringComparison.Ordinal) ? "" : $"/people/{(of ?? Head).Value}";
        var url = $"/networks/{network.Value}{whom}{rest}";
        if (who.StartsWith("program", StringComparison.Ordinal))
        {
            using var program = await TestProgram.OfAsync(Site, Id(who), $"Try {Another.Id():N}");
            using var told = await program.Post($"/api{url}", typed);
            return (told.StatusCode, await told.Content.ReadAsStringAsync(Cancel));
        }

        using var browser = await Site.BrowserOf(Id(who));
        using var form = await browser.Get(url);
        if (form.StatusCode is not HttpStatusCode.OK)
        {
            return (form.StatusCode, "");
        }

        using var answer = await browser.Submit(await Browser.Read(form), typed);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Somebody of that name, whom the attacker adds with an address of their own.</summary>
    public async Task<PersonId> InventedTwinAsync(string who)
    {
        var network = who.Contains("another", StringComparison.Ordinal) ? Other : Network.Id;
        var mail = $"twin{_number}@elsewhere.example";
        using var browser = await Site.BrowserOf(Id(who));
        using var added = await browser.Submit(
            await browser.Page($"/networks/{network.Value}/people/new"),
            new() { ["Name"] = "Twin Record", ["Email"] = mail, ["School"] = School.Value.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        return await Site.Db(db => db.People
            .Where(p => p.Email == EmailAddress.Stored(mail))
            .Select(p => p.Id)
            .SingleAsync(Cancel));
    }

    /// <summary>Their record is there, and is reached where it was.</summary>
    public async Task<bool> IsTheirsAsync()
    {
        var person = await Site.Db(db => db.People.AsNoTracking().SingleAsync(p => p.Id == Head, Cancel));
        return person.ErasedAt is null && person.Email?.Value == Own;
    }

    /// <summary>Whether the page that opened is the head's, or one that has what was the head's.</summary>
    public async Task<bool> IsOpenedAsync(string name) =>
        name == Name
            || (name.Length > 0 && await Site.Db(db => db.People.AnyAsync(p => p.Id == Head && p.MergedInto != null, Cancel)));

    /// <summary>Does the work that is due.</summary>
    public async Task SettleAsync() => await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);

    private static string Letters(int number) => new([(char)('A' + (number / 26 % 26)), (char)('a' + (number % 26))]);
}
