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

        string[] import = ["schools", "import", file, "--database", Site.Address.Typed()];

        await using (var killed = SkeinProcess.Start(import))
        {
            await killed.SaysAsync("50%");
            await killed.KillAsync();
            Assert.NotEqual(0, await killed.EndAsync());
        }

        Assert.Equal(0, await Site.Db(db => db.Schools.CountAsync(Cancel)));
        var (code, _, errors) = await SkeinProcess.RunAsync(import);
        Assert.True(code == 0, errors);
        Assert.Equal(Rows, await Site.Db(db => db.Schools.CountAsync(Cancel)));
        File.Delete(file);
    }
}

public sealed class KilledImportOnSqlite(SqliteSite site) : KilledImportTests(site), IClassFixture<SqliteSite>;
public sealed class KilledImportOnPostgres(PostgresSite site) : KilledImportTests(site), IClassFixture<PostgresSite>;
