using Skein.Groups;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Strands;

/// <summary>Every address of strands, of their leads, and of how leading is shared out.</summary>
public static class StrandsLinks
{
    public static string Grid(NetworkId network) => GroupsLinks.Strands(network);
    public static string Grid(NetworkId network, DateOnly on, int page) =>
        $"{Grid(network)}?on={GroupsLinks.Day(on)}&page={page}";
    public static string Ending(NetworkId network, StrandId strand) => $"{Grid(network)}/{strand.Value}/ending";
    public static string Leads(NetworkId network, StrandId strand, SchoolId school) =>
        $"{Grid(network)}/{strand.Value}/schools/{school.Value}";
    public static string Shape(NetworkId network) => $"{Grid(network)}/shape";
    public static string Shape(NetworkId network, int page) => $"{Shape(network)}?page={page}";
}
