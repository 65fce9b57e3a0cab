using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>Every address out of the slice.</summary>
public static class CongruenceLinks
{
    public static NamedPage Map(NetworkId network) => NetworksLinks.Congruence(network);
    public static string Priorities(NetworkId network) => $"{Map(network)}/priorities";
    public static string EndPriority(NetworkId network, PriorityId priority) => $"{Priorities(network)}/{priority.Value}/ending";
    public static NamedPage Mine(NetworkId network) => new($"{Map(network)}/mine", "Where this helps my own work", Door.Purpose);
    public static string Plan(NetworkId network, SchoolId school) => $"{NetworksLinks.School(network, school)}/plan";
    public static string Line(NetworkId network, SchoolId school, SchoolPlanLineId line) =>
        $"{Plan(network, school)}/{line.Value}";
    public static string EndLine(NetworkId network, SchoolId school, SchoolPlanLineId line) =>
        $"{Line(network, school, line)}/ending";
}
