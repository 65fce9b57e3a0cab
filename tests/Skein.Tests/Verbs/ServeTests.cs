using Skein.Tests.Support;

namespace Skein.Tests.Verbs;

public sealed class ServeTests
{
    [Fact]
    public async Task The_program_prints_a_link_and_opens_again_after_being_killed()
    {
        var database = TestDatabase.EmptySqlite();
        try
        {
            for (var start = 0; start < 2; start++)
            {
                var (skein, link) = await SkeinProcess.ServeAsync(database.File!);
                await using (skein)
                {
                    using var browser = new Browser(link);
                    Assert.StartsWith("Skein", (await browser.Page(link.AbsolutePath)).Title, StringComparison.Ordinal);
                    await skein.KillAsync();
                }
            }
        }
        finally
        {
            await TestDatabase.DropAsync(database);
        }
    }

    [Fact]
    public async Task The_program_says_which_version_it_is()
    {
        var (code, output, errors) = await SkeinProcess.RunAsync("version");

        Assert.Equal((0, ""), (code, errors));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", output);
    }
}
