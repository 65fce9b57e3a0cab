namespace Skein.NetworkAnalysis;

/// <summary>How a measure is computed: on how many threads, until when, and who is told how far it is.</summary>
/// <remarks>The numbers are the same on any number of threads.</remarks>
public sealed record Execution
{
    /// <summary>Every core, no cancelling, nobody told.</summary>
    public static Execution Usual { get; } = new();

    /// <summary>The most threads that work at once, at least 1; every core of the machine if nothing is said.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Stops the work soon after it fires, by <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Is told the share of the work that is done, from 0 to 1, from whichever thread did it.</summary>
    public IProgress<double>? Progress { get; init; }
}
