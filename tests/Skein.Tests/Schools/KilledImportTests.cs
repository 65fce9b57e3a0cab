using System.Diagnostics;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Schools;

/// <summary>The program itself, killed as a power cut would, while it brings in a register.</summary>
public abstract class KilledImportTests(TestSite site) : SiteTests(site)
{
    private const int Rows = 40_000;

    [Fact]
    public async Task An_import_killed_half_way_leaves_nothing_and_can_be_done_again()
    {
        var file = Path.Combine(Path.GetTempPath(), $"skein-killed-{Path.GetRandomFileName()}.csv");
        await File.WriteAllLinesAsync(
            file, ["urn,name", .. Enumerable.Range(200_000, Rows).Select(urn => $"{urn},School number {urn}")], Cancel);

        using (var killed = Import(file))
        {
            while (await killed.StandardError.ReadLineAsync(Cancel) is { } line && !line.Contains("50%", StringComparison.Ordinal))
            {
            }

            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync(Cancel);
            Assert.NotEqual(0, killed.ExitCode);
        }

        Assert.Equal(0, await Site.Db(db => db.Schools.CountAsync(Cancel)));
        using var again = Import(file);
        var said = await again.StandardOutput.ReadToEndAsync(Cancel);
        await again.WaitForExitAsync(Cancel);
        Assert.True(again.ExitCode == 0, said);
        Assert.Equal(Rows, await Site.Db(db => db.Schools.CountAsync(Cancel)));
        File.Delete(file);
    }

    private Process Import(string file) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            Path.Combine(AppContext.BaseDirectory, "skein.dll"), "schools", "import", file, "--database", Site.Address.File ?? Site.Address.Connection,
        },
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    })!;
}

public sealed class KilledImportOnSqlite(SqliteSite site) : KilledImportTests(site), IClassFixture<SqliteSite>;
public sealed class KilledImportOnPostgres(PostgresSite site) : KilledImportTests(site), IClassFixture<PostgresSite>;
