using System.Globalization;
using Skein.Schools;

namespace Skein.Networks;

/// <summary>
/// Where the pages of networks are. The places below a network that other slices fill have their address here too.
/// </summary>
public static class NetworksLinks
{
    public const string All = "/networks";

    public static string Home(NetworkId network) => $"/networks/{network.Value}";
    public static string Settings(NetworkId network) => $"{Home(network)}/settings";
    public static string Schools(NetworkId network) => $"{Home(network)}/schools";
    public static string SchoolsOn(NetworkId network, DateOnly? on, int page, bool left = false) =>
        $"{Schools(network)}?{(on is { } day ? $"on={Day(day)}&" : "")}{(left ? "left=true&" : "")}page={page}";

    public static string AddSchools(NetworkId network) => $"{Schools(network)}/add";
    public static string School(NetworkId network, SchoolId school) => $"{Schools(network)}/{school.Value}";
    public static string Acts(NetworkId network, SchoolId school, string act) => $"{School(network, school)}/{act}";
    public static string Invitations(NetworkId network) => $"{Home(network)}/invitations";
    public static string InviteSchools(NetworkId network) => $"{Invitations(network)}/new";
    public static string InvitationSheet(NetworkId network) => $"{Invitations(network)}/sheet";
    public static string InvitationSlip(NetworkId network, NetworkInvitationId invitation) =>
        $"{Invitations(network)}/{invitation.Value}/slip";
    public static string InvitationAnswer(NetworkId network, NetworkInvitationId invitation) =>
        $"{Invitations(network)}/{invitation.Value}/answer";
    public static string OpenInvitation(string link) => $"/invitations/{link}";
    public static string SubNetwork(NetworkId network, SubNetworkId subNetwork) =>
        $"{SubNetworks(network)}/{subNetwork.Value}";
    public static string CloseSubNetwork(NetworkId network, SubNetworkId subNetwork) =>
        $"{SubNetwork(network, subNetwork)}/closure";
    public static string SubNetworks(NetworkId network) => $"{Home(network)}/sub-networks";

    public static string SignUps(NetworkId network) => $"{Home(network)}/sign-ups";
    public static string Groups(NetworkId network) => $"{Home(network)}/groups";
    public static string Purpose(NetworkId network) => $"{Home(network)}/purpose";
    /// <summary>A page of a room below, which a page above it leads to.</summary>
    public static string Under(NetworkId network, string place) => $"{Home(network)}/{place}";

    public static string People(NetworkId network) => $"{Home(network)}/people";
    public static string Letters(NetworkId network) => $"{Home(network)}/letters";
    public static string Agreements(NetworkId network) => $"{Home(network)}/agreements";
    public static string Voice(NetworkId network) => $"{Home(network)}/voice";
    public static string Agenda(NetworkId network) => $"{Home(network)}/agenda";
    public static string Questions(NetworkId network) => $"{Home(network)}/questions";
    public static string History(NetworkId network) => $"{Home(network)}/history";
    public static string Papers(NetworkId network) => $"{Home(network)}/papers";
    public static string Duties(NetworkId network) => $"{Home(network)}/duties";
    public static string Contact(NetworkId network, SchoolId school) => $"{School(network, school)}/contact";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
