using Skein.Networks;
using Skein.Schools;

namespace Skein.Sustaining;

/// <summary>Every address out of the slice.</summary>
public static class SustainingLinks
{
    public static string Tasks(NetworkId network) => $"{NetworksLinks.Home(network)}/tasks";
    public static string Task(NetworkId network, string task) => $"{Tasks(network)}/{task}";
    public static string Undertakings(NetworkId network) => $"{NetworksLinks.Home(network)}/undertakings";
    public static string Undertakings(NetworkId network, int page) => $"{Undertakings(network)}?page={page}";
    public static string Undertaking(NetworkId network, UndertakingId undertaking) =>
        $"{Undertakings(network)}/{undertaking.Value}/ending";
    public static string GrantEnd(NetworkId network) => $"{Undertakings(network)}/grant";
    public static string Aims(NetworkId network) => $"{NetworksLinks.Home(network)}/aims";
    public static string Aims(NetworkId network, int page) => $"{Aims(network)}?page={page}";
    public static string Outcome(NetworkId network, AimId aim) => $"{Aims(network)}/{aim.Value}/outcome";
    public static string Commitments(NetworkId network) => $"{NetworksLinks.Home(network)}/commitments";
    public static string Commitments(NetworkId network, int page) => $"{Commitments(network)}?page={page}";
    public static string Pledge(NetworkId network, PledgeId pledge, string act) => $"{Commitments(network)}/{pledge.Value}/{act}";
    public static string Reasons(NetworkId network) => $"{NetworksLinks.Home(network)}/reasons";
    public static string Reasons(NetworkId network, int page) => $"{Reasons(network)}?page={page}";
    public static string Noticeboard(NetworkId network, SchoolId school) =>
        $"{NetworksLinks.School(network, school)}/noticeboard";
    public static string Poster(NetworkId network, SchoolId school) => $"{Noticeboard(network, school)}/poster";
}
