using System.Net;
using AngleSharp.Dom;
using Skein.Chronicle;
using Skein.Leaflet;
using Skein.Tests.Support;

namespace Skein.Tests.Leaflet;

/// <summary>S-22: heads tick for themselves what they do; a co-leader sees counts by line from five on, and never who.</summary>
public abstract class SelfCheckTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_co_leader_sees_counts_by_line_from_five_on_and_never_who_ticked()
    {
        var making = await Leafleting.InForceAsync(Site);
        var heads = making.Network.Schools.Select(s => s.Head).ToList();
        using var leader = await Site.BrowserOf(making.Network.CoLeader);
        for (var n = 0; n < 4; n++)
        {
            await making.TickAsync(heads[n], 0, 1, 2);
        }

        var four = await leader.Page(making.Page);
        Assert.Contains("fewer than five", four.QuerySelector("#withheld")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Counts(four));

        var own = await making.TickAsync(heads[4], 0, 1, 9);

        Assert.Equal(["5", "5", .. Enumerable.Repeat("fewer than five", 8)], Counts(await leader.Page(making.Page)));
        Assert.Equal([0, 1, 9], Ticked(own));
        var seen = (await leader.Page(making.Page)).QuerySelector("main")!.TextContent;
        Assert.All(
            making.Network.Schools, school => Assert.DoesNotContain(school.Name.Split(' ')[0], seen, StringComparison.Ordinal));
        Assert.Contains("no audit", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_are_a_head_s_own_and_leave_no_trace_of_who()
    {
        var making = await Leafleting.InForceAsync(Site);
        var before = await RowsAsync();

        await making.TickAsync(making.Network.Schools[0].Head, 3);
        Assert.Equal([3], Ticked(await making.TickAsync(making.Network.Schools[0].Head, 3)));
        Assert.Empty(Ticked(await making.TickAsync(making.Network.Schools[1].Head)));

        Assert.Equal(before, await RowsAsync());
        using var leader = await Site.BrowserOf(making.Network.CoLeader);
        using var shut = await leader.Get(LeafletLinks.Mine(making.Network.Id));
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
        using var teacher = await Site.BrowserOf(making.Network.Teacher);
        var seen = await teacher.Page(making.Page);
        Assert.Null(seen.QuerySelector("#ticked"));
        Assert.Null(seen.QuerySelector("a[href$=mine]"));
    }

    [Fact]
    public async Task A_newer_version_keeps_the_ticks_of_lines_that_stayed_and_its_words_until_then_stand()
    {
        var making = await Leafleting.InForceAsync(Site);
        await making.TickAsync(making.Network.Schools[0].Head, 0, 1);
        using var leader = await Site.BrowserOf(making.Network.CoLeader);
        var page = await leader.Page(LeafletLinks.Statements(making.Network.Id));
        var first = page.QuerySelector("input[name^=Texts]")!.GetAttribute("name")!;
        await leader.Follow(await leader.Submit(page, new() { [first] = "Gives a group a morning a term" }, Leafleting.Form));

        var putting = await making.DraftAsync(leader);
        Assert.Contains(
            "Line 01", (await leader.Page(making.Page)).QuerySelector("#leaflet")!.TextContent, StringComparison.Ordinal);
        await putting.PutAsync();
        await putting.AnswerAsync(7);

        Assert.Contains(
            "a morning a term", (await leader.Page(making.Page)).QuerySelector("#leaflet")!.TextContent,
            StringComparison.Ordinal);
        using var head = await Site.BrowserOf(making.Network.Schools[0].Head);
        Assert.Equal([1], Ticked(await head.Page(LeafletLinks.Mine(making.Network.Id))));
    }

    private static List<string> Counts(IParentNode page) =>
        [.. page.QuerySelectorAll("main tbody tr").Select(row => row.LastElementChild!.TextContent.Trim())];

    private static List<int> Ticked(IParentNode page) =>
 [
            .. page.QuerySelectorAll("main input[type=checkbox]")
                .Select((box, n) => (box, n))
                .Where(b => b.box.HasAttribute("checked"))
                .Select(b => b.n),
        ];

    private Task<(int, int)> RowsAsync() => Site.Db(async db =>
        (await db.Set<ChronicleEntry>().CountAsync(Cancel), await db.Set<Skein.Persistence.SentForm>().CountAsync(Cancel)));
}

public sealed class SelfChecksOnSqlite(SqliteSite site) : SelfCheckTests(site), IClassFixture<SqliteSite>;
public sealed class SelfChecksOnPostgres(PostgresSite site) : SelfCheckTests(site), IClassFixture<PostgresSite>;
