namespace Skein.NetworkAnalysis;

/// <summary>From what number on a structure is called by its name. Each is a share of 1, and a network may set its own.</summary>
public sealed record StructureSettings
{
    /// <summary>Wheel and hub: the share of ties across schools that involve one person.</summary>
    public double HubShare { get; init; } = 0.6;

    /// <summary>Wheel and hub: the degree centralisation of the schools.</summary>
    public double HubCentralisation { get; init; } = 0.6;

    /// <summary>Sub-networks: the modularity of the declared division.</summary>
    public double SubNetworkModularity { get; init; } = 0.4;

    /// <summary>Integrated themes: the share of schools that each strand has.</summary>
    public double StrandCoverage { get; init; } = 0.8;

    /// <summary>Integrated themes: the density of the graph of schools.</summary>
    public double NearlyComplete { get; init; } = 0.8;

    /// <summary>Partly integrated: the share of all pairs of a strand and a school that there are.</summary>
    public double PartCoverage { get; init; } = 0.5;

    /// <summary>Concentric circles: the share of people in theme groups who are in more than one, which must lie below
    /// this.</summary>
    public double BridgeShare { get; init; } = 0.2;
}
