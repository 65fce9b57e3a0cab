using Skein.Access;
using Skein.Networks;
using Skein.People;

namespace Skein.Roles;

/// <summary>A role that a person has or had in the network. Only co-leaders come to one in the network itself.</summary>
public sealed record RoleFrame(PersonFrame Person, RoleAssignment It) : IFoundHere<RoleFrame>
{
    public static async Task<RoleFrame?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
        sought.TryRead("personId", out PersonId personId) && sought.TryRead("roleId", out RoleAssignmentId id)
        && await PersonFrame.FindAsync(here, personId, cancel) is { } person
        && await here.Db.RolesOf(here.Id).SingleOrDefaultAsync(r => r.Id == id && r.PersonId == personId, cancel) is { } role
        && (role.Scope is not RoleScope.Network || here.Visitor.May(Right.LeadNetwork))
            ? new(person, role)
            : null;
}
