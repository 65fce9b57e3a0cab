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
        Trace("model");
        stages.PlaceAll();
        Trace($"placed {stages.Bounds}");
        stages.LeadAndBalance();
        Trace($"balanced {stages.Bounds}");
        var rounds = new Rounds(crowd, [Dealer.Deal(crowd, sizes, stages.Cells!)], stages.Bounds, options);
        Trace($"dealt {rounds.BestValue}");
        rounds.Run(Math.Max(400_000, 2000L * crowd.Count), progress, cancel);
        Trace($"annealed {rounds.BestValue}");
        return new(rounds.Best.Answer(), rounds.BestValue, stages.Bounds.For(instance, rounds.BestValue), null);
    }

    private static void Trace(string what) => Console.Error.WriteLine($"{Environment.TickCount64 % 1000000} {System.Diagnostics.Process.GetCurrentProcess().UserProcessorTime.TotalSeconds:0.00} {what}");
}
