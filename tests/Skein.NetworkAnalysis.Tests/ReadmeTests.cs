using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_example_in_the_README_is_the_one_that_runs()
    {
        var readme = File.ReadAllText(Path.Combine(Folder(), "../../src/Skein.NetworkAnalysis/README.md"));
        var shown = readme.Split("```csharp\n")[1].Split("\n```")[0];
        var run = File.ReadAllText(Path.Combine(Folder(), "ReadmeExample.cs"));

        Assert.InRange(shown.Split('\n').Length, 1, 15);
        Assert.Contains(Indented(shown), run);
    }

    [Fact]
    public void It_says_who_holds_the_network_together_and_draws_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "meetings.csv");
            File.WriteAllText(file, "source,target\nAnna,Ben\nBen,Cleo\nAnna,Cleo\nCleo,Dan\nDan,Eve\n");

            var said = ReadmeExample.Run(file, Path.Combine(folder.FullName, "meetings.svg"));

            Assert.Equal("Cleo holds this network together: without them 4 pairs could not reach each other.", said);
            Assert.Contains("Cleo", File.ReadAllText(Path.Combine(folder.FullName, "meetings.svg")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Indented(string code) => string.Join(
        '\n', code.Split('\n').Select(line => line.Length == 0 ? line : "        " + line));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
