using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Leaflet;

/// <summary>What the chronicle is told of the making of the leaflet: counts, and never what anybody said.</summary>
internal static class LeafletHappenings
{
    public static Happening About(Here here, string verb, string sentence) =>
        NetworkHappenings.In(here.Id, here.Visitor, verb, sentence);
}
