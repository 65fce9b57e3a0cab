namespace Skein.NetworkAnalysis;

/// <summary>What a tie weighs when a graph of two kinds becomes one of one kind.</summary>
public enum Projection
{
    /// <summary>The number of vertices of the other kind that the two share.</summary>
    Plain,

    /// <summary>
    /// Each shared vertex counts 1 / (k − 1), where k is how many are tied to it: a meeting of two says more than one of
    /// twenty. Source: M. Newman, “Scientific collaboration networks II”, Phys. Rev. E 64, 2001.
    /// </summary>
    Newman,
}
