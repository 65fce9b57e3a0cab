using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Leaflet;

/// <summary>What the chronicle is told of the making of the leaflet: counts, and never what anybody said.</summary>
internal static class Told
{
    public static Happening Of(string verb, string sentence, NetworkFrame network, Visitor by) =>
        Happened.In(network.Id, by, verb, sentence);
}
