using Skein.Networks;

namespace Skein.Leaflet;

/// <summary>Every address out of the slice.</summary>
public static class LeafletLinks
{
    public static string Leaflet(NetworkId network) => NetworksLinks.Under(network, "leaflet");
    public static string Sheet(NetworkId network) => $"{Leaflet(network)}/sheet";
    public static string Mine(NetworkId network) => $"{Leaflet(network)}/mine";
    public static string Workshop(NetworkId network) => $"{Leaflet(network)}/workshop";
    public static string Statements(NetworkId network) => $"{Leaflet(network)}/statements";
    public static string Answers(NetworkId network) => $"{Statements(network)}/answers";
    public static string Draft(NetworkId network) => $"{Leaflet(network)}/draft";
}
