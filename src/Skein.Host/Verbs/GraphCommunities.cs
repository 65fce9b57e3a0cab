using System.CommandLine;
using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>Finds communities: who is tied to each other more than to the rest.</summary>
internal static class GraphCommunities
{
    public static Command Verb()
    {
        var (input, output) = (new GraphInput(), GraphOutput.Option());
        var method = new Option<string>("--method") { Description = "leiden or louvain.", DefaultValueFactory = _ => "leiden" };
        var seed = new Option<long>("--seed")
        {
            Description = "The same seed gives the same communities.",
            DefaultValueFactory = _ => 1,
        };
        var tries = new Option<int>("--tries")
        {
            Description = "With how many seeds it is tried; the best is kept.",
            DefaultValueFactory = _ => 10,
        };
        var resolution = new Option<double>("--resolution")
        {
            Description = "Above 1, communities are smaller.",
            DefaultValueFactory = _ => 1,
        };
        var verb = new Command("communities", "Finds communities, and writes the one of each vertex.");
        input.AddTo(verb);
        foreach (var option in new Option[] { method, seed, tries, resolution, output })
        {
            verb.Add(option);
        }

        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var (many, fine) = (parsed.GetValue(tries), parsed.GetValue(resolution));
                if (many < 1 || !(fine > 0 && double.IsFinite(fine)))
                {
                    throw new VerbException(
                        "Give 1 or more after --tries, and more than 0 after --resolution.", ExitCode.BadInput);
                }

                var read = input.Read(parsed, cancel);
                var (graph, run) = (read.Graph.Collapse(), input.Execution(parsed, cancel));
                var groups = new int[graph.VertexCount];
                var modularity = parsed.GetValue(method) switch
                {
                    "leiden" => Leiden.Find(graph, groups, (ulong)parsed.GetValue(seed), many, fine, run),
                    "louvain" => Louvain.Find(graph, groups, (ulong)parsed.GetValue(seed), many, fine, run),
                    _ => throw new VerbException("Say leiden or louvain after --method.", ExitCode.BadInput),
                };
                GraphOutput.WriteText(parsed.GetValue(output), writer =>
                {
                    writer.WriteLine("id\tcommunity");
                    for (var v = 0; v < groups.Length; v++)
                    {
                        writer.WriteLine($"{read.NameOf(v)}\t{groups[v]}");
                    }
                });
                Console.Error.WriteLine(
                    $"{Counted.Words(groups.DefaultIfEmpty(-1).Max() + 1, "community", "communities")}, modularity "
                    + $"{GraphOutput.Text(modularity)}.");
                return ExitCode.Done;
            },
            cancel));
        return verb;
    }
}
