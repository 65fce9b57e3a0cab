namespace Skein.GroupFormation;

/// <summary>Forms groups: the best it can find in the time it has, and what it can show about anything better.</summary>
/// <remarks>How and why so: docs/decisions/0033-groups-by-a-kept-solver.md. Deterministic for a seed, whatever the number of
/// threads, unless the clock stopped a stage; see <see cref="Formation.IsRepeatable"/>.</remarks>
public static class GroupFormer
{
    /// <summary>Whether the solver is there for this kind of machine. Where it is not, little can be proven.</summary>
    public static bool HasSolver => Highs.IsThere;

    /// <summary>Forms groups.</summary>
    /// <param name="instance">Who is to be grouped, and how.</param>
    /// <param name="options">How to look; null for the usual way.</param>
    /// <param name="progress">Is told at the start of each stage, on the thread that called; null for nobody.</param>
    /// <param name="cancel">Stops the search, also within the solver.</param>
    /// <returns>The answer. It breaks no hard rule; it may be empty, and says why where it must be.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static Formation Form(
        Instance instance, FormationOptions? options = null, IProgress<FormationProgress>? progress = null,
        CancellationToken cancel = default)
    {
        options ??= new();
        if (WhyNone.Say(instance) is { } reason)
        {
            return new([], default, default, reason);
        }

        var clock = new Clock(TimeSpan.FromSeconds(options.Seconds ?? FormationOptions.UsualSeconds(instance)), cancel);
        return new Search(new(instance), options, now => progress?.Report(now), clock).Run();
    }
}
