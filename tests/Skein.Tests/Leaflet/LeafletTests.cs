using System.Net;
using AngleSharp.Html.Dom;
using Skein.Leaflet;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Leaflet;

/// <summary>
/// S-22: twelve heads say thirty things, an editor makes ten lines of them, and the heads agree to the leaflet.
/// </summary>
public abstract class LeafletTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Twelve_heads_say_thirty_things_and_the_leaflet_says_ten_with_its_day_and_how_many_contributed()
    {
        var making = await Leafleting.InForceAsync(Site);

        using var teacher = await Site.BrowserOf(making.Network.Teacher);
        var page = await teacher.Page(making.Page);

        Assert.Equal(10, page.QuerySelectorAll("#leaflet li").Length);
        var words = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Not every head does all of it.", words, StringComparison.Ordinal);
        Assert.Contains(
            "Drawn up on 7 September 2026 from 30 statements: by 12 heads who answered the letter of 7 September 2026.", words,
            StringComparison.Ordinal);
        Assert.Contains("in force since 7 September 2026. 7 of 12 schools have agreed", words, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#making"));
        Assert.Equal(10, (await teacher.Page($"{making.Page}/sheet")).QuerySelectorAll(".sheet li").Length);
    }

    [Fact]
    public async Task Statements_stand_without_names_before_whoever_sorts_them()
    {
        var making = await Leafleting.AskAsync(Site);
        await making.AnswerAsync();
        using var leader = await Site.BrowserOf(making.Network.CoLeader);

        var page = await Leafleting.TakeInAsync(leader, making.Network);

        Assert.Equal("30 statements to sort", page.QuerySelector("h1")!.TextContent);
        var shown = page.QuerySelector("main")!.TextContent;
        Assert.All(Leafleting.Statements, said => Assert.Contains(said, shown, StringComparison.Ordinal));
        Assert.All(making.Network.Schools, school => Assert.DoesNotContain(school.Name, shown, StringComparison.Ordinal));
        Assert.DoesNotContain(" Head", shown, StringComparison.Ordinal);
        using var teacher = await Site.BrowserOf(making.Network.Teacher);
        using var shut = await teacher.Get(LeafletLinks.Statements(making.Network.Id));
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
    }

    [Fact]
    public async Task Every_field_of_the_sorting_says_which_line_or_statement_it_is_for()
    {
        var making = await Leafleting.AskAsync(Site);
        await making.AnswerAsync();
        using var leader = await Site.BrowserOf(making.Network.CoLeader);
        await Leafleting.TakeInAsync(leader, making.Network);

        var page = await Leafleting.SortAsync(leader, making.Network);

        var labels = page.QuerySelectorAll("main label[for]")
            .Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        Assert.True(labels.Count >= 50, $"There are {labels.Count} labels.");
        Assert.Equal(labels.Count, labels.Distinct().Count());
        Assert.Contains(labels, l => l.StartsWith("Line, of 3 statements “Line 04: gives a group", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_changes_takes_its_old_lines_along_and_the_others_stay_sorted()
    {
        var making = await Leafleting.AskAsync(Site, schools: 2);
        var links = await making.LinksAsync();
        await making.AnswerAsync(links[0], "- Gives time\n- Asks what came of it");
        await making.AnswerAsync(links[1], "Comes to the meetings");
        using var leader = await Site.BrowserOf(making.Network.CoLeader);
        var page = await Leafleting.TakeInAsync(leader, making.Network);
        var own = page.QuerySelectorAll(".leaflet-statement select").ToDictionary(s => s.GetAttribute("name")!, _ => "own");
        await leader.Follow(await leader.Submit(page, own, Leafleting.Form));

        await making.AnswerAsync(links[0], "Gives time\nSays no in good time");
        page = await Leafleting.TakeInAsync(leader, making.Network);

        Assert.Equal(
            ["Says no in good time", "Comes to the meetings", "Gives time"], page.QuerySelectorAll(".leaflet-statement label")
                .Select(l => l.TextContent.Trim()));
        Assert.Equal("1 statement to sort", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("form[action$=answers]"));
    }

    [Fact]
    public async Task A_workshop_is_typed_in_at_once_and_its_day_and_contributors_stand_on_the_leaflet()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var refused = await leader.Submit(
            await leader.Page(LeafletLinks.Workshop(network.Id)), new() { ["Lines"] = "Opens doors", ["Contributors"] = "many" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Opens doors", (await Browser.Read(refused)).QuerySelector("textarea")!.TextContent.Trim());

        var page = await leader.Fill(
            LeafletLinks.Workshop(network.Id),
            new() { ["HeldOn"] = "2026-09-03", ["Contributors"] = "9", ["Lines"] = "Opens doors\n• Opens doors\nRings back" });
        Assert.Equal(2, page.QuerySelectorAll(".leaflet-statement").Length);
        var places = page.QuerySelectorAll(".leaflet-statement select")
            .Select((s, n) => (s, n))
            .ToDictionary(p => p.s.GetAttribute("name")!, p => p.n == 0 ? "own" : "out");
        page = await leader.Follow(await leader.Submit(page, places, Leafleting.Form));
        Assert.Equal("Every statement is sorted", page.QuerySelector("h1")!.TextContent);

        var text = await new Leafleting(Site, network, "").DraftAsync(leader);
        var words = (await text.Whole(t => t.Drafted!.Words)).Split("\n\n");
        Assert.Equal(
 [
                "• Opens doors",
                "Drawn up on 7 September 2026 from 1 statement: by 9 people at the workshop on 3 September 2026.",
            ],
            words[^2..]);
    }

    [Fact]
    public async Task Lines_are_worded_ordered_and_taken_off_and_what_stood_under_one_waits_again()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(
            LeafletLinks.Workshop(network.Id),
            new() { ["Contributors"] = "9", ["Lines"] = "Opens doors\nRings back\nSays thanks" });
        var page = await leader.Page(LeafletLinks.Statements(network.Id));
        page = await leader.Follow(await leader.Submit(page, All(page, ".leaflet-statement select", "own"), Leafleting.Form));

        var (texts, orders) = (Names(page, "Texts"), Names(page, "Orders"));
        page = await leader.Follow(
            await leader.Submit(
                page, new() { [texts[0]] = "Opens the door", [orders[0]] = "9", [texts[1]] = "" }, Leafleting.Form));

        Assert.Equal(
            ["Says thanks", "Opens the door"], page.QuerySelectorAll("input[name^=Texts]")
                .OfType<IHtmlInputElement>()
                .Select(i => i.Value));
        Assert.Equal("1 statement to sort", page.QuerySelector("h1")!.TextContent);
        using var refused = await leader.Submit(
            page, new() { ["NewLines"] = new string('x', LeafletLine.MaxLength + 1) }, Leafleting.Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task What_somebody_else_has_moved_since_the_page_was_opened_stays()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var manager = await Site.BrowserOf(network.Manager);
        await leader.Fill(
            LeafletLinks.Workshop(network.Id), new() { ["Contributors"] = "9", ["Lines"] = "Opens doors\nRings back" });
        var (mine, theirs) = (
            await leader.Page(LeafletLinks.Statements(network.Id)), await manager.Page(LeafletLinks.Statements(network.Id)));
        var names = Names(mine, "Places");

        await leader.Follow(await leader.Submit(mine, new() { [names[0]] = "own" }, Leafleting.Form));
        var page = await manager.Follow(await manager.Submit(theirs, new() { [names[1]] = "out" }, Leafleting.Form));

        Assert.Equal("Every statement is sorted", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["Opens doors"], page.QuerySelectorAll("input[name^=Texts]").OfType<IHtmlInputElement>().Select(i => i.Value));
    }

    [Fact]
    public async Task Whoever_asks_to_be_forgotten_is_named_in_no_statement_and_no_line()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(
            LeafletLinks.Workshop(network.Id), new() { ["Contributors"] = "9", ["Lines"] = "Does what Ash Head did" });
        var page = await leader.Page(LeafletLinks.Statements(network.Id));
        await leader.Follow(await leader.Submit(page, All(page, ".leaflet-statement select", "own"), Leafleting.Form));

        await Site.Db(async db =>
        {
            await db.BeginAsync(Cancel);
            await EveryText.ScrubAsync(db, Forgotten.Named(network.Schools[0].Head, "Ash Head"), Cancel);
            await db.StoreAsync(Cancel);
        });

        page = await leader.Page(LeafletLinks.Statements(network.Id));
        Assert.Equal("Does what a former member did", page.QuerySelector(".leaflet-statement label")!.TextContent.Trim());
        Assert.Equal("Does what a former member did", page.QuerySelector("input[name^=Texts]")!.GetAttribute("value"));
    }

    private static List<string> Names(IHtmlDocument page, string of) =>
        [.. page.QuerySelectorAll($"main [name^={of}]").Select(e => e.GetAttribute("name")!)];

    private static Dictionary<string, string> All(IHtmlDocument page, string fields, string value) =>
        page.QuerySelectorAll(fields).ToDictionary(e => e.GetAttribute("name")!, _ => value);
}

public sealed class LeafletOnSqlite(SqliteSite site) : LeafletTests(site), IClassFixture<SqliteSite>;
public sealed class LeafletOnPostgres(PostgresSite site) : LeafletTests(site), IClassFixture<PostgresSite>;
