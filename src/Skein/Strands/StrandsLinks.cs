using Skein.Groups;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Strands;

/// <summary>Every address of strands, of their leads, and of how leading is shared out.</summary>
public static class StrandsLinks
{
    public static NamedPage Grid(NetworkId network) => GroupsLinks.Strands(network);
    public static string Ending(NetworkId network, StrandId strand) => $"{Grid(network)}/{strand.Value}/ending";
    public static string Leads(NetworkId network, StrandId strand, SchoolId school) =>
        $"{Grid(network)}/{strand.Value}/schools/{school.Value}";
    public static NamedPage Shape(NetworkId network) => new($"{Grid(network)}/shape", "How leading is shared out", Door.Groups);
}
