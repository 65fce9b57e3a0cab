using Skein.Networks;
using Skein.Site;

namespace Skein.Measures;

/// <summary>Every address out of the room.</summary>
public static class MeasuresLinks
{
    public static NamedPage All(NetworkId network) => NetworksLinks.Measures(network);
}
