using Skein.Networks;

namespace Skein.Evaluation;

/// <summary>Every address in this slice, in one place.</summary>
public static class EvaluationLinks
{
    public static string Plan(NetworkId network) => $"/networks/{network.Value}/evaluation";

    public static string NewLine(NetworkId network) => $"{Plan(network)}/lines/new";

    public static string Line(NetworkId network, PlanLineId line) => $"{Plan(network)}/lines/{line.Value}";

    public static string Remove(NetworkId network, PlanLineId line) => $"{Line(network, line)}/removal";
}
