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
                var (skein, link) = await SkeinProcess.ServeAsync(database);
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

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--urls", "http://*:5380")]
    [InlineData("--urls", "http://127.0.0.1:0;http://[::]:0")]
    [InlineData("--public-address", "https://skein.example.org")]
    public async Task Mail_is_not_shown_where_others_can_reach_the_site(string option, string value)
    {
        var database = TestDatabase.EmptySqlite();

        var (code, output, errors) = await SkeinProcess.RunAsync(
            "serve", "--show-mail", "--database", database.File!, option, value);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(
            "--show-mail shows everybody's mail", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.False(File.Exists(database.File));
    }

    [Fact]
    public async Task The_program_says_which_version_it_is()
    {
        var (code, output, errors) = await SkeinProcess.RunAsync("version");

        Assert.Equal((0, ""), (code, errors));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", output);
    }
}
