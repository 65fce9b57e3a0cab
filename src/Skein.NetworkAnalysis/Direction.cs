namespace Skein.NetworkAnalysis;

/// <summary>Which ties of a directed graph are meant. In an undirected graph it makes no difference.</summary>
public enum Direction
{
    /// <summary>Those that lead away from a vertex.</summary>
    Out,

    /// <summary>Those that lead to it.</summary>
    In,

    /// <summary>Both; two vertices that are tied in both directions are tied twice.</summary>
    All,
}
