namespace Skein.GroupFormation;

/// <summary>How to look for an answer.</summary>
public sealed record FormationOptions
{
    /// <summary>Which of the many equally lawful searches to make. The same seed and the same <see cref="Seconds"/> give the same answer,
    /// unless the machine is so slow that the clock stops the search before its work is done.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many seconds' worth of work may be done, more than 0. Work is counted in steps, not seconds.
    /// Null lets the search choose by the number of people, from about 0.3 s for 50 to 15 s for 3,000.</summary>
    public double? Seconds { get; init; }

    /// <summary>Seconds on the clock after which the search stops with the best it has, more than 0; null for as many as
    /// <see cref="Seconds"/> says, or where that is null too, for three times what the search would choose.</summary>
    public double? ClockSeconds { get; init; }

    /// <summary>How many threads may search side by side, at least 1. The answer does not depend on it.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);
}

/// <summary>What the search has found so far.</summary>
/// <param name="Objective">The best answer yet.</param>
/// <param name="Share">How much of the allowed work is done, 0 to 1. The search may stop early, at a proof.</param>
public readonly record struct FormationProgress(Objective Objective, double Share);
