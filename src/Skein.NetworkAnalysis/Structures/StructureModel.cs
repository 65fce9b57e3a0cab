namespace Skein.NetworkAnalysis;

/// <summary>The shapes of a network of schools that the sources describe, each by one example.</summary>
/// <remarks>Source: National College for School Leadership, “Networked Learning Communities”, 2005, “holistic structural
/// models”. The numbers by which we tell them apart are ours.</remarks>
public enum StructureModel
{
    /// <summary>None of them, or more than one.</summary>
    Mixed,

    /// <summary>Most goes through one person or one school.</summary>
    WheelAndHub,

    /// <summary>Schools in small groups that keep together.</summary>
    SubNetworks,

    /// <summary>Strands of work that nearly every school takes part in.</summary>
    IntegratedThemes,

    /// <summary>Strands of work that share schools, and that not yet nearly every school takes part in.</summary>
    PartlyIntegratedThemes,

    /// <summary>An inner group of one from every school, and theme groups around it that share few people.</summary>
    ConcentricCircles,
}
