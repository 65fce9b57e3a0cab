using Skein.Access;
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
            await Record(network, $"Thing {i:00} happened.");
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
    public async Task Each_reads_only_what_the_table_of_verbs_lets_them()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm");
        var (ash, head) = (network.Schools[0].Value, network.Heads[0].Value);
        await Record(network, "For all.", "agreement.put", reason: "Because of the roof");
        await Record(network, "For arrangers.", "person.left", reason: "Because of the road");
        await Record(network, "For arrangers too.", "duty.done", reason: "Because of the rain");
        await Record(network, "For co-leaders.", "invitation.answered");
        await Record(network, "For one school.", "agreement.answered", (Happening.School, ash));
        await Record(network, "For one person.", "pair.begun", (Happening.Person, head));

        Assert.Equal(
            ["For one school.", "For co-leaders.", "For arrangers too.", "For arrangers.", "For all."],
            await SentencesAsync(network.Leader));
        Assert.Equal(["For arrangers too.", "For arrangers.", "For all."], await SentencesAsync(network.Manager));
        Assert.Equal(
            ["For one person.", "For one school.", "For arrangers.", "For all."], await SentencesAsync(network.Heads[0]));
        Assert.Equal(["For arrangers.", "For all."], await SentencesAsync(network.Heads[1]));
        Assert.Equal(["rain", "road", "roof"], await ReasonsAsync(network.Leader));
        Assert.Equal(["rain", "roof"], await ReasonsAsync(network.Manager));
        Assert.Equal(["roof"], await ReasonsAsync(network.Heads[1]));

        async Task<string[]> SentencesAsync(PersonId reader)
        {
            using var browser = await Site.BrowserOf(reader);
            using var answer = await browser.Get($"/api{network.Url}/history");
            var rows = System.Text.Json.JsonDocument
                .Parse(await answer.Content.ReadAsStringAsync(Cancel))
                .RootElement.GetProperty("rows");
            return [.. rows.EnumerateArray().Select(r => r.GetProperty("sentence").GetString()!)];
        }

        async Task<string[]> ReasonsAsync(PersonId reader)
        {
            using var browser = await Site.BrowserOf(reader);
            var text = (await browser.Page($"{network.Url}/history")).Body!.TextContent;
            return [.. new[] { "rain", "road", "roof" }.Where(reason => text.Contains(reason, StringComparison.Ordinal))];
        }
    }

    [Fact]
    public async Task The_history_is_read_by_kind_and_by_day()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        await Record(network, "Of the network.");
        await Record(network, "Of the network, earlier.", day: Site.Clock.Today.AddDays(-9));
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
        await Record(network, "It happened.", with: (Happening.Person, network.Leader.Value));

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            Site.Db(db => db.Database.ExecuteSqlRawAsync(sql, Cancel)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    private Task Record(
        SampleNetwork network, string sentence, string verb = "network.changed", (string Kind, Guid Id)? with = null,
        string? reason = null,
        DateOnly? day = null) =>
        Site.Db(async db =>
        {
            Site.Clock.Forward(TimeSpan.FromMilliseconds(5));
            db.Record(
                new(verb, sentence)
                {
                    SubjectKind = Happening.Network,
                    SubjectId = network.Id.Value,
                    NetworkId = network.Id.Value,
                    Reason = reason,
                    Day = day,
                    With = with is { } party ? [party] : [],
                },
                Site.Clock.Today, Site.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        });
}

public sealed class NetworkHistoryOnSqlite(SqliteSite site) : NetworkHistoryTests(site), IClassFixture<SqliteSite>;
public sealed class NetworkHistoryOnPostgres(PostgresSite site) : NetworkHistoryTests(site), IClassFixture<PostgresSite>;
