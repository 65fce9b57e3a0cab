using Skein.Chronicle;
using Skein.Networks;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Networks;

public abstract class NetworkPageTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_co_leader_changes_the_networks_name_and_its_history_says_so()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var leader = await Site.BrowserOf(network.Leader);

        var home = await leader.Fill($"{network.Url}/settings", new() { ["Name"] = "Upper Valley" });

        Assert.Contains("Upper Valley", home.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "from North Valley to Upper Valley", (await leader.Page($"{network.Url}/history")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_sent_as_they_were_leave_no_row_in_the_chronicle()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        using var leader = await Site.BrowserOf(network.Leader);
        var before = await RowsAboutAsync(network);

        await leader.Fill($"{network.Url}/settings", []);
        Assert.Equal(before, await RowsAboutAsync(network));

        await leader.Fill($"{network.Url}/settings", new() { ["TimeZone"] = "Europe/Paris" });
        Assert.Equal(before + 1, await RowsAboutAsync(network));
    }

    [Fact]
    public async Task A_sub_network_is_seen_on_the_days_it_was_there()
    {
        var network = await SampleNetwork.Of(Site, "Ash", "Elm");
        using var leader = await Site.BrowserOf(network.Leader);
        var address = $"{network.Url}/sub-networks";
        var list = await leader.Fill(
            address, new() { ["Name"] = "The hill", ["Schools"] = network.Schools[0].Value.ToString() },
            "form[action$='/sub-networks'][method=post]");
        Assert.Contains("Ash", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        var yesterday = await leader.Page($"{address}?on={Site.Clock.Today.AddDays(-1):yyyy-MM-dd}");
        Assert.Null(yesterday.QuerySelector("table"));

        var change = await leader.Page(list.QuerySelector("table a")!.GetAttribute("href")!);
        using var closed = await leader.Submit(change, [], "form[action$='/closure']");
        Assert.Null((await leader.Follow(closed)).QuerySelector("table"));
    }

    [Fact]
    public async Task Many_sub_networks_come_a_page_at_a_time_in_the_order_of_their_names()
    {
        var network = await SampleNetwork.Of(Site, "Ash");
        await Site.Db(async db =>
        {
            for (var number = 0; number < Paging.Size + 2; number++)
            {
                Assert.True(NetworkName.TryRead($"Ring {number:00}", out var name, out _));
                db.Add(SubNetwork.Start(network.Id, name, [network.Schools[0]], Site.Clock.Today, Site.Clock.GetUtcNow()));
            }

            await db.SaveChangesAsync(Cancel);
        });
        using var leader = await Site.BrowserOf(network.Leader);

        var first = await leader.Page($"{network.Url}/sub-networks");
        var second = await leader.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(["Ring 00", "Ring 01"], Names(first).Take(2));
        Assert.Equal(Paging.Size, Names(first).Count());
        Assert.Equal(["Ring 25", "Ring 26"], Names(second));
        Assert.Null(second.QuerySelector("a[rel=next]"));

        static IEnumerable<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) =>
            page.QuerySelectorAll("table a").Select(a => a.TextContent.Trim());
    }

    [Fact]
    public async Task The_list_of_schools_is_read_as_json_too()
    {
        var network = await SampleNetwork.Of(Site, "Elm", "Ash");
        using var leader = await Site.BrowserOf(network.Leader);

        using var answer = await leader.Get($"/api{network.Url}/schools");
        var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal(["Ash", "Elm"], json.GetProperty("schools").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
    }

    private Task<int> RowsAboutAsync(SampleNetwork network) =>
        Site.Db(db => db.Chronicle.CountAsync(e => e.NetworkId == network.Id.Value, Cancel));
}

public sealed class NetworkPagesOnSqlite(SqliteSite site) : NetworkPageTests(site), IClassFixture<SqliteSite>;
public sealed class NetworkPagesOnPostgres(PostgresSite site) : NetworkPageTests(site), IClassFixture<PostgresSite>;
