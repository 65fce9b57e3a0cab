using Skein.Networks;
using Skein.Schools;

namespace Skein.Engagement;

/// <summary>Every address out of the slice.</summary>
public static class EngagementLinks
{
    public static string Board(NetworkId network) => $"{NetworksLinks.Home(network)}/engagement";
    public static string Board(NetworkId network, int page) => $"{Board(network)}?page={page}";
    public static string Steps(NetworkId network, SchoolId school) => $"{NetworksLinks.School(network, school)}/engagement";
    public static string Visits(NetworkId network) => $"{NetworksLinks.Home(network)}/visits";
    public static string Visits(NetworkId network, int page) => $"{Visits(network)}?page={page}";
    public static string Visit(NetworkId network, SchoolVisitId visit) => $"{Visits(network)}/{visit.Value}";
    public static string Approval(NetworkId network, SchoolVisitId visit) => $"{Visit(network, visit)}/approval";
    public static string Stakeholders(NetworkId network) => $"{NetworksLinks.Home(network)}/stakeholders";
    public static string Stakeholders(NetworkId network, int page) => $"{Stakeholders(network)}?page={page}";
    public static string Stakeholder(NetworkId network, StakeholderId stakeholder) =>
        $"{Stakeholders(network)}/{stakeholder.Value}";
    public static string Spoken(NetworkId network, StakeholderId stakeholder) => $"{Stakeholder(network, stakeholder)}/contact";
}
