using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Skein.Access;
using Skein.People;
using Skein.Schools;
using Skein.Schools.Register;
using Skein.Tests.Schools;
using Skein.Tests.Schools.Register;
using Skein.Tests.Support;

namespace Skein.Tests.Starting;

/// <summary>Identity is what people chose: neither a name nor an address makes two one.</summary>
public abstract class PastedIdentityTests(TestSite site) : SiteTests(site)
{
    private static readonly RegisterMapping ByTown = RegisterSample.Mapping(
        "Own list", (RegisterField.Code, "No"), (RegisterField.Name, "School"), (RegisterField.Town, "Town"));

    [Fact]
    public async Task Two_schools_of_one_name_that_were_chosen_stay_two_each_with_its_own_head()
    {
        await Site.Import(
            RegisterSample.Open("No,School,Town\nH1,Hope Chapel School,North\nH2,Hope Chapel School,South\n", ByTown));
        var (north, south) = ((await Site.School("H1")).Id, (await Site.School("H2")).Id);
        var (network, browser) = await NetworkAsync("Chapels");
        const string Pasted = "Hope Chapel School, North Head, n@hc.example\nHope Chapel School, South Head, s@hc.example\n";

        var read = await ReadAsync(browser, network, Pasted);
        Assert.Equal(["none", "none"], read.QuerySelectorAll("select").Select(Chosen));
        await KeepAsync(browser, read, new() { ["Match[1]"] = north.Value.ToString(), ["Match[2]"] = south.Value.ToString() });
        await KeepAsync(browser, await ReadAsync(browser, network, Pasted), []);

        Assert.Equal([("North Head", north), ("South Head", south)], await HeadsAsync(network));
    }

    [Fact]
    public async Task Two_schools_of_one_name_in_no_register_are_two_when_their_heads_differ()
    {
        var (network, browser) = await NetworkAsync("Namesakes");
        const string Pasted =
            "St Mary’s School, Ann Lee, ann@one.example\nSt. Mary's School, Bo Ray, bo@two.example\nSt Mary's School, "
                + "Ann Lee\n";

        var read = await ReadAsync(browser, network, Pasted);
        Assert.Equal(["none", "line-1"], read.QuerySelectorAll("select").Select(Chosen));
        await KeepAsync(browser, read, []);
        await KeepAsync(browser, await ReadAsync(browser, network, Pasted), []);

        Assert.Equal(["Ann Lee", "Bo Ray"], (await HeadsAsync(network)).Select(head => head.Name));
    }

    [Fact]
    public async Task A_school_is_ticked_by_an_exact_name_or_number_and_otherwise_only_offered()
    {
        await Site.Import(Importing.Dates
            + "400001,Quince Primary School,,,Hull,HU7 4PX\n400002,Medlar Infant School,,,Hull,\n400003,Damson "
                + "School,,31-08-2011,,\n"
            + "400004,Bullace School,,,Leeds,\n400005,Bullace School,,,York,\n");
        var (network, browser) = await NetworkAsync("Orchard");

        var read = await ReadAsync(browser, network, """
            School, Number, Head, Town
            Quince Academy, , Ada Hart,
            medlar infants' school, , Bo Lee,
            Somebody's School, 400001, Cy Ray,
            Damson School, , Di Fox,
            Bullace School, , Ed Day,
            Bullace School, , Flo Gray, York
            """);

        string[] codes = ["none", "400002", "400001", "none", "none", "400005"];
        var chosen = new List<string>();
        foreach (var select in read.QuerySelectorAll("select"))
        {
            chosen.Add(
                Chosen(select) is { } value && SchoolId.TryParse(value, out var id)
                    ? (await Site.Db(db => db.Schools.SingleAsync(s => s.Id == id, Cancel))).Code!
                    : "none");
        }

        Assert.Equal(codes, chosen);
        Assert.Equal(
            "Ready, as a school of its own. Is it one of those offered?",
            read.QuerySelector("td[data-label=Result]")!.TextContent);
    }

