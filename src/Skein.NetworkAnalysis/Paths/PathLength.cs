namespace Skein.NetworkAnalysis;

/// <summary>How long a tie is, for whoever walks along it.</summary>
public enum PathLength
{
    /// <summary>Every tie is one step.</summary>
    Steps,

    /// <summary>A tie is 1 / weight long: weights are strengths, and the strong are close.</summary>
    InverseWeight,

    /// <summary>A tie is as long as it weighs: weights are distances.</summary>
    Weight,
}
