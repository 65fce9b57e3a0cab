using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Every address out of the slice.</summary>
public static class SustainingLinks
{
    public static NamedPage Tasks(NetworkId network) => NetworksLinks.Tasks(network);
    public static string Task(NetworkId network, string task) => $"{Tasks(network)}/{task}";
    public static NamedPage Undertakings(NetworkId network) => NetworksLinks.Undertakings(network);
    public static string GrantEnd(NetworkId network) => $"{Undertakings(network)}/grant";
    public static NamedPage Aims(NetworkId network) => NetworksLinks.Aims(network);
    public static NamedPage Commitments(NetworkId network) => NetworksLinks.Commitments(network);
    public static NamedPage Reasons(NetworkId network) => NetworksLinks.Reasons(network);
    public static string Noticeboard(NetworkId network, SchoolId school) =>
        $"{NetworksLinks.School(network, school)}/noticeboard";
    public static string Poster(NetworkId network, SchoolId school) => $"{Noticeboard(network, school)}/poster";
}