    [Fact]
    public async Task Two_heads_of_one_office_address_are_asked_about_once_and_are_two_people()
    {
        var (network, browser) = await NetworkAsync("Office");

        var read = await ReadAsync(
            browser, network, "Vale School, Vi Lee, office@share.example\nDale School, Di Ray, office@share.example\n");
        Assert.Equal(
            "Vi Lee and Di Ray have the same address, office@share.example. One person or 2?",
            Assert.Single(read.QuerySelectorAll("legend"))
                .TextContent);
        await KeepAsync(browser, read, []);

        Assert.Equal(["Di Ray", "Vi Lee"], (await HeadsAsync(network)).Select(head => head.Name));
        Assert.Equal(2, await PeopleAtAsync("office@share.example"));
        var again = await ReadAsync(
            browser, network, "Vale School, Vi Lee, office@share.example\nDale School, Di Ray, office@share.example\n");
        Assert.Empty(again.QuerySelectorAll("legend"));
        await KeepAsync(browser, again, []);
        Assert.Equal(2, await PeopleAtAsync("office@share.example"));
    }

    [Fact]
    public async Task They_are_one_person_where_somebody_says_so_under_the_name_that_was_chosen()
    {
        var (network, browser) = await NetworkAsync("Same person");
        var read = await ReadAsync(
            browser, network, "Hull School, Vi Lee, vi@share.example\nGoole School, Violet Lee, vi@share.example\n");

        await KeepAsync(browser, read, new() { ["Person[1]"] = "one-1" });

        Assert.Equal(["Violet Lee", "Violet Lee"], (await HeadsAsync(network)).Select(head => head.Name));
        Assert.Equal(1, await PeopleAtAsync("vi@share.example"));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("each", 2)]
    public async Task The_head_of_two_schools_is_asked_about_once_and_is_one_person(string? answer, int people)
    {
        var (network, browser) = await NetworkAsync($"Federation {people}");
        var address = $"jo{people}@fed.example";
        var read = await ReadAsync(
            browser, network, $"Hill Infant School, Jo Fox, {address}\nHill Junior School, Jo Fox, {address}\n");
        Assert.Single(read.QuerySelectorAll("legend"));

        await KeepAsync(browser, read, answer is null ? [] : new() { ["Person[1]"] = answer });

        Assert.Equal(["Jo Fox", "Jo Fox"], (await HeadsAsync(network)).Select(head => head.Name));
        Assert.Equal(people, await PeopleAtAsync(address));
        Assert.Empty(await Site.Db(async db =>
        {
            var fox = await db.People.Where(p => p.Email == EmailAddress.Stored(address)).Select(p => p.Id).ToListAsync(Cancel);
            return await db.FormerPosts.Where(p => fox.Contains(p.PersonId)).ToListAsync(Cancel);
        }));
    }

    [Fact]
    public async Task Another_head_at_the_schools_address_follows_the_one_before()
    {
        var (network, browser) = await NetworkAsync("Succession");
        await KeepAsync(browser, await ReadAsync(browser, network, "Wold School, Old Head, head@wold.example\n"), []);

        var read = await ReadAsync(browser, network, "Wold School, New Head, head@wold.example\n");
        await KeepAsync(browser, read, []);

        Assert.Equal(
            "Already in the network. New Head is its head from today, and Old Head no longer",
            read.QuerySelector("td[data-label=Result]")!.TextContent);
        Assert.Equal(["New Head"], (await HeadsAsync(network)).Select(head => head.Name));
        Assert.Equal(2, await PeopleAtAsync("head@wold.example"));
    }

