using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Every address out of the slice.</summary>
public static class EngagementLinks
{
    public static NamedPage Board(NetworkId network) => NetworksLinks.Engagement(network);
    public static string Steps(NetworkId network, SchoolId school) => $"{NetworksLinks.School(network, school)}/engagement";
    public static NamedPage Visits(NetworkId network) =>
        new($"{NetworksLinks.Home(network)}/visits", "Visits to every school", Door.Schools);
    public static NamedPage Stakeholders(NetworkId network) =>
        new($"{NetworksLinks.Home(network)}/stakeholders", "Who else should know", Door.People);
}
