namespace Skein.GroupFormation;

/// <summary>How to look for an answer.</summary>
public sealed record FormationOptions
{
    /// <summary>Which of equally good answers to come to. The same seed gives the same, unless the clock stops a stage.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Seconds after which to stop with the best there is, more than 0; null for <see cref="UsualSeconds"/>.</summary>
    public double? Seconds { get; init; }

    /// <summary>How many threads may search side by side, at least 1. The answer does not depend on it.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>To deal and exchange alone, as where there is no solver: quick, with little proven and no native code.</summary>
    public bool WithoutSolver { get; init; }

    /// <summary>The seconds that an instance of this size is given where nobody says. Most end long before, at a proof.</summary>
    public static double UsualSeconds(Instance instance) =>
        instance.People.Count switch { <= 80 => 9, <= 200 => 14, <= 1000 => 5.8, _ => 24 };
}

/// <summary>What a search is at.</summary>
public enum FormationStage
{
    /// <summary>Choosing a focus and a time for everyone.</summary>
    Placing,

    /// <summary>Dealing people into groups and exchanging them.</summary>
    Seating,

    /// <summary>Counting the past partners who must meet again.</summary>
    Parting,

    /// <summary>Choosing among all lawful groups.</summary>
    Listing,
}

/// <summary>How far a search has come.</summary>
/// <param name="Stage">What it begins now.</param>
/// <param name="Objective">The best answer yet; nobody placed where there is none.</param>
/// <param name="Share">About how much of the stages is behind it, 0 to 1. It never falls.</param>
public readonly record struct FormationProgress(FormationStage Stage, Objective Objective, double Share);