    [Fact]
    public async Task What_is_not_used_and_what_a_school_is_known_by_is_shown_and_kept()
    {
        var (network, browser) = await NetworkAsync("Shown");

        var read = await ReadAsync(
            browser, network,
            "Heads of the river\nURN\tSchool\tTown\tHead\tEmail\tNotes\n100777\tElm Shown School\tHull\tAda "
                + "Hart\tada@elm.example; office@elm.example\tback in May\n");
        await KeepAsync(browser, read, []);

        Assert.Contains(
            "Not used, because it stands above the headings: Heads of the river.", read.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "Not used: office@elm.example and back in May", read.QuerySelector("td[data-label=Result]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("number 100777, Hull", read.QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        var school = await Site.Db(db => db.Schools.SingleAsync(s => s.Name == "Elm Shown School", Cancel));
        Assert.Equal(("100777", "Hull"), (school.Code, school.Town));
    }

    [Fact]
    public async Task What_several_lines_say_of_one_head_is_joined()
    {
        var (network, browser) = await NetworkAsync("Joined");

        var read = await ReadAsync(
            browser, network, "Join School, Ada Hart, 01429 555 0101\nJoin School, Ada Hart, ada@join.example\n");
        await KeepAsync(browser, read, []);

        Assert.Equal(["Ready", "The same school as on line 1"], Results(read));
        var head = await Site.Db(db => db.People.SingleAsync(p => p.Email == EmailAddress.Stored("ada@join.example"), Cancel));
        Assert.Equal(("Ada Hart", "01429 555 0101"), (head.Name.Value, head.Phone));
    }

    [Fact]
    public async Task What_one_line_says_otherwise_than_another_is_told_beside_it()
    {
        var (network, browser) = await NetworkAsync("Otherwise");

        var read = await ReadAsync(
            browser, network,
            "Two Phones School, Ada Hart, 01429 555 0101\nTwo Phones School, Ada Hart, 01429 555 0202\nNo Head School, 01429 "
                + "555 0303\n");

        Assert.Contains("Not used: 01429 555 0101", Results(read)[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Not used", Results(read)[1], StringComparison.Ordinal);
        Assert.Contains("Not used: 01429 555 0303", Results(read)[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_lines_of_one_name_those_that_are_most_alike_are_offered()
    {
        var (network, browser) = await NetworkAsync("Two hundred");

        var read = await ReadAsync(
            browser, network,
            string.Concat(Enumerable.Range(1, 200).Select(i => $"St Many School, Head {i}, h{i}@many.example\n"))
                + "St Many School, Head 150\n");

        Assert.All(
            read.QuerySelectorAll("select"),
            select => Assert.InRange(select.QuerySelectorAll("option").Length, 2, SchoolMatches.Offered + 1));
        Assert.Equal("line-150", Chosen(read.QuerySelectorAll("select")[^1]));
    }

    [Fact]
    public async Task Two_lines_typed_the_same_way_are_one_school_though_another_of_the_name_is_here()
    {
        var (network, browser) = await NetworkAsync("Alike");
        await KeepAsync(browser, await ReadAsync(browser, network, "School,Town\nAlike School,York\n"), []);

        var read = await ReadAsync(
            browser, network, "School,Town,Head\nAlike School,Hull,Ada Hart\nAlike School,Hull,Ada Hart\n");
        Assert.Equal(["none", "line-2"], read.QuerySelectorAll("select").Select(Chosen));
        await KeepAsync(browser, read, []);

        Assert.Equal(2, await Site.Db(db => db.Schools.CountAsync(s => s.Name == "Alike School", Cancel)));
    }

    [Fact]
    public async Task A_line_typed_the_same_way_as_one_above_follows_what_was_chosen_there()
    {
        await Site.Import(RegisterSample.Open("No,School,Town\nC1,Choice Chapel,North\nC2,Choice Chapel,South\n", ByTown));
        var north = (await Site.School("C1")).Id;
        var (network, browser) = await NetworkAsync("Followed");

        var read = await ReadAsync(browser, network, "Choice Chapel, Ann Lee\nChoice Chapel, Ann Lee\n");
        Assert.Equal(["none", "line-1"], read.QuerySelectorAll("select").Select(Chosen));
        await KeepAsync(browser, read, new() { ["Match[1]"] = north.Value.ToString() });

        Assert.Equal([("Ann Lee", north)], await HeadsAsync(network));
    }

    [Fact]
    public async Task One_name_without_an_address_is_one_person_at_one_school_and_two_at_two_and_the_line_says_so()
    {
        var (network, browser) = await NetworkAsync("Namesake");
        const string Pasted = "Nord School, Jo Fox\nNord School, Jo Fox\nSud School, Jo Fox\n";

        var read = await ReadAsync(browser, network, Pasted);
        await KeepAsync(browser, read, []);
        var again = await ReadAsync(browser, network, Pasted);
        await KeepAsync(browser, again, []);

        Assert.Equal(
            "Ready. No e-mail address, so its letter goes on paper. The Jo Fox on line 2 is taken to be somebody else. If they "
                + "are one person, give both the same e-mail address",
            Results(read)[2]);
        Assert.DoesNotContain("somebody else", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Jo Fox", "Jo Fox"], (await HeadsAsync(network)).Select(head => head.Name));
        var schools = (await HeadsAsync(network)).Select(head => (SchoolId?)head.School).ToList();
        Assert.Equal(2, await Site.Db(db => db.People.CountAsync(p => schools.Contains(p.SchoolId), Cancel)));
    }

    [Fact]
    public async Task Too_many_lines_are_said_before_anything_is_kept()
    {
        var (network, browser) = await NetworkAsync("Large");
        var page = await browser.Page($"/networks/{network.Id.Value}/schools/add");

        using var answer = await browser.Submit(
            page,
            new() { ["Step"] = "keep", ["Lines"] = string.Concat(Enumerable.Range(1, 501).Select(i => $"Large School {i}\n")) });

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "These are 501 schools, and Skein takes 500 at a time. Nothing is kept.",
            (await Browser.Read(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.False(await Site.Db(db => db.Schools.AnyAsync(s => s.Name == "Large School 1", Cancel)));
    }

    [Fact]
    public async Task All_of_250_lines_are_kept()
    {
        var (network, browser) = await NetworkAsync("Whole");

        var read = await ReadAsync(
            browser, network,
            string.Concat(Enumerable.Range(1, 250).Select(i => $"Whole School {i:000}, Head {i}, h{i}@whole.example\n")));
        await KeepAsync(browser, read, []);

        Assert.Equal(250, await Site.Db(db => db.Schools.CountAsync(s => s.Name.StartsWith("Whole School "), Cancel)));
    }

    private async Task<(GivenNetwork Network, Browser Browser)> NetworkAsync(string name)
    {
        var network = await Given.NetworkAsync(Site, name, schools: 1);
        return (network, await Site.BrowserOf(network.CoLeader));
    }

    private static async Task<IHtmlDocument> ReadAsync(Browser browser, GivenNetwork network, string lines)
    {
        using var answer = await browser.Submit(
            await browser.Page($"/networks/{network.Id.Value}/schools/add"), new() { ["Lines"] = lines });
        return await Browser.Read(answer);
    }

    private static async Task KeepAsync(Browser browser, IHtmlDocument read, Dictionary<string, string> chosen)
    {
        using var answer = await browser.Submit(read, new(chosen) { ["Step"] = "keep" });
        await browser.Follow(answer);
    }

    private Task<List<(string Name, SchoolId School)>> HeadsAsync(GivenNetwork network) => Site.Db(async db =>
    {
        var heads = await Skein.Asking.Heads.In(db, network.Id, Site.Clock.Today).ToListAsync(Cancel);
        return heads.Where(head => head.SchoolName != "Ash Primary School")
            .OrderBy(head => head.Name, StringComparer.Ordinal)
            .Select(head => (head.Name, head.AnswersFor))
            .ToList();
    });

    private Task<int> PeopleAtAsync(string address) =>
        Site.Db(db => db.People.CountAsync(p => p.Email == EmailAddress.Stored(address), Cancel));

    private static List<string> Results(IHtmlDocument read) =>
        [.. read.QuerySelectorAll("td[data-label=Result]").Select(cell => cell.TextContent)];

    private static string? Chosen(IElement select) => select.QuerySelector("option[selected]")?.GetAttribute("value");
}

public sealed class PastedIdentityOnSqlite(SqliteSite site) : PastedIdentityTests(site), IClassFixture<SqliteSite>;
public sealed class PastedIdentityOnPostgres(PostgresSite site) : PastedIdentityTests(site), IClassFixture<PostgresSite>;
