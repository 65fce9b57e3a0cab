using Skein.People;

namespace Skein.Tests.Access;

/// <summary>What opens with an id of somebody else, and is meant to.</summary>
internal static class Open
{
    private const string Anybody = "*";

    /// <summary>The route, the place in its address, and in which part.</summary>
    private static readonly (string Route, string Place, string Part)[] List =
    [
        // The register of schools is for whoever is signed in.
        ("GET /schools/{schoolId}", "schoolId", Anybody),
        ("GET /api/schools/{schoolId}", "schoolId", Anybody),

        // Administrators keep the accounts of everybody.
        ("GET /people/{personId}/erasure", "personId", RoleKind.Administrator),
        ("POST /people/{personId}/erasure", "personId", RoleKind.Administrator),
        ("GET /people/{personId}/address", "personId", RoleKind.Administrator),
        ("POST /people/{personId}/address", "personId", RoleKind.Administrator),

        // A head puts a colleague forward for any group of a network that the school is in.
        ("GET /networks/{networkId}/groups/{groupId}/invitations", "groupId", RoleKind.Head),
        ("POST /networks/{networkId}/groups/{groupId}/invitations", "groupId", RoleKind.Head),

        // Any group at work reports to any steering group of its network, by its own people or by those of the steering group.
        ("GET /networks/{networkId}/groups/{groupId}/rounds/{reportingId}", "groupId", Access.Part.Convenor),
        ("GET /networks/{networkId}/groups/{groupId}/rounds/{reportingId}", "groupId", Access.Part.Member),
        ("GET /networks/{networkId}/groups/{groupId}/rounds/{reportingId}", "reportingId", Access.Part.Convenor),
        ("POST /networks/{networkId}/groups/{groupId}/rounds/{reportingId}", "groupId", Access.Part.Convenor),
        ("POST /networks/{networkId}/groups/{groupId}/rounds/{reportingId}", "groupId", Access.Part.Member),
        ("POST /networks/{networkId}/groups/{groupId}/rounds/{reportingId}", "reportingId", Access.Part.Convenor),
    ];

    public static bool OnPurpose(SpoiltAddress spoilt, Walker walker) =>
        List.Any(open => open.Route == spoilt.Address.Route.ToString() && open.Place == spoilt.Swapped
            && (open.Part == walker.Part || (open.Part == Anybody && !walker.IsSignedOut)));
}
