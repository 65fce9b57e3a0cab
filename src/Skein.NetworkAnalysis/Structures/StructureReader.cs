using System.Globalization;

namespace Skein.NetworkAnalysis;

/// <summary>Reads which of four structures a network of schools looks like.</summary>
/// <remarks>Cost: O(n + m), and the betweenness of the schools. Deterministic.</remarks>
public static class StructureReader
{
    /// <summary>Reads the structure.</summary>
    /// <param name="picture">What is known of the network.</param>
    /// <param name="settings">From what number on a structure is called by its name; the usual ones, if null.</param>
    /// <exception cref="ArgumentException">A list does not fit the graph that it speaks of.</exception>
    public static StructureReading Read(NetworkPicture picture, StructureSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var set = settings ?? new();
        Demand.Undirected(picture.Schools);
        var bridges = BridgesOf(picture.Themes);
        var findings = new List<StructureFinding>();
        if (picture.Schools.VertexCount > 2)
        {
            findings.Add(WheelAndHub(picture, set));
        }

        if (picture.SubNetworkOf.Count > 0)
        {
            findings.Add(SubNetworks(picture, set));
        }

        if (picture.Strands.Count > 0)
        {
            findings.Add(IntegratedThemes(picture, set));
        }

        if (picture.InnerGroups.Count > 0 && picture.Themes.Count > 0)
        {
            findings.Add(ConcentricCircles(picture, set, bridges));
        }

        var holding = findings.Where(finding => finding.Holds).ToList();
        return new(holding.Count == 1 ? holding[0].Model : StructureModel.Mixed, findings, bridges);
    }

    private static StructureFinding WheelAndHub(NetworkPicture picture, StructureSettings set)
    {
        var scores = new double[picture.Schools.VertexCount];
        Betweenness.Compute(picture.Schools, scores);
        var centralisation = Centralisation.ByDegree(picture.Schools);
        var mediated = MediatedShare(picture);
        var figures = new Dictionary<string, double>
        {
            ["density"] = Density.Compute(picture.Schools),
            ["degree centralisation"] = centralisation,
            ["betweenness centralisation"] = Centralisation.ByBetweenness(scores),
            ["mediated share"] = mediated,
        };
        var reason = mediated >= set.HubShare
            ? $"{Percent(mediated)} of the ties across schools involve one person."
            : centralisation >= set.HubCentralisation
                ? $"The schools turn on one of them: their degree centralisation is {Number(centralisation)}."
                : $"No one school or person holds it together: degree centralisation is {Number(centralisation)}, below "
                    + $"{Number(set.HubCentralisation)}.";
        return new(
            StructureModel.WheelAndHub, mediated >= set.HubShare || centralisation >= set.HubCentralisation, reason, figures);
    }

    /// <summary>The greatest share of ties across schools that one person has part in; NaN where people are not known.</summary>
    private static double MediatedShare(NetworkPicture picture)
    {
        if (picture.People is not { } people)
        {
            return double.NaN;
        }

        Demand.Undirected(people);
        if (picture.SchoolOf.Count != people.VertexCount)
        {
            throw new ArgumentException("Each person has a school.", nameof(picture));
        }

        var (all, most) = (0, 0);
        for (var person = 0; person < people.VertexCount; person++)
        {
            var across = 0;
            foreach (var other in people.Neighbours(person))
            {
                across += picture.SchoolOf[person] != picture.SchoolOf[other] ? 1 : 0;
            }

            all += across;
            most = Math.Max(most, across);
        }

        return all == 0 ? double.NaN : 2.0 * most / all;
    }

