using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>One of the networks, and who holds which part in it.</summary>
/// <param name="Id">The network.</param>
/// <param name="Schools">Six of its schools; whoever holds a role in a school holds it in the first.</param>
/// <param name="Parts">By the name of the part: a kind of role, or a word of <see cref="Part"/>.</param>
internal sealed record StagedNetwork(NetworkId Id, IReadOnlyList<SchoolId> Schools, IReadOnlyDictionary<string, PersonId> Parts);

/// <summary>Parts that are no role.</summary>
internal static class Part
{
    public const string Staff = "member of staff";
    public const string Convenor = "convenor";
    public const string Member = "member of a group";
    public const string Both = "with roles in two networks";
    public const string Stranger = "no role anywhere";
    public const string SignedOut = "signed out";
}

/// <summary>
/// Three networks of a demonstration, to which everything is added that an address can name and a demonstration lacks: once for
/// those who walk, once for others in the same network whom it is no business of theirs.
/// </summary>
/// <param name="Networks">The one that is walked, another, and a third.</param>
/// <param name="Own">What those who walk have to do with.</param>
/// <param name="Others">What they have nothing to do with.</param>
/// <param name="Joined">Records that were joined: the one that went and the one that was kept.</param>
internal sealed record Staging(
    IReadOnlyList<StagedNetwork> Networks, IReadOnlySet<Guid> Own, IReadOnlySet<Guid> Others,
    IReadOnlyList<(PersonId Gone, PersonId Kept)> Joined)
{
    private const int Walked = 3;

    public static Staging None { get; } = new([], new HashSet<Guid>(), new HashSet<Guid>(), []);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<Staging> MakeAsync(TestSite site) => site.Db(async db =>
    {
        var (own, others, joined) = (new HashSet<Guid>(), new HashSet<Guid>(), new List<(PersonId, PersonId)>());
        var networks = new List<StagedNetwork>();
        var (now, today) = (new Ticks(site.Clock.GetUtcNow()), site.Clock.Today);
        foreach (var (n, id) in (await db.Networks.OrderBy(n => n.Id).Select(n => n.Id).Take(Walked).ToListAsync(Cancel)).Index())
        {
            var schools = await db.Memberships
                .MembersOn(id, today)
                .OrderBy(m => m.Id)
                .Select(m => m.SchoolId)
                .Take(6)
                .ToListAsync(Cancel);
            var network = new StagedNetwork(id, schools, People(db, id, schools, n + 1, today, now));
            networks.Add(network);
            await db.SaveChangesAsync(Cancel);

            var rest = await RestAsync(db, schools[3], schools[4]);
            own.UnionWith(await AddedAsync(db, new(network, schools[0], schools[1], Walkers(network), n, today, now), joined));
            others.UnionWith(await AddedAsync(db, new(network, schools[3], schools[4], rest, n, today, now), joined));
        }

        await BothAsync(db, networks, today, now);
        return new Staging([.. networks], own, others, joined);
    });

    /// <summary>A person with every kind of role, and with each part that is none.</summary>
    private static Dictionary<string, PersonId> People(
        SkeinDb db, NetworkId network, List<SchoolId> schools, int n, DateOnly today, Ticks now)
    {
        var parts = new Dictionary<string, PersonId>();
        foreach (var kind in RoleKinds.All)
        {
            var person = Person.Meet(
                Given.Name($"{kind.Title} of the walk {n}"), null, kind.Scope is RoleScope.School
                    ? schools[0]
                    : null, now.Next());
            person.Correct(person.Name, "01234 567890");
            db.Add(person);
            parts.Add(kind.Key, person.Id);
            db.Add(kind.Scope switch
            {
                RoleScope.Network => RoleAssignment.InNetwork(network, person.Id, kind.Key, today, now.Next()),
                RoleScope.School => RoleAssignment.InSchool(schools[0], person.Id, kind.Key, today, now.Next()),
                RoleScope.Installation => RoleAssignment.InInstallation(person.Id, kind.Key, today, now.Next()),
            });
        }

        foreach (
            var (part, school) in new (string, SchoolId?)[]
            {
                (Part.Staff, schools[2]), (Part.Convenor, schools[0]), (Part.Member, schools[1]), (Part.Stranger, null),
            })
        {
            var person = Person.Meet(Given.Name($"{part} of the walk {n}"), null, school, now.Next());
            db.Add(person);
            parts.Add(part, person.Id);
        }

        return parts;
    }

    /// <summary>A co-leader of the first network and of the second, and a head in both.</summary>
    private static async Task BothAsync(SkeinDb db, List<StagedNetwork> networks, DateOnly today, Ticks now)
    {
        var person = Person.Meet(Given.Name(Part.Both), null, null, now.Next());
        db.Add(person);
        foreach (var network in networks.Take(2))
        {
            db.Add(RoleAssignment.InNetwork(network.Id, person.Id, RoleKind.CoLeader, today, now.Next()));
            db.Add(RoleAssignment.InSchool(network.Schools[0], person.Id, RoleKind.Head, today, now.Next()));
            ((Dictionary<string, PersonId>)network.Parts).Add(Part.Both, person.Id);
        }

        await db.SaveChangesAsync(Cancel);
    }

    private static StagedPeople Walkers(StagedNetwork network) => new(
        network.Parts[RoleKind.CoLeader], network.Parts[RoleKind.Head], network.Parts[Part.Convenor], network.Parts[Part.Member],
        network.Parts[Part.Staff], network.Parts["critical-friend"]);

    /// <summary>People of two other schools, who hold no role that is walked with.</summary>
    private static async Task<StagedPeople> RestAsync(SkeinDb db, SchoolId one, SchoolId other)
    {
        async Task<List<PersonId>> Of(SchoolId school, int count)
        {
            var people = await db.People
                .Where(p => p.SchoolId == school && p.ErasedAt == null)
                .OrderBy(p => p.Id)
                .Select(p => p.Id)
                .Take(count)
                .ToListAsync(Cancel);
            Assert.Equal(count, people.Count);
            return people;
        }

        var (here, there) = (await Of(one, 4), await Of(other, 2));
        return new(here[0], here[1], here[2], there[0], there[1], here[3]);
    }

    private static async Task<IReadOnlyList<Guid>> AddedAsync(SkeinDb db, StagedThings things, List<(PersonId, PersonId)> joined)
    {
        await things.AddAsync(db, joined);
        var added = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added)
            .SelectMany(e => e.Metadata.FindPrimaryKey()!.Properties.Select(p => Catalogue.IdOf(e.Property(p.Name).CurrentValue)))
            .OfType<Guid>().ToList();
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
        return added;
    }
}

/// <summary>Those in one network to whom things are given.</summary>
internal sealed record StagedPeople(
    PersonId Leader, PersonId Head, PersonId Convenor, PersonId Member, PersonId Staff, PersonId Partner);

/// <summary>
/// A thousandth of a second later each time it is asked, so that ids are in the order in which things are made.
/// </summary>
internal sealed class Ticks(DateTimeOffset from)
{
    private DateTimeOffset _last = from;

    public DateTimeOffset Next() => _last += TimeSpan.FromMilliseconds(1);
}
