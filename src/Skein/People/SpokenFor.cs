using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// For which schools of a network somebody speaks: those in which they hold a role, such as head, that lets them.
/// </summary>
public static class SpokenFor
{
    /// <summary>The kinds of role whose holder speaks for a school.</summary>
    internal static IReadOnlyList<string> Kinds { get; } =
 [
            .. RoleKinds.All
                .Where(kind => kind.Scope is RoleScope.School && kind.Grants.Contains(Right.SpeakForSchool))
                .Select(kind => kind.Key),
        ];

    /// <summary>The schools that are members that day and for which this person speaks then.</summary>
    public static async Task<IReadOnlyList<SchoolId>> SpokenForAsync(
        this SkeinDb db, NetworkId network, PersonId person, DateOnly day, CancellationToken cancel)
    {
        var kinds = Kinds;
        var members = db.Memberships.MembersOn(network, day);
        var schools = await db.Roles.On(day)
            .Where(r => r.PersonId == person
            && r.SchoolId != null
            && kinds.Contains(r.Kind)
            && members.Any(m => m.SchoolId == r.SchoolId))
            .Select(r => r.SchoolId)
            .Distinct()
            .ToListAsync(cancel);
        return [.. schools.OfType<SchoolId>()];
    }
}
