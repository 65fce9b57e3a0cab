using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Leaflet;

/// <summary>What the chronicle is told of the making of the leaflet: counts, and never what anybody said.</summary>
internal static class Told
{
    public static Happening Of(Here here, string verb, string sentence) =>
        Happened.In(here.Id, here.Visitor, verb, sentence);
}
