using System.Text.Json;
using Skein.Tests.Support;

namespace Skein.Tests.Verbs;

public sealed class GraphTests : IDisposable
{
    private const string Kite =
        "0\t1\n0\t2\n0\t3\n0\t5\n1\t3\n1\t4\n1\t6\n2\t3\n2\t5\n3\t4\n3\t5\n3\t6\n4\t6\n5\t6\n5\t7\n6\t7\n7\t8\n8\t9\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("skein-tests-");

    // D. Krackhardt, “Assessing the political landscape”, Administrative Science Quarterly 35, 1990: Heather is 7.
    [Fact]
    public async Task Each_vertex_has_a_line_and_each_measure_a_column()
    {
        var (code, output, errors) = await SkeinProcess.RunAsync(
            "graph", "measure", Write("kite.tsv", Kite), "--nodes", "11", "--measures", "degree,betweenness,clustering");

        Assert.Equal((0, ""), (code, errors));
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(12, lines.Length);
        Assert.Equal("id\tdegree\tbetweenness\tclustering", lines[0]);
        Assert.Equal("7\t3\t14\t0.3333333333333333", lines[8]);
        Assert.Equal("10\t0\t0\tNaN", lines[11]);
    }

    [Fact]
    public async Task The_json_adds_what_is_said_of_the_whole_graph_and_how_long_it_took()
    {
        var (code, output, _) = await SkeinProcess.RunAsync(
            "graph", "measure", Write("kite.tsv", Kite), "--measures", "diameter,pagerank", "--format", "json", "--timings");

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(4, json.RootElement.GetProperty("diameter").GetInt32());
        Assert.Equal(10, json.RootElement.GetProperty("nodes").GetProperty("pagerank").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("timings").GetProperty("pagerank").GetDouble() > 0);
    }

    [Theory]
    [InlineData("0\t1\tNaN\n", "measure")]
    [InlineData("0\t1\n1\n", "describe")]
    [InlineData("nobody\tnothing\n", "communities")]
    public async Task A_file_that_is_no_graph_gives_one_sentence_and_2(string text, string verb)
    {
        var (code, output, errors) = await SkeinProcess.RunAsync("graph", verb, Write("bad.tsv", text));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(": Line ", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_star_of_schools_looks_like_wheel_and_hub()
    {
        var star = string.Concat(Enumerable.Range(1, 8).Select(leaf => $"0\t{leaf}\n"));

        var (code, output, _) = await SkeinProcess.RunAsync("graph", "structure", Write("star.tsv", star));

        Assert.Equal(0, code);
        Assert.StartsWith("It looks like: wheel and hub.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schools_that_one_person_holds_together_look_like_wheel_and_hub_too()
    {
        var schools = Write("ring.tsv", "0\t1\n1\t2\n2\t3\n3\t0\n");
        var staff = Write("staff.tsv", "0\tAda\n0\tBen\n1\tCleo\n2\tDan\n3\tEve\n");
        var people = Write("people.tsv", "Ada\tCleo\nAda\tDan\nAda\tEve\nBen\tCleo\nAda\tBen\n");

        var (code, output, _) = await SkeinProcess.RunAsync(
            "graph", "structure", schools, "--staff", staff, "--people", people);

        Assert.Equal(0, code);
        Assert.StartsWith("It looks like: wheel and hub.\n75% of the ties across schools involve one person.\n", output,
            StringComparison.Ordinal);
        var unknown = await SkeinProcess.RunAsync(
            "graph", "structure", schools, "--staff", staff, "--people", Write("more.tsv", "Ada\tFay\n"));
        Assert.Equal((2, "Fay is not among the staff.\n"), (unknown.Code, unknown.Errors));
    }

    [Fact]
    public async Task A_graph_is_the_same_in_every_format()
    {
        var file = Write("kite.tsv", Kite);
        var said = (await SkeinProcess.RunAsync("graph", "describe", file)).Output;
        foreach (var ending in new[] { "csv", "graphml", "gexf" })
        {
            var other = Path.Combine(_folder.FullName, "kite." + ending);

            Assert.Equal(0, (await SkeinProcess.RunAsync("graph", "convert", file, other)).Code);

            Assert.Equal(said, (await SkeinProcess.RunAsync("graph", "describe", other)).Output);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
