using Skein.Host;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.Schools;

/// <summary>
/// What people and machines offer in place of a register, by the program itself: one sentence, the documented code, a database
/// that is as it was, and no more memory than a good file takes.
/// </summary>
public abstract class BadFileTests(TestSite site) : SiteTests(site)
{
    /// <summary>The program itself takes about 100 MB; no file may make it take several times that.</summary>
    private const long MostMemory = 400L * 1024 * 1024;

    [Theory]
    [InlineData(BadFile.PictureNamedCsv, "This is a picture (PNG)")]
    [InlineData(BadFile.GigabytesOfZeros, "This is not a text file")]
    [InlineData(BadFile.HugeField, "Line 2 has no end within")]
    [InlineData(BadFile.HugeQuotedField, "A quotation mark that opens in the row on line 3 is")]
    [InlineData(BadFile.HugeHeader, "Line 1 has no end within")]
    [InlineData(BadFile.HeaderOnly, "The file has a header but no rows.")]
    [InlineData(BadFile.Empty, "The file is empty.")]
    [InlineData(BadFile.ZipArchive, "This is a zip archive.")]
    [InlineData(BadFile.Folder, "")]
    [InlineData(BadFile.NotThere, "")]
    [InlineData(BadFile.PipeClosedEarly, "")]
    public async Task A_file_that_is_no_register_is_refused_in_a_sentence(BadFile kind, string beginning)
    {
        using var folder = new BadFiles();
        var before = await Filled.TextOf(Site.Address);
        var offered = await folder.MakeAsync(kind, Cancel);

        await using var skein = SkeinProcess.Start("schools", "import", offered, "--database", Site.Address.Typed());
        var peak = await skein.PeakMemoryAsync();
        var code = await skein.EndAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {peak / 1024 / 1024} MB");
        Assert.Equal((ExitCode.BadInput, ""), (code, skein.Output));
        var sentences = skein.Errors
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.EndsWith("% read.", StringComparison.Ordinal));
        Assert.StartsWith(beginning.Length > 0 ? beginning : offered, Assert.Single(sentences), StringComparison.Ordinal);
        Assert.Equal(before, await Filled.TextOf(Site.Address));
        if (OperatingSystem.IsLinux())
        {
            Assert.InRange(peak, 1, MostMemory);
        }
    }
}

public sealed class BadFilesOnSqlite(SqliteSite site) : BadFileTests(site), IClassFixture<SqliteSite>;
public sealed class BadFilesOnPostgres(PostgresSite site) : BadFileTests(site), IClassFixture<PostgresSite>;
