using Skein.Networks;
using Skein.Schools;

namespace Skein.Sustaining;

/// <summary>Every address out of the slice.</summary>
public static class SustainingLinks
{
    public static string Tasks(NetworkId network) => $"{NetworksLinks.Home(network)}/tasks";
    public static string Task(NetworkId network, string task) => $"{Tasks(network)}/{task}";
    public static string Undertakings(NetworkId network) => Sustaining.Undertakings.All.ListLink(network);
    public static string GrantEnd(NetworkId network) => $"{Undertakings(network)}/grant";
    public static string Aims(NetworkId network) => Sustaining.Aims.All.ListLink(network);
    public static string Commitments(NetworkId network) => Pledges.All.ListLink(network);
    public static string Reasons(NetworkId network) => $"{NetworksLinks.Home(network)}/reasons";
    public static string Noticeboard(NetworkId network, SchoolId school) =>
        $"{NetworksLinks.School(network, school)}/noticeboard";
    public static string Poster(NetworkId network, SchoolId school) => $"{Noticeboard(network, school)}/poster";
}
