using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Schools;

namespace Skein.Tests.Support;

/// <summary>A network as most tests need one: a co-leader, and schools with their heads.</summary>
public sealed record GivenNetwork(
    NetworkId Id, PersonId CoLeader, PersonId Manager, PersonId Teacher, IReadOnlyList<GivenSchool> Schools);

public sealed record GivenSchool(SchoolId Id, string Name, PersonId Head)
{
    /// <summary>The head's row on a form that sends a letter.</summary>
    public string Asked => $"{Head.Value}/{Id.Value}";
}

public static class Given
{
    private static readonly string[] Trees =
    [
        "Ash", "Beech", "Cedar", "Elder", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan", "Spindle", "Thorn",
    ];

    /// <summary>A network that started today with so many schools, in the order of their names.</summary>
    public static Task<GivenNetwork> NetworkAsync(TestSite site, string name = "Riverside", int schools = 3) =>
        site.Db(async db =>
    {
        var now = site.Clock.GetUtcNow();
        var today = site.Clock.Today;
        var network = Network.Start(Read<NetworkName>(NetworkName.TryRead, name), FakeClock.Zone, now);
        db.Add(network);

        var leader = Person.Meet(Name("Leila Osei"), Email("leila"), school: null, now);
        var manager = Person.Meet(Name("Mina Patel"), Email("mina"), school: null, now);
        db.AddRange(leader, manager);
        db.Add(RoleAssignment.InNetwork(network.Id, leader.Id, RoleKind.CoLeader, today, now));
        db.Add(RoleAssignment.InNetwork(network.Id, manager.Id, RoleKind.Manager, today, now));

        var members = new List<GivenSchool>();
        foreach (var tree in Trees.Take(schools))
        {
            var school = School.TypedIn(Read<SchoolName>(SchoolName.TryRead, $"{tree} Primary School"), now);
            var head = Person.Meet(Name($"{tree} Head"), Email(tree), school.Id, now);
            db.AddRange(school, head, Membership.Join(network.Id, school.Id, today, now));
            db.Add(RoleAssignment.InSchool(school.Id, head.Id, RoleKind.Head, today, now));
            members.Add(new(school.Id, school.Name, head.Id));
        }

        var teacher = Person.Meet(Name("Terry Cole"), Email("terry"), members[0].Id, now);
        db.Add(teacher);
        await db.SaveChangesAsync();
        return new GivenNetwork(network.Id, leader.Id, manager.Id, teacher.Id, members);
    });

    /// <summary>These records are reached at one address, and somebody came in as each of them by it.</summary>
    public static Task OneMailboxAsync(TestSite site, params PersonId[] people) =>
        site.Db(db => db.People.Where(p => people.Contains(p.Id)).ExecuteUpdateAsync(
        set => set.SetProperty(p => p.Email, Email("office"))
            .SetProperty(p => p.EmailConfirmedAt, site.Clock.GetUtcNow().UtcDateTime),
        TestContext.Current.CancellationToken));

    /// <summary>An address that nobody else on the site has: every network's co-leader is met with one and the same.</summary>
    public static async Task<string> OwnAddressAsync(TestSite site, PersonId person)
    {
        var own = Email($"own.{person.Value:N}");
        await site.Db(db => db.People.Where(p => p.Id == person)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, own), TestContext.Current.CancellationToken));
        return own.Value;
    }

    public static PersonName Name(string text) => Read<PersonName>(PersonName.TryRead, text);

    private static EmailAddress Email(string name) => Read<EmailAddress>(EmailAddress.TryRead, $"{name}@schools.example");

    private delegate bool Reader<T>(string? typed, out T? value, out string? problem);

    private static T Read<T>(Reader<T> read, string text)
    {
        Assert.True(read(text, out var value, out var problem), problem);
        return value!;
    }
}
