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

    /// <summary>Where mail for them goes. Whether anybody comes in by it is more: see <see cref="AddressChange"/>.</summary>
    public EmailAddress? Email { get; private set; }

    /// <summary>
    /// When somebody showed that they read mail for this person; null: nobody has yet. It stays when the address goes, because
    /// whoever came in once has something to lose.
    /// </summary>
    public DateTime? EmailConfirmedAt { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Where they work; null for somebody from outside schools.</summary>
    public SchoolId? SchoolId { get; private set; }

    /// <summary>Since when they work there, once they have moved; null: since before Skein knew them.</summary>
    public DateOnly? SchoolFrom { get; private set; }

    public DateTime KnownSince { get; private init; }

    /// <summary>They asked to be forgotten: what they did stays countable, as done by “a former member”.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>The record of the same person that this one was merged into.</summary>
    public PersonId? MergedInto { get; private set; }

    public int Version { get; private set; }

    public static Person Meet(PersonName name, EmailAddress? email, SchoolId? school, DateTimeOffset now) =>
        new(Ids.New<PersonId>(now), name, now.UtcDateTime) { Email = email, SchoolId = school };

    public static Person Met(PersonId id, PersonName name, EmailAddress? email, SchoolId? school, DateTime since) =>
        new(id, name, since) { Email = email, SchoolId = school };

    public void Correct(PersonName name, string? phone) => (Name, Phone) = (name, phone);

    /// <summary>For <see cref="AddressChanges"/> alone, and for two records that are joined.</summary>
    internal void IsReachedAt(EmailAddress? address, DateTime? confirmedAt) => (Email, EmailConfirmedAt) = (address, confirmedAt);

    /// <summary>They took a code or link that was mailed to the address they have.</summary>
    internal void CameInByMail(DateTimeOffset now) => EmailConfirmedAt ??= now.UtcDateTime;

    /// <summary>Works there from this day, as somebody who knows has said; before, nobody knew where.</summary>
    internal void BeginsAt(SchoolId school, DateOnly on) => (SchoolId, SchoolFrom) = (school, on);

    /// <summary>Puts right where they work: they were never anywhere else.</summary>
    public void WorksAt(SchoolId? school) => SchoolId = school;

    /// <summary>Works somewhere else, or outside schools, from <paramref name="on"/>.</summary>
    /// <param name="school">Null: outside schools.</param>
    /// <param name="on">The first day in the new place.</param>
    /// <param name="zone">Where that day begins and ends.</param>
    /// <param name="before">Where they worked until then; null when they were there for no day at all.</param>
    /// <returns>Why they cannot move then, or null once they have.</returns>
    public Refusal? Move(SchoolId? school, DateOnly on, string zone, out FormerPost? before)
    {
        before = null;
        if (school == SchoolId)
        {
            return new("They are there already. Choose another school.");
        }

        var since = SchoolFrom ?? Days.Today(KnownSince, zone);
        if (SchoolFrom is not null && on < since)
        {
            return new($"They came to their school on {since.Said()}. Choose that day or a later one.");
        }

        before = since < on ? new(Id, SchoolId, since, on) : null;
        (SchoolId, SchoolFrom) = (school, on);
        return null;
    }

    /// <summary>Nobody needs to reach them here any more.</summary>
    public void DropContacts() => (Email, Phone) = (null, null);

    /// <summary>They left, and chose to be remembered by what they did rather than by name.</summary>
    public void BeKnownAs(PersonName role) => Name = role;

    /// <summary>What the other record has and this one has not. An address is as confirmed as it was.</summary>
    internal void TakeContactsOf(Person other) => (Email, EmailConfirmedAt, Phone) =
        (
            Email ?? other.Email, Email is null
                ? other.EmailConfirmedAt ?? EmailConfirmedAt
                : EmailConfirmedAt, Phone ?? other.Phone);

    public void Erase(DateTimeOffset now)
    {
        (Name, Email, EmailConfirmedAt, Phone, SchoolId, SchoolFrom) = (PersonName.Former, null, null, null, null, null);
        ErasedAt = now.UtcDateTime;
    }

    public void MergeInto(PersonId other, DateTimeOffset now)
    {
        Erase(now);
        MergedInto = other;
    }
}
