using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Skein.GroupFormation.Tests;

/// <summary>What is given away, tried as it is given away. scripts/publish.sh makes it.</summary>
public class ArchiveTests
{
    private const string Six = """
        {"foci": ["reading"], "slots": 1, "groups": 2, "group_sizes": [3], "people": [
          {"id": 0, "school": 0, "foci": [0], "slots": [0]}, {"id": 1, "school": 0, "foci": [0], "slots": [0]},
          {"id": 2, "school": 1, "foci": [0], "slots": [0]}, {"id": 3, "school": 1, "foci": [0], "slots": [0]},
          {"id": 4, "school": 2, "foci": [0], "slots": [0]}, {"id": 5, "school": 2, "foci": [0], "slots": [0]}]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_solver_of_an_archive_loads_and_its_licence_lies_beside_it()
    {
        var archive = Find();
        Assert.SkipUnless(
            archive is not null, "No archive for this kind of machine is in artifacts/release: scripts/publish.sh makes it.");
        var folder = Directory.CreateTempSubdirectory("skein-archive-");
        try
        {
            await using var packed = new GZipStream(File.OpenRead(archive!), CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(packed, folder.FullName, overwriteFiles: false, Cancel);
            var home = folder.GetDirectories().Single().FullName;
            await File.WriteAllTextAsync(Path.Combine(home, "six.json"), Six, Cancel);

            using var skein = Process.Start(new ProcessStartInfo(Path.Combine(home, "skein"), ["groups", "form", "six.json"])
            {
                WorkingDirectory = home,
                RedirectStandardOutput = true,
            })!;
            var output = await skein.StandardOutput.ReadToEndAsync(Cancel);
            await skein.WaitForExitAsync(Cancel);

            Assert.Equal(0, skein.ExitCode);
            Assert.Contains("\"solver\": true", output, StringComparison.Ordinal);
            Assert.Contains(
                "HiGHS", await File.ReadAllTextAsync(Path.Combine(home, "HiGHS-licence.txt"), Cancel), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find([CallerFilePath] string here = "")
    {
        var release = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "artifacts", "release");
        return Directory.Exists(release)
            ? Directory.EnumerateFiles(release, $"skein-*-{RuntimeInformation.RuntimeIdentifier}.tar.gz").Order().LastOrDefault()
            : null;
    }
}
