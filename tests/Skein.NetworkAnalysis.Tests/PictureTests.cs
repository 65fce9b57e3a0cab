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
    public void A_picture_that_is_far_from_the_middle_moves_as_one_in_the_middle_does()
    {
        const double Far = 1 << 26;
        var (x, y) = Drawn(Published.Karate, 2);
        double[] nearX = [.. x], nearY = [.. y], farX = [.. x.Select(one => one + Far)], farY = [.. y.Select(one => one - Far)];
        var run = new Execution { Cancel = TestContext.Current.CancellationToken };

        ForceLayout.Compute(Published.Karate, nearX, nearY, keep: true, run: run);
        ForceLayout.Compute(Published.Karate, farX, farY, keep: true, run: run);

        Assert.All(Enumerable.Range(0, 34), v => Assert.Equal(nearX[v], farX[v] - Far, 0.01));
        Assert.All(Enumerable.Range(0, 34), v => Assert.Equal(nearY[v], farY[v] + Far, 0.01));
    }

    [Fact]
    public void Those_who_are_taken_together_push_nearly_as_each_would_alone()
    {
        const int Count = 1_003;
        var chance = new Chance(5);
        double[] Numbers() => [.. Enumerable.Range(0, Count).Select(_ => 30 * chance.Share())];
        var (x, y, mass) = (Numbers(), Numbers(), Numbers());
        var tree = new QuadTree(Count);

        tree.Build(x, y, mass);

        double error = 0, all = 0;
        for (var place = 0; place < Count; place++)
        {
            var (v, pushed) = (tree.At(place), tree.PushOn(place / QuadTree.Together));
            double exactX = 0, exactY = 0;
            for (var w = 0; w < Count; w++)
            {
                double dx = x[v] - x[w], dy = y[v] - y[w];
                exactX += dx * mass[w] / ((dx * dx) + (dy * dy) + 1e-9);
                exactY += dy * mass[w] / ((dx * dx) + (dy * dy) + 1e-9);
            }

            var i = place % QuadTree.Together;
            error += double.Hypot(pushed.X[i] - exactX, pushed.Y[i] - exactY);
            all += double.Hypot(exactX, exactY);
        }

        Assert.InRange(error / all, 0, 0.03);
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
