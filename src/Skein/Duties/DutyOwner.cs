using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Duties;

/// <summary>Who owes a duty: a person, a school, or whoever holds a role in the network that day. Exactly one of them.</summary>
public sealed record Owner
{
    private Owner()
    {
    }

    /// <summary>Where every duty goes that would otherwise be nobody's.</summary>
    public static Owner CoLeaders { get; } = new() { RoleKind = People.RoleKind.CoLeader };

    public PersonId? Person { get; private init; }
    public SchoolId? School { get; private init; }

    /// <summary>A kind of role: its duties pass with the role, to whoever holds it.</summary>
    public string? RoleKind { get; private init; }

    public static Owner For(PersonId person) => new() { Person = person };

    public static Owner For(SchoolId school) => new() { School = school };

    public static Owner OfRole(string kind) => new() { RoleKind = kind };

    internal static Owner Stored(PersonId? person, SchoolId? school, string? roleKind) =>
        new() { Person = person, School = school, RoleKind = roleKind };
}

/// <summary>The days on which a duty was somebody's.</summary>
public sealed class DutyOwner : IDated
{
    private DutyOwner(DutyId dutyId, NetworkId networkId, DateOnly from) => (DutyId, NetworkId, From) = (dutyId, networkId, from);

    internal DutyOwner(DutyId dutyId, NetworkId networkId, Owner owner, DateOnly from, string? why)
        : this(dutyId, networkId, from) => Turn(owner, why);

    public DutyId DutyId { get; private init; }

    /// <summary>The duty's own network, kept here too because a role's duties are found by network and role.</summary>
    public NetworkId NetworkId { get; private init; }

    public PersonId? PersonId { get; private set; }
    public SchoolId? SchoolId { get; private set; }
    public string? RoleKind { get; private set; }
    public DateOnly From { get; private init; }

    /// <summary>Null while it is theirs and not yet done.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it came to them; null for whoever owed it first.</summary>
    public string? Why { get; private set; }

    public Owner Owner => Owner.Stored(PersonId, SchoolId, RoleKind);

    internal void Turn(Owner owner, string? why) =>
        (PersonId, SchoolId, RoleKind, Until, Why) = (owner.Person, owner.School, owner.RoleKind, null, why);

    internal void EndOn(DateOnly day) => Until = day;

    internal void PassSchool(SchoolId to) => SchoolId = to;
}
