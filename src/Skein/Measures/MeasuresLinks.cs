using Skein.Networks;

namespace Skein.Measures;

/// <summary>Every address out of the room.</summary>
public static class MeasuresLinks
{
    public static string All(NetworkId network) => NetworksLinks.Under(network, "measures");
}
