using System.CommandLine;
using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>Says what becomes of a graph when some of its vertices go, or finds those without whom it falls apart most.</summary>
internal static class GraphRemove
{
    private sealed record Told(
        IReadOnlyList<string> Gone, int Left, int Components, int Largest, long PairsCutOff, double? KppNeg);

    public static Command Verb()
    {
        var (input, json) = (new GraphInput(), JsonOption.Create());
        var vertices = new Option<string?>("--vertices") { Description = "Who goes, parted by commas." };
        var worst = new Option<int?>("--worst") { Description = "Find so many without whom it falls apart most (KPP-NEG)." };
        var verb = new Command("remove", "Says what becomes of a graph when some of its vertices go.");
        input.AddTo(verb);
        verb.Add(vertices);
        verb.Add(worst);
        verb.Add(json);
        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var read = input.Read(parsed, cancel);
                var gone = (parsed.GetValue(vertices), parsed.GetValue(worst)) switch
                {
                    ({ } names, null) => Find(read, names),
                    (null, >= 0 and { } count) when count <= read.Graph.VertexCount =>
                        KeyPlayers.Find(read.Graph, count, input.Execution(parsed, cancel)),
                    _ => throw new VerbException(
                        "Say who goes after --vertices, or how many, and not more than there are, after --worst.",
                        ExitCode.BadInput),
                };
                var effect = Fragmentation.Without(read.Graph, gone);
                var told = new Told(
                    [.. gone.Select(read.NameOf)], effect.Left, effect.Components, effect.Largest, effect.PairsCutOff,
                    double.IsNaN(effect.Index) ? null : effect.Index);
                if (parsed.GetValue(json))
                {
                    JsonOption.Write(told);
                }
                else
                {
                    Console.Out.WriteLine(
                        $"gone\t{string.Join(',', told.Gone)}\nleft\t{told.Left}\ncomponents\t{told.Components}\n"
                        + $"largest\t{told.Largest}\npairs cut off\t{told.PairsCutOff}\n"
                        + $"KPP-NEG\t{GraphOutput.Text(effect.Index)}");
                }

                return ExitCode.Done;
            },
            cancel));
        return verb;
    }

    private static int[] Find(GraphRead read, string names)
    {
        var places = read.Places();
        return
        [
            .. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name => places.TryGetValue(name, out var place)
                    ? place
                    : throw new VerbException($"{name} is not in the graph.", ExitCode.BadInput))
                .Distinct(),
        ];
    }
}
