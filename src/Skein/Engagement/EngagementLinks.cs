using Skein.Networks;
using Skein.Schools;

namespace Skein.Engagement;

/// <summary>Every address out of the slice.</summary>
public static class EngagementLinks
{
    public static string Board(NetworkId network) => $"{NetworksLinks.Home(network)}/engagement";
    public static string Steps(NetworkId network, SchoolId school) => $"{NetworksLinks.School(network, school)}/engagement";
    public static string Visits(NetworkId network) => SchoolVisits.All.ListLink(network);
    public static string Stakeholders(NetworkId network) => Engagement.Stakeholders.Known.ListLink(network);
}
