using Skein.Access;
using Skein.Networks;

namespace Skein.People;

/// <summary>A person who has or had a part in the network, and what the visitor may do there.</summary>
public sealed record PersonFrame(PeopleFrame Around, Person It) : IFoundHere<PersonFrame, PersonId>
{
    public static string? Place => "personId";

    public PersonId Id => It.Id;

    public string Name => It.Name.Value;

    public static async Task<PersonFrame?> FindAsync(Here here, PersonId id, CancellationToken cancel)
    {
        var around = await PeopleFrame.ReadAsync(here, cancel);
        return await here.Db.PersonAsync(here.Id, id, cancel) is { } found ? new(around, found) : null;
    }
}

/// <summary>Somebody with a part in the network today; of others nothing is told.</summary>
public sealed record PresentPerson(PeopleFrame Around, Person It) : IFoundHere<PresentPerson, PersonId>
{
    public static string? Place => "personId";

    public PersonId Id => It.Id;

    public string Name => It.Name.Value;

    public static async Task<PresentPerson?> FindAsync(Here here, PersonId id, CancellationToken cancel)
    {
        var around = await PeopleFrame.ReadAsync(here, cancel);
        return await here.Db.PeopleOn(here.Id, around.Today, here.Network.TimeZone)
            .SingleOrDefaultAsync(p => p.Id == id, cancel) is { } found
            ? new(around, found)
            : null;
    }
}

/// <summary>Anybody whom the installation knows.</summary>
public sealed record AnyPerson(Person It) : IFound<AnyPerson>
{
    public static async Task<AnyPerson?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        sought.TryRead("personId", out PersonId id)
        && await asked.Db.People.SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, cancel) is { } found
            ? new(found)
            : null;
}

/// <summary>What is known of the person who asks.</summary>
public sealed record Myself(Person It) : IFound<Myself>
{
    public static async Task<Myself?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        await ShowMe.MeAsync(asked, cancel) is { } found ? new(found) : null;
}
