using Skein.Access;
using Skein.Demo;
using Skein.Host.Keeping;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Demo;

public abstract class DemoFillTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_demonstration_fills_an_empty_database_once_and_says_that_it_is_made_up()
    {
        Assert.Null(await Site.Db(db => DemoFill.RunAsync(db, DemoSize.Small, 1, Site.Clock.Today, null, Cancel)));
        var refusal = await Site.Db(db => DemoFill.RunAsync(db, DemoSize.Small, 1, Site.Clock.Today, null, Cancel));
        using var browser = Site.Browser();
        var page = await browser.Page("/");

        Assert.StartsWith("This database has networks already.", refusal!.Reason, StringComparison.Ordinal);
        Assert.Contains("made up", page.QuerySelector(".synthetic")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".synthetic form"));
        await Site.Db(async db =>
        {
            Assert.True(await db.Set<Installation>().AllAsync(i => i.IsSynthetic, Cancel));
            Assert.All(
                await db.Networks
                    .Select(n => n.Name)
                    .ToListAsync(Cancel), name => Assert.EndsWith("(made up)", name.Value, StringComparison.Ordinal));
            Assert.All(await db.Schools.Select(s => s.Scheme).ToListAsync(Cancel), scheme => Assert.Equal("MADE-UP", scheme));
            Assert.All(
                await db.People
                    .Select(p => p.Email)
                    .ToListAsync(Cancel), email => Assert.EndsWith(".example", email!.Value, StringComparison.Ordinal));
            Assert.Equal([], await Checks.RunAsync(db, Cancel));
        });
    }
}

public sealed class DemoFillOnSqlite(SqliteSite site) : DemoFillTests(site), IClassFixture<SqliteSite>;
public sealed class DemoFillOnPostgres(PostgresSite site) : DemoFillTests(site), IClassFixture<PostgresSite>;
