using Skein.GroupFormation.Cells;
using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation;

/// <summary>Forms groups: the best it can find in the time it has, and what it can show about anything better.</summary>
public static class GroupFormer
{
    /// <summary>Forms groups.</summary>
    /// <param name="instance">Who is to be grouped, and how.</param>
    /// <param name="options">How to look; null for the usual way.</param>
    /// <param name="progress">Is told of each better answer; null for nobody. It is called on the thread that called.</param>
    /// <param name="cancel">Stops the search at once.</param>
    /// <returns>The answer. It breaks no hard rule; it may be empty, and says why where it must be.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static Formation Form(
        Instance instance, FormationOptions? options = null, IProgress<FormationProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        options ??= new();
        if (WhyNone.Say(instance) is { } reason)
        {
            return new([], default, default, reason);
        }

        var clock = new Clock(TimeSpan.FromSeconds(options.Seconds ?? 60), cancel);
        var crowd = new Crowd(instance);
        var sizes = new Sizes(instance);
        var model = new CellModel(crowd, sizes, hasTimes: Environment.GetEnvironmentVariable("NOTIMES") is null);
        var stages = new Stages(crowd, model, clock);
        stages.PlaceAll();
        Trace($"placed {stages.Bounds}");
        var placed = model.Program.Remember();
        stages.LeadAndBalance();
        Trace($"balanced {stages.Bounds}");
        var rounds = new Rounds(crowd, [Dealer.Deal(crowd, sizes, stages.Cells!)], stages.Bounds, options);
        Trace($"dealt {rounds.BestValue}");
        rounds.Run(Math.Max(400_000, 2000L * crowd.Count), progress, cancel);
        Trace($"annealed {rounds.BestValue}");
        var bounds = stages.Bounds;
        if (bounds.ProvenAims(rounds.BestValue) < 5 && instance.PastPairs.Count > 0)
        {
            model.Program.Return(placed);
            if (stages.Part())
            {
                Trace($"parted {stages.Bounds}");
                stages.LeadAndBalance();
                Trace($"balanced {stages.Bounds}");
                bounds = stages.Bounds;
                rounds = rounds.GoOn(Dealer.Deal(crowd, sizes, stages.Cells!), bounds);
                Trace($"dealt {rounds.BestValue}");
                rounds.Run(Math.Max(400_000, 2000L * crowd.Count), progress, cancel);
                Trace($"annealed {rounds.BestValue}");
            }
        }

        if (bounds.ProvenAims(rounds.BestValue) is >= 2 and < 5)
        {
            model.Program.Return(placed);
            var columns = ColumnModel.List(crowd, model, bounds);
            Trace($"columns {columns?.Program.Columns}");
            if (columns is not null)
            {
                columns.Know(rounds.Best.Answer(), rounds.BestValue);
                double[]? values = null;
                bounds = bounds with { RepeatedPairs = (int)Lower(columns.Pairs) };
                Trace($"pairs {bounds}");
                bounds = bounds with { GroupsWithLead = (int)-Lower(columns.Unled) };
                Trace($"led {bounds}");
                bounds = bounds with { FocusImbalance = (int)Lower(columns.Imbalance) };
                Trace($"imb {bounds}");
                rounds.Adopt(columns.Read(values!));

                long Lower(Terms cost)
                {
                    var answer = columns.Program.Lower(cost, clock);
                    values = answer.Values ?? values;
                    return answer.WholeBound;
                }
            }
        }

        return new(rounds.Best.Answer(), rounds.BestValue, bounds.For(instance, rounds.BestValue), null);
    }

    private static void Trace(string what) => Console.Error.WriteLine($"{Environment.TickCount64 % 1000000} {System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime.TotalSeconds:0.00} {what}");
}
