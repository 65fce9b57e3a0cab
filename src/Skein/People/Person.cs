using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>Somebody with a part in a network: a name, a way to reach them, and a school or none.</summary>
public sealed class Person : IVersioned
{
    private Person(PersonId id, PersonName name, DateTime knownSince) => (Id, Name, KnownSince) = (id, name, knownSince);

    public PersonId Id { get; private init; }
    public PersonName Name { get; private set; }
    public EmailAddress? Email { get; private set; }
    public string? Phone { get; private set; }

    /// <summary>Where they work; null for somebody from outside schools.</summary>
    public SchoolId? SchoolId { get; private set; }

    public DateTime KnownSince { get; private init; }

    /// <summary>They asked to be forgotten: what they did stays countable, as done by «a former member».</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>The record of the same person that this one was merged into.</summary>
    public PersonId? MergedInto { get; private set; }

    public int Version { get; private set; }

    public static Person Meet(PersonName name, EmailAddress? email, SchoolId? school, DateTimeOffset now) =>
        new(Ids.New<PersonId>(now), name, now.UtcDateTime) { Email = email, SchoolId = school };

    public static Person Met(PersonId id, PersonName name, EmailAddress? email, SchoolId? school, DateTime since) =>
        new(id, name, since) { Email = email, SchoolId = school };

    public void Correct(PersonName name, EmailAddress? email, string? phone) => (Name, Email, Phone) = (name, email, phone);

    public void WorksAt(SchoolId? school) => SchoolId = school;

    public void Erase(DateTimeOffset now)
    {
        (Name, Email, Phone, SchoolId) = (PersonName.Former, null, null, null);
        ErasedAt = now.UtcDateTime;
    }

    public void MergeInto(PersonId other, DateTimeOffset now)
    {
        Erase(now);
        MergedInto = other;
    }
}
