using Skein.Agreements;
using Skein.Demo;
using Skein.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>
/// Home counts in the database what the text's own page counts in its entities; both must say the same on every day.
/// </summary>
public abstract class AgreedOnTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task What_home_counts_is_what_the_text_itself_says_on_any_day() => await Site.Db(async db =>
    {
        Assert.Null(await DemoFill.RunAsync(db, DemoSize.Small, 1, Site.Clock.Today, null, Cancel));
        var compared = new HashSet<AgreedOn>();
        foreach (var network in await db.Networks.OrderBy(n => n.Id).ToListAsync(Cancel))
        {
            for (var day = network.StartedOn; day <= Site.Clock.Today; day = day.AddDays(17))
            {
                var text = await ReadText.OfKindAsync(db, network.Id, AgreementKind.Purpose, day, Cancel);
                var counted = await AgreedOn.FindAsync(db, network.Id, AgreementKind.Purpose, day, Cancel);

                Assert.Equal(text?.First?.AsCounted, counted);
                if (counted is not null)
                {
                    compared.Add(counted);
                }
            }
        }

        Assert.True(compared.Count > 10, $"{compared.Count} different standings were compared.");
    });
}

public sealed class AgreedOnOnSqlite(SqliteSite site) : AgreedOnTests(site), IClassFixture<SqliteSite>;
public sealed class AgreedOnOnPostgres(PostgresSite site) : AgreedOnTests(site), IClassFixture<PostgresSite>;
