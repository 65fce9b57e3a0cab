using Skein.Networks;
using Skein.People;

namespace Skein.Roles;

/// <summary>Addresses to which only the slice itself leads; the others stand in <see cref="PeopleLinks"/>.</summary>
public static class RolesLinks
{
    public static string Response(NetworkId network, ChallengeId challenge) =>
        $"{PeopleLinks.Challenges(network)}/{challenge.Value}/response";

    public static string EndAdministrator(RoleAssignmentId role) => $"{PeopleLinks.Administrators}/{role.Value}/end";
}
