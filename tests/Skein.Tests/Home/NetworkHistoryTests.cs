using Skein.Chronicle;
using Skein.Tests.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Home;

public abstract class NetworkHistoryTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_history_is_read_newest_first_page_by_page_with_no_row_twice()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        for (var i = 0; i < 30; i++)
        {
            await Record(network, $"Thing {i:00} happened.", Audience.Network);
        }

        using var leader = await Site.BrowserOf(network.Leader);
        var first = await leader.Page($"{network.Url}/history");
        var second = await leader.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Contains("Thing 29", first.QuerySelector(".days li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(25, first.QuerySelectorAll(".days li").Length);
        Assert.Equal(5, second.QuerySelectorAll(".days li").Length);
        Assert.Contains("Thing 00", second.QuerySelector(".days")!.TextContent, StringComparison.Ordinal);
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Each_reads_only_what_was_told_to_them()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm");
        await Record(network, "For all.", Audience.Network, reason: "Because of the roof");
        await Record(network, "For leaders.", Audience.Leaders);
        await Record(network, "For one.", Audience.Parties, network.Heads[0].Value);
        await Record(network, "For administrators.", Audience.Administrators);
        using var leader = await Site.BrowserOf(network.Leader);
        using var head = await Site.BrowserOf(network.Heads[0]);
        using var other = await Site.BrowserOf(network.Heads[1]);

        Assert.Equal(["For leaders.", "For all."], await Sentences(leader));
        Assert.Equal(["For one.", "For all."], await Sentences(head));
        Assert.Equal(["For all."], await Sentences(other));
        Assert.Contains("roof", (await leader.Page($"{network.Url}/history")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("roof", (await other.Page($"{network.Url}/history")).Body!.TextContent, StringComparison.Ordinal);

        async Task<string[]> Sentences(Browser browser)
        {
            using var answer = await browser.Get($"/api{network.Url}/history");
            var rows = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("rows");
            return [.. rows.EnumerateArray().Select(r => r.GetProperty("sentence").GetString()!)];
        }
    }

    [Fact]
    public async Task The_history_is_read_by_kind_and_by_day()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        await Record(network, "Of the network.", Audience.Network);
        await Record(network, "Of the network, earlier.", Audience.Network, day: Site.Clock.Today.AddDays(-9));
        using var leader = await Site.BrowserOf(network.Leader);

        Assert.Empty((await leader.Page($"{network.Url}/history?kind=letter&day=")).QuerySelectorAll(".days li"));
        var earlier = await leader.Page($"{network.Url}/history?kind=network&day={Site.Clock.Today.AddDays(-9):yyyy-MM-dd}");
        Assert.Contains("Recorded on", Assert.Single(earlier.QuerySelectorAll(".days li")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update chronicle_entries set verb = 'x'")]
    [InlineData("delete from chronicle_entries")]
    [InlineData("update chronicle_parties set kind = 'x'")]
    [InlineData("delete from chronicle_parties")]
    public async Task The_database_refuses_to_alter_the_chronicle(string sql)
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        await Record(network, "It happened.", Audience.Network, network.Leader.Value);

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Site.Db(db => db.Database.ExecuteSqlRawAsync(sql, Cancel)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    private Task Record(SampleNetwork network, string sentence, Audience audience, Guid? with = null, string? reason = null, DateOnly? day = null) =>
        Site.Db(async db =>
        {
            Site.Clock.Forward(TimeSpan.FromMilliseconds(5));
            db.Record(
                new("network.changed", sentence)
                {
                    SubjectKind = Happening.Network,
                    SubjectId = network.Id.Value,
                    NetworkId = network.Id.Value,
                    Audience = audience,
                    Reason = reason,
                    Day = day,
                    With = with is { } person ? [(Happening.Person, person)] : [],
                },
                Site.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
}

public sealed class NetworkHistoryOnSqlite(SqliteSite site) : NetworkHistoryTests(site), IClassFixture<SqliteSite>;
public sealed class NetworkHistoryOnPostgres(PostgresSite site) : NetworkHistoryTests(site), IClassFixture<PostgresSite>;
