namespace Skein.NetworkAnalysis.Tests;

public class PublishedTests
{
    // D. Krackhardt, “Assessing the political landscape”, Administrative Science Quarterly 35, 1990.
    [Fact]
    public void Krackhardts_kite_names_Heather_the_broker()
    {
        var scores = Measured.Column(Published.Kite, "betweenness");

        Assert.Equal([0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0], scores.Select(one => Math.Round(one, 4)));
    }

    // The same: Diane has most ties, and Fernando and Garth are nearest to everybody.
    [Fact]
    public void Krackhardts_kite_has_three_who_are_first_each_in_their_own_way()
    {
        var (degree, closeness) = (Measured.Column(Published.Kite, "degree"), Measured.Column(Published.Kite, "closeness"));

        Assert.Equal([4, 4, 3, 6, 3, 5, 5, 3, 2, 1], degree);
        Assert.Equal(0.643, closeness[5], 3);
        Assert.Equal(closeness.Max(), closeness[6]);
    }

    // S. Wasserman and K. Faust, “Social Network Analysis”, 1994, table 5.1: 0.522 of 91 pairs.
    [Fact]
    public void The_Medici_stand_between_more_families_than_anybody()
    {
        var scores = Measured.Column(Published.Marriages, "betweenness");

        Assert.Equal(47.5, scores[8], 9);
        Assert.Equal(scores.Max(), scores[8]);
        Assert.Equal(0, scores[11]);
        Assert.Equal(0.522, scores[8] / 91, 3);
    }

    // M. Newman and M. Girvan, Phys. Rev. E 69, 2004, and G. Agarwal and D. Kempe, Eur. Phys. J. B 66, 2008: 0.4198 is the most.
    [Fact]
    public void Zacharys_karate_club_has_four_communities_of_modularity_0_4198()
    {
        var groups = new int[34];

        var modularity = Leiden.Find(
            Published.Karate, groups, tries: 4, run: new() { Cancel = TestContext.Current.CancellationToken });

        Assert.Equal(0.4198, modularity, 4);
        Assert.Equal(3, groups.Max());
    }

    // M. Newman, “Mixing patterns in networks”, Phys. Rev. E 67, 2003, gives r = −0.476.
    [Fact]
    public void Zacharys_karate_club_ties_those_with_many_ties_to_those_with_few() =>
        Assert.Equal(-0.476, Assortativity.ByDegree(Published.Karate), 3);

    // L. Freeman, “Centrality in social networks: conceptual clarification”, Social Networks 1, 1979.
    [Fact]
    public void A_star_is_as_centralised_as_a_graph_can_be()
    {
        var star = Made.Star(8);

        Assert.Equal(1, Centralisation.ByDegree(star), 12);
        Assert.Equal(1, Centralisation.ByBetweenness(Measured.Column(star, "betweenness")), 12);
        Assert.Equal(1, Centralisation.ByCloseness(Measured.Column(star, "closeness")), 12);
        Assert.Equal(0, Centralisation.ByDegree(Made.Complete(8)), 12);
    }

    // R. Burt, “Structural Holes”, 1992: whoever has one contact is wholly constrained, and the centre of a star hardly.
    [Fact]
    public void The_centre_of_a_star_is_free_and_its_leaves_are_not()
    {
        var scores = Measured.Column(Made.Star(4), "constraint");

        Assert.Equal([0.25, 1, 1, 1, 1], scores);
    }

    [Fact]
    public void The_centre_of_a_star_stands_between_the_most_there_is() =>
        Assert.Equal([6, 0, 0, 0, 0], Measured.Column(Made.Star(4), "betweenness"));

    [Fact]
    public void Nobody_stands_between_anybody_where_all_know_each_other() =>
        Assert.All(Measured.Column(Made.Complete(5), "betweenness"), one => Assert.Equal(0, one));

    // 1/3 + 1/3 + 1/3 is not 1 in floating-point numbers, but it is as far.
    [Fact]
    public void Three_ties_of_a_third_are_as_long_as_one_tie_of_one()
    {
        var graph = Graph.FromArrays(4, [0, 1, 2, 0], [1, 2, 3, 3], [3, 3, 3, 1]);

        var scores = Measured.Column(graph, "betweenness_invw");

        Assert.Equal([0, 1.5, 1.5, 0], scores);
    }

    [Fact]
    public void A_tie_too_short_to_make_a_difference_still_leads_on()
    {
        // 0 to 1 is 1 long, 1 to 2 adds nothing that a number can hold, and from there 3 is 1 away.
        var graph = Graph.FromArrays(4, [0, 1, 2], [1, 2, 3], [1, 1e20, 1]);
        var scores = new double[4];

        Betweenness.Compute(graph, scores, PathLength.InverseWeight);

        Assert.Equal([0, 2, 2, 0], scores);
    }

    // M. Everett and S. Borgatti's measure of closeness in parts, S. Wasserman and K. Faust, 1994, p. 201.
    [Fact]
    public void Reaching_few_does_not_pay_after_Wasserman_and_Faust()
    {
        var graph = Graph.FromTies(5, [(0, 1), (2, 3), (3, 4)]);
        var scores = new double[5];

        Closeness.Compute(
            graph, scores, reach: Closeness.Reach.WassermanFaust, run: new() { Cancel = TestContext.Current.CancellationToken });

        Assert.Equal([0.25, 0.25, 1 / 3.0, 0.5, 1 / 3.0], scores, (one, other) => Math.Abs(one - other) < 1e-12);
    }

    // J.-P. Onnela and others, Phys. Rev. E 71, 2005: the intensity of a triangle is the geometric mean of its weights.
    [Fact]
    public void A_triangle_with_a_weak_tie_is_less_intense_after_Onnela()
    {
        var scores = new double[3];

        Clustering.ComputeOnnela(
            Graph.FromArrays(3, [0, 1, 2], [1, 2, 0], [1, 1, 0.125]), scores,
            new() { Cancel = TestContext.Current.CancellationToken });

        Assert.Equal([0.5, 0.5, 0.5], scores, (one, other) => Math.Abs(one - other) < 1e-12);
    }
}
