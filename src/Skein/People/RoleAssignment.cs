using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

public readonly record struct RoleAssignmentId(Guid Value) : IId<RoleAssignmentId>
{
    public static bool TryParse(string? text, out RoleAssignmentId id) => Ids.TryParse(text, out id);
}

/// <summary>What a role is held in.</summary>
public enum RoleScope
{
    Installation,
    Network,
    School,
}

/// <summary>
/// A role that a person holds for a time: what it is for (the remit), who stands in (the deputy), how much time is given for it
/// (release). A role is never rewritten when it passes on; it ends, and another begins.
/// </summary>
public sealed class RoleAssignment : IVersioned, IDated, INamesTwo
{
    private RoleAssignment(RoleAssignmentId id, PersonId personId, string kind, RoleScope scope, DateOnly from) =>
        (Id, PersonId, Kind, Scope, From) = (id, personId, kind, scope, from);

    public RoleAssignmentId Id { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>A key of the open list of role kinds, or a title that the network gave.</summary>
    public string Kind { get; private init; }

    public RoleScope Scope { get; private init; }

    /// <summary>The network it is held in, for a role of that scope.</summary>
    public NetworkId? NetworkId { get; private init; }

    /// <summary>The school it is held in, for a role of that scope.</summary>
    public SchoolId? SchoolId { get; private init; }

    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    public string? Remit { get; private set; }
    public PersonId? DeputyId { get; private set; }

    /// <summary>Release, in hundredths of a full post: 20 is a day a week.</summary>
    public int? ReleaseHundredths { get; private set; }

    public int Version { get; private set; }

    public static RoleAssignment InInstallation(PersonId person, string kind, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<RoleAssignmentId>(now), person, kind, RoleScope.Installation, from);

    public static RoleAssignment InNetwork(NetworkId network, PersonId person, string kind, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<RoleAssignmentId>(now), person, kind, RoleScope.Network, from) { NetworkId = network };

    public static RoleAssignment InSchool(SchoolId school, PersonId person, string kind, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<RoleAssignmentId>(now), person, kind, RoleScope.School, from) { SchoolId = school };

    /// <summary>A role in a network that is known from elsewhere.</summary>
    public static RoleAssignment HeldInNetwork(
        RoleAssignmentId id, NetworkId network, PersonId person, string kind, DateOnly from) =>
        new(id, person, kind, RoleScope.Network, from) { NetworkId = network };

    /// <summary>A role in a school that is known from elsewhere.</summary>
    public static RoleAssignment HeldInSchool(
        RoleAssignmentId id, SchoolId school, PersonId person, string kind, DateOnly from) =>
        new(id, person, kind, RoleScope.School, from) { SchoolId = school };

    public void Describe(string? remit, PersonId? deputy, int? releaseHundredths) =>
        (Remit, DeputyId, ReleaseHundredths) = (remit, deputy, releaseHundredths);

    /// <param name="lastDay">The last day on which the role is held.</param>
    /// <returns>Why it cannot end then, or null once it does.</returns>
    public Refusal? End(DateOnly lastDay)
    {
        if (lastDay < From.AddDays(-1))
        {
            return new($"This role began on {From.Said()}. Choose that day or a later one.");
        }

        Until = lastDay.AddDays(1);
        return null;
    }

    /// <summary>The end was a mistake: the role is held on.</summary>
    /// <returns>Why it cannot be undone, or null once it is.</returns>
    public Refusal? UndoEnd()
    {
        if (Until is null)
        {
            return new("This role has no end to undo.");
        }

        Until = null;
        return null;
    }

    /// <summary>Puts right the days that were typed.</summary>
    /// <returns>Why they cannot be right, or null once they are put right.</returns>
    public Refusal? Correct(DateOnly from, DateOnly? lastDay)
    {
        if (lastDay < from.AddDays(-1))
        {
            return new($"The last day is before the first, {from.Said()}. Choose that day or a later one.");
        }

        (From, Until) = (from, lastDay?.AddDays(1));
        return null;
    }

    /// <summary>
    /// The role passes to somebody else the day after <paramref name="lastDay"/>: this one ends, and another like it begins.
    /// </summary>
    public RoleAssignment HandOn(PersonId to, DateOnly lastDay, DateTimeOffset now) =>
        new(Ids.New<RoleAssignmentId>(now), to, Kind, Scope, lastDay.AddDays(1))
        {
            NetworkId = NetworkId,
            SchoolId = SchoolId,
            Remit = Remit,
            DeputyId = DeputyId == to ? null : DeputyId,
            ReleaseHundredths = ReleaseHundredths,
        };

    public DaySpan Span => new(From, Until);

    public void HandDeputyTo(PersonId? deputy) => DeputyId = deputy;

    /// <summary>Nobody stands in for themselves.</summary>
    public bool Joined(DateOnly today)
    {
        DeputyId = DeputyId == PersonId ? null : DeputyId;
        return true;
    }
}
