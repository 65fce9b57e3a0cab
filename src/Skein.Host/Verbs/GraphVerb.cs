using System.CommandLine;

namespace Skein.Host.Verbs;

/// <summary>Measures graphs, draws them and finds their communities. Needs no database.</summary>
internal static class GraphVerb
{
    public static Command Verb() => new("graph", "Measures graphs, draws them, and finds their communities.")
    {
        GraphMeasure.Verb(),
        GraphDescribe.Verb(),
        GraphCommunities.Verb(),
        GraphRemove.Verb(),
        GraphStructure.Verb(),
        GraphLayout.Verb(),
        GraphConvert.Verb(),
    };
}
