using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Skein.NetworkAnalysis.Files;

namespace Skein.NetworkAnalysis.Tests;

/// <summary>Real graphs and their reference values. They are not kept with the code, but in a folder “shared” beside the
/// checkout.</summary>
internal static class Shared
{
    public static Graph Graph(string name, bool weighted, bool directed)
    {
        using var manifest = JsonDocument.Parse(Read("graphs", "manifest.json"));
        var about = manifest.RootElement.EnumerateArray().First(one => one.GetProperty("name").GetString() == name);
        using var stream = File.OpenRead(Find("graphs", $"{name}.tsv")!);
        Assert.True(
            TsvFile.TryRead(
                stream, out var ties, out var problem, about.GetProperty("nodes").GetInt32(),
                TestContext.Current.CancellationToken),
            problem);
        return ties.ToGraph(directed, weighted && about.GetProperty("weighted").GetBoolean());
    }

    public static bool IsDirected(string name) => Find("reference", $"{name}.directed.nodes.tsv") is not null;

    public static JsonElement Global(string name)
    {
        using var json = JsonDocument.Parse(Read("reference", $"{name}.global.json"));
        return json.RootElement.Clone();
    }

    public static JsonElement Extra()
    {
        using var json = JsonDocument.Parse(Read("reference", "extra.json"));
        return json.RootElement.Clone();
    }

    /// <summary>The columns of a table, by name.</summary>
    public static Dictionary<string, string[]> Table(string folder, string file)
    {
        var lines = Read(folder, file).TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        return lines[0].Index().ToDictionary(
            one => one.Item, one => lines.Skip(1).Select(line => line[one.Index]).ToArray());
    }

    public static double[] Numbers(string[] column) => Array.ConvertAll(column, Number);

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static string? Find(string folder, string file, [CallerFilePath] string here = "")
    {
        for (var above = Path.GetDirectoryName(here); above is not null; above = Path.GetDirectoryName(above))
        {
            var path = Path.Combine(above, "shared", folder, file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The reference values have 12 digits, and those that an iteration has converged to fewer.</summary>
    public static void AssertNear(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative, string what)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            AssertNear(expected[i], actual[i], relative, $"{what} of {i}");
        }
    }

    public static void AssertNear(double expected, double actual, double relative, string what)
    {
        var difference = Math.Abs(expected - actual);
        var isNear = double.IsNaN(expected)
            ? double.IsNaN(actual)
            : difference <= Math.Max(1e-11, relative * Math.Max(Math.Abs(expected), Math.Abs(actual)));
        Assert.True(isNear, $"{what}: expected {expected:R}, found {actual:R}");
    }

    private static string Read(string folder, string file)
    {
        var path = Find(folder, file);
        Assert.SkipUnless(path is not null, $"{file} is not kept with the code, and is not in shared/{folder} beside it.");
        return File.ReadAllText(path!);
    }
}
