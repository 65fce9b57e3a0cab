using Skein.Networks;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>Every address out of the slice.</summary>
public static class LeafletLinks
{
    public static NamedPage Leaflet(NetworkId network) => NetworksLinks.Leaflet(network);
    public static string Sheet(NetworkId network) => $"{Leaflet(network)}/sheet";
    public static NamedPage Mine(NetworkId network) => new($"{Leaflet(network)}/mine", "What I do", Door.Purpose);
    public static NamedPage Workshop(NetworkId network) =>
        new($"{Leaflet(network)}/workshop", "What was said at a workshop", Door.Purpose);
    public static NamedPage Statements(NetworkId network) =>
        new($"{Leaflet(network)}/statements", "Sort the statements into lines", Door.Purpose);
    public static string Answers(NetworkId network) => $"{Statements(network)}/answers";
    public static string Draft(NetworkId network) => $"{Leaflet(network)}/draft";
}