    private static StructureFinding SubNetworks(NetworkPicture picture, StructureSettings set)
    {
        var groups = picture.SubNetworkOf.ToArray();
        Demand.RoomForEachVertex<int>(picture.Schools, groups);
        var modularity = Modularity.Compute(picture.Schools.WithoutWeights(), groups);
        var ties = ExternalInternal.Count(picture.Schools, groups);
        var figures = new Dictionary<string, double>
        {
            ["density"] = Density.Compute(picture.Schools),
            ["modularity"] = modularity,
            ["components"] = Components.Find(picture.Schools, new int[groups.Length]),
            ["ties within sub-networks"] = ties.Internal,
            ["ties across sub-networks"] = ties.External,
        };
        var holds = groups.Distinct().Count() > 1 && modularity >= set.SubNetworkModularity;
        var crossing = ties.External > 0
            ? $" Schools are crossing sub-networks: {ties.External} ties lead out of one."
            : " No tie leads out of a sub-network yet.";
        var reason = holds
            ? $"Ties keep to the declared sub-networks: their modularity is {Number(modularity)}."
            : $"Ties do not keep to the declared sub-networks: their modularity is {Number(modularity)}, below "
                + $"{Number(set.SubNetworkModularity)}.";
        return new(StructureModel.SubNetworks, holds, reason + crossing, figures);
    }

    private static StructureFinding IntegratedThemes(NetworkPicture picture, StructureSettings set)
    {
        var schools = picture.Schools.VertexCount;
        var taking = picture.Strands.Select(strand => strand.Distinct().Count()).ToList();
        var coverage = (double)taking.Sum() / (schools * taking.Count);
        var least = (double)taking.Min() / schools;
        var share = picture.Strands.SelectMany(strand => strand.Distinct()).GroupBy(school => school)
            .Any(school => school.Count() > 1) || taking.Count == 1;
        var density = Density.Compute(picture.Schools);
        var figures = new Dictionary<string, double>
        {
            ["coverage"] = coverage,
            ["least coverage of a strand"] = least,
            ["density"] = density,
            ["degree centralisation"] = Centralisation.ByDegree(picture.Schools),
            ["modularity"] = Modularity.Compute(picture.Schools.WithoutWeights(), new int[schools]),
        };
        if (share && least >= set.StrandCoverage && density >= set.NearlyComplete)
        {
            return new(
                StructureModel.IntegratedThemes, true,
                $"Every strand has {Percent(least)} of the schools or more, and nearly all schools meet.", figures);
        }

        var partly = share && coverage >= set.PartCoverage;
        return new(
            partly ? StructureModel.PartlyIntegratedThemes : StructureModel.IntegratedThemes, partly,
            $"{Percent(coverage)} of the places of a school in a strand are filled, and {Percent(least)} in the strand with "
                + "fewest.",
            figures);
    }

    private static StructureFinding ConcentricCircles(
        NetworkPicture picture, StructureSettings set, int[] bridges)
    {
        var schools = picture.Schools.VertexCount;
        var inner = picture.InnerGroups.Count(
            group => group.Count == schools && group.Distinct().Count() == schools);
        var people = picture.Themes.SelectMany(theme => theme).Distinct().Count();
        var share = people == 0 ? 0 : (double)bridges.Length / people;
        var figures = new Dictionary<string, double>
        {
            ["inner groups"] = inner,
            ["theme groups"] = picture.Themes.Count,
            ["people in themes"] = people,
            ["bridges"] = bridges.Length,
            ["share of bridges"] = share,
        };
        var reason = inner == 0 ? "No group has exactly one member from every school."
            : share < set.BridgeShare
                ? $"One from every school is in an inner group, and {bridges.Length} of {people} people are in several themes."
                : $"{Percent(share)} of the people are in more than one theme, which is not few.";
        return new(StructureModel.ConcentricCircles, inner > 0 && share < set.BridgeShare, reason, figures);
    }

    private static int[] BridgesOf(IReadOnlyList<IReadOnlyCollection<int>> themes) =>
        [.. themes.SelectMany(theme => theme.Distinct()).GroupBy(person => person).Where(person => person.Count() > 1)
            .Select(person => person.Key).Order()];

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}%");

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
