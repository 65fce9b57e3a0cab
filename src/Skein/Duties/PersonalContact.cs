using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

public readonly record struct PersonalContactId(Guid Value) : IId<PersonalContactId>
{
    public static bool TryParse(string? text, out PersonalContactId id) => Ids.TryParse(text, out id);
}

/// <summary>How two people spoke.</summary>
public enum ContactBy
{
    Phone,
    Visit,
    Other,
}

/// <summary>That somebody of the network spoke with a school, and when. What was said is theirs, and is not kept.</summary>
public sealed class PersonalContact
{
    /// <summary>The word by which duties name a school's contact as their origin.</summary>
    public const string OriginKind = "contact";

    private PersonalContact(
        PersonalContactId id, NetworkId networkId, SchoolId schoolId, PersonId personId, DateOnly hadOn, ContactBy by) =>
        (Id, NetworkId, SchoolId, PersonId, HadOn, By) = (id, networkId, schoolId, personId, hadOn, by);

    public PersonalContactId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public SchoolId SchoolId { get; private set; }
    public PersonId PersonId { get; private init; }
    public DateOnly HadOn { get; private init; }
    public ContactBy By { get; private init; }

    public static PersonalContact Had(
        NetworkId network, SchoolId school, PersonId person, DateOnly on, ContactBy by, DateTimeOffset now) =>
        new(Ids.New<PersonalContactId>(now), network, school, person, on, by);

    internal static Origin OriginOf(SchoolId school) => new(OriginKind, school.Value);

    internal void PassSchool(SchoolId to) => SchoolId = to;
}
