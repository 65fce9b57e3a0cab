using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>A network of its own for a test: two schools, two co-leaders, a head and a teacher.</summary>
public sealed class SomePeople
{
    private SomePeople(TestSite site, NetworkId network) => (Site, Network) = (site, network);

    private TestSite Site { get; }
    public NetworkId Network { get; }
    public SchoolId Ash { get; private init; }
    public SchoolId Elm { get; private init; }
    public PersonId Leader { get; private init; }
    public PersonId OtherLeader { get; private init; }
    public PersonId Head { get; private init; }
    public PersonId Teacher { get; private init; }
    public RoleAssignmentId LeadersRole { get; private init; }

    public string Url(string rest = "") => $"/networks/{Network.Value}/people{rest}";

    public static async Task<SomePeople> On(TestSite site)
    {
        var now = site.Clock.GetUtcNow();
        var start = site.Clock.Today.AddDays(-400);
        Assert.True(NetworkName.TryRead("Rivers", out var name, out _));
        var network = Network_(name, start, now);
        var (ash, elm) = (School("Ash Primary", now), School("Elm Primary", now));
        var leader = Person("Lee Marsh", "lee@ash.example", ash.Id, start);
        var other = Person("Ola Reed", "ola@elm.example", elm.Id, start);
        var head = Person("Hope Field", "hope@ash.example", ash.Id, start);
        var teacher = Person("Tam Brook", "tam@ash.example", ash.Id, start);
        var leads = RoleAssignment.InNetwork(network.Id, leader.Id, RoleKind.CoLeader, start, now);
        await site.Db(async db =>
        {
            db.AddRange(network, ash, elm);
            db.AddRange(Membership.Join(network.Id, ash.Id, start, now), Membership.Join(network.Id, elm.Id, start, now));
            db.AddRange(leader, other, head, teacher);
            await db.SaveChangesAsync(Cancel);
            db.AddRange(
                leads,
                RoleAssignment.InNetwork(network.Id, other.Id, RoleKind.CoLeader, start, now),
                RoleAssignment.InSchool(ash.Id, head.Id, RoleKind.Head, start, now));
            await db.SaveChangesAsync(Cancel);
        });
        return new(site, network.Id)
        {
            Ash = ash.Id,
            Elm = elm.Id,
            Leader = leader.Id,
            OtherLeader = other.Id,
            Head = head.Id,
            Teacher = teacher.Id,
            LeadersRole = leads.Id,
        };
    }

    public Task<Browser> AsLeader() => Site.BrowserOf(Leader);

    public async Task<PersonId> Add(string name, string? email = null, SchoolId? school = null)
    {
        var person = Person(name, email, school, Site.Clock.Today.AddDays(-300));
        await Site.Db(async db =>
        {
            db.Add(person);
            await db.SaveChangesAsync(Cancel);
        });
        return person.Id;
    }

    public async Task<RoleAssignmentId> Give(
        PersonId person, string kind, DateOnly from, DateOnly? last = null, string? remit = null)
    {
        var role = RoleAssignment.InNetwork(Network, person, kind, from, Site.Clock.GetUtcNow());
        role.Describe(remit, null, null);
        if (last is { } day)
        {
            Assert.Null(role.End(day));
        }

        await Site.Db(async db =>
        {
            db.Add(role);
            await db.SaveChangesAsync(Cancel);
        });
        return role.Id;
    }

    public Task<Person> Find(PersonId id) => Site.Db(db => db.People.SingleAsync(p => p.Id == id, Cancel));

    public static string Text(IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Network Network_(NetworkName name, DateOnly on, DateTimeOffset now) =>
        Skein.Networks.Network.Started(Ids.New<NetworkId>(now), name, FakeClock.Zone, on);

    private static School School(string typed, DateTimeOffset now)
    {
        Assert.True(SchoolName.TryRead(typed, out var name, out _));
        return Skein.Schools.School.TypedIn(name, now);
    }

    private static Person Person(string typed, string? email, SchoolId? school, DateOnly since)
    {
        var at = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        Assert.True(PersonName.TryRead(typed, out var name, out _));
        return Skein.People.Person.Met(
            Ids.New<PersonId>(at), name, email is null ? null : EmailAddress.Stored(email), school, at);
    }
}
