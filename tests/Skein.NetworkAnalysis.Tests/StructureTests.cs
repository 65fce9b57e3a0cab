namespace Skein.NetworkAnalysis.Tests;

/// <summary>The four structures of the sources, on the graphs of nine schools by which they are checked.</summary>
public class StructureTests
{
    private static readonly int[] Triads = [0, 0, 0, 1, 1, 1, 2, 2, 2];

    private static readonly (int, int)[] ThreeTriads =
        [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (6, 7), (7, 8), (6, 8)];

    [Fact]
    public void One_hub_and_eight_schools_look_like_wheel_and_hub()
    {
        var reading = StructureReader.Read(new() { Schools = Made.Star(8) });

        Assert.Equal("wheel and hub", reading.Label);
        var figures = Assert.Single(reading.Findings).Figures;
        Assert.Equal(0.2222, figures["density"], 4);
        Assert.Equal(1, figures["degree centralisation"], 12);
        Assert.Equal(1, figures["betweenness centralisation"], 12);
        Assert.Equal(8, Fragmentation.Without(Made.Star(8), [0]).Components);
    }

    [Fact]
    public void A_network_whose_ties_nearly_all_involve_one_person_looks_like_wheel_and_hub()
    {
        // One person meets three of other schools, and two others meet each other: three ties of four across schools.
        var people = Graph.FromTies(6, [(0, 1), (0, 2), (0, 3), (4, 5)]);
        var picture = new NetworkPicture { Schools = Made.Path(6), People = people, SchoolOf = [0, 1, 2, 3, 4, 5] };

        var finding = Assert.Single(StructureReader.Read(picture).Findings);

        Assert.True(finding.Holds);
        Assert.Equal(0.75, finding.Figures["mediated share"], 12);
    }

    [Fact]
    public void Three_closed_triads_look_like_a_network_of_sub_networks()
    {
        var reading = StructureReader.Read(new() { Schools = Graph.FromTies(9, ThreeTriads), SubNetworkOf = Triads });

        Assert.Equal("network of sub-networks", reading.Label);
        var figures = reading.Findings[^1].Figures;
        Assert.Equal(0.25, figures["density"], 12);
        Assert.Equal(0.6667, figures["modularity"], 4);
        Assert.Equal(3, figures["components"]);
    }

    [Fact]
    public void Triads_with_a_tie_between_each_pair_of_them_are_crossing()
    {
        var schools = Graph.FromTies(9, [.. ThreeTriads, (2, 3), (5, 6), (8, 0)]);

        var reading = StructureReader.Read(new() { Schools = schools, SubNetworkOf = Triads });

        Assert.Equal("network of sub-networks", reading.Label);
        var finding = reading.Findings[^1];
        Assert.Equal(0.3333, finding.Figures["density"], 4);
        Assert.Equal(0.4167, finding.Figures["modularity"], 4);
        Assert.Equal(1, finding.Figures["components"]);
        Assert.Contains("crossing", finding.Reason);
    }

    [Fact]
    public void Five_strands_with_every_school_in_each_look_like_integrated_themes()
    {
        var picture = new NetworkPicture { Schools = Made.Complete(9), Strands = Strands(0) };

        var reading = StructureReader.Read(picture);

        Assert.Equal("integrated themes", reading.Label);
        var figures = reading.Findings[^1].Figures;
        Assert.Equal(1, figures["coverage"]);
        Assert.Equal(1, figures["density"]);
        Assert.Equal(0, figures["modularity"], 12);
        Assert.Equal(0, figures["degree centralisation"], 12);
    }

    [Fact]
    public void Ten_empty_cells_make_it_partly_integrated()
    {
        var reading = StructureReader.Read(new() { Schools = Made.Complete(9), Strands = Strands(2) });

        Assert.Equal("partly integrated", reading.Label);
        Assert.Equal(0.78, reading.Findings[^1].Figures["coverage"], 2);
    }

    [Fact]
    public void An_inner_group_of_one_from_each_school_and_themes_apart_look_like_concentric_circles()
    {
        var reading = StructureReader.Read(Circles(bridges: 0));

        Assert.Equal("concentric circles", reading.Label);
        Assert.Empty(reading.Bridges);
    }

    [Fact]
    public void Those_who_bridge_themes_are_named()
    {
        var reading = StructureReader.Read(Circles(bridges: 4));

        Assert.Equal("concentric circles", reading.Label);
        Assert.Equal([0, 1, 2, 3], reading.Bridges);
    }

    [Fact]
    public void What_looks_like_nothing_or_like_two_things_is_mixed()
    {
        Assert.Equal("mixed", StructureReader.Read(new() { Schools = Made.Path(9) }).Label);
        Assert.Equal("mixed", StructureReader.Read(new() { Schools = Made.Star(8), Strands = Strands(2) }).Label);
    }

    [Fact]
    public void A_network_may_set_its_own_numbers()
    {
        var picture = new NetworkPicture { Schools = Graph.FromTies(9, ThreeTriads), SubNetworkOf = Triads };

        Assert.Equal("mixed", StructureReader.Read(picture, new() { SubNetworkModularity = 0.7 }).Label);
    }

    private static int[][] Strands(int missing) =>
        [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, 9 - missing).ToArray())];

    private static NetworkPicture Circles(int bridges) => new()
    {
        // Schools meet through the inner group alone, which all of them are in.
        Schools = Made.Complete(8),
        InnerGroups = [[0, 1, 2, 3, 4, 5, 6, 7]],
        Themes = [.. Enumerable.Range(0, 6).Select(theme => Enumerable.Range(theme * 8, 8)
            .Concat(theme == 5 ? Enumerable.Range(0, bridges) : []).ToArray())],
    };
}
