namespace Skein.NetworkAnalysis;

/// <summary>Whether a network looks like one structure, and why.</summary>
/// <param name="Model">The structure.</param>
/// <param name="Holds">Whether it looks so.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Figures">The numbers that it rests on, by their names.</param>
public sealed record StructureFinding(
    StructureModel Model, bool Holds, string Reason, IReadOnlyDictionary<string, double> Figures);

/// <summary>What a network looks like.</summary>
/// <param name="Model">The one structure that it looks like, or mixed.</param>
/// <param name="Findings">What was found of each structure that something is known of.</param>
/// <param name="Bridges">The people who are in more than one theme group.</param>
public sealed record StructureReading(
    StructureModel Model, IReadOnlyList<StructureFinding> Findings, IReadOnlyList<int> Bridges)
{
    /// <summary>The label, in words: a mirror to talk about, and no score.</summary>
    public string Label => Model switch
    {
        StructureModel.Mixed => "mixed",
        StructureModel.WheelAndHub => "wheel and hub",
        StructureModel.SubNetworks => "network of sub-networks",
        StructureModel.IntegratedThemes => "integrated themes",
        StructureModel.PartlyIntegratedThemes => "partly integrated",
        StructureModel.ConcentricCircles => "concentric circles",
    };
}
