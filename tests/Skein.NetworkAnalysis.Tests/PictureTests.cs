using System.Xml.Linq;

namespace Skein.NetworkAnalysis.Tests;

public class PictureTests
{
    [Fact]
    public void The_same_seed_draws_the_same_picture_on_any_number_of_threads()
    {
        var graph = Made.ByChance(300, 600, 2);

        var (one, other) = (Drawn(graph, 1), Drawn(graph, 6));

        Assert.Equal(one.X, other.X);
        Assert.Equal(one.Y, other.Y);
    }

    [Fact]
    public void Those_who_are_tied_stand_near_each_other()
    {
        var (x, y) = Drawn(Published.Karate, 2);

        Assert.InRange(LayoutStress.Compute(Published.Karate, x, y), 0, 0.12);
        Assert.All(x, one => Assert.True(double.IsFinite(one)));
    }

    [Fact]
    public void A_person_who_joins_hardly_moves_the_others()
    {
        var (x, y) = Drawn(Published.Karate, 2);
        var ties = TieList.FromGraph(Published.Karate);
        var later = Graph.FromArrays(35, [.. ties.From.Span, 34, 34], [.. ties.To.Span, 0, 1]);
        double[] nextX = [.. x, double.NaN], nextY = [.. y, double.NaN];

        ForceLayout.Compute(later, nextX, nextY, keep: true, run: new() { Cancel = TestContext.Current.CancellationToken });

        var size = x.Max() - x.Min();
        var moved = Enumerable.Range(0, 34).Average(v => double.Hypot(nextX[v] - x[v], nextY[v] - y[v]));
        Assert.InRange(moved / size, 0, 0.08);
        Assert.True(double.IsFinite(nextX[34]));
    }

    [Fact]
    public void A_picture_has_a_line_a_tie_and_a_disc_a_vertex()
    {
        var (x, y) = Drawn(Published.Kite, 1);
        var stream = new MemoryStream();

        SvgPicture.Write(Published.Kite, x, y, stream, ["Andre", "Beverley", "Carol"]);

        stream.Position = 0;
        var elements = XDocument.Load(stream).Descendants().Select(one => one.Name.LocalName).ToList();
        Assert.Equal((18, 10, 3), (Count("line"), Count("circle"), Count("text")));
        int Count(string name) => elements.Count(one => one == name);
    }

    [Fact]
    public void Nothing_and_two_at_the_same_spot_can_be_drawn()
    {
        ForceLayout.Compute(Graph.FromTies(0, []), [], [], run: new() { Cancel = TestContext.Current.CancellationToken });
        double[] x = [0, 0, 0], y = [0, 0, 0];

        ForceLayout.Compute(
            Made.Path(3), x, y, keep: true, run: new() { Cancel = TestContext.Current.CancellationToken });

        Assert.All([.. x, .. y], one => Assert.True(double.IsFinite(one)));
    }

    private static (double[] X, double[] Y) Drawn(Graph graph, int threads)
    {
        var (x, y) = (new double[graph.VertexCount], new double[graph.VertexCount]);
        ForceLayout.Compute(
            graph, x, y, run: new() { Threads = threads, Cancel = TestContext.Current.CancellationToken });
        return (x, y);
    }
}
