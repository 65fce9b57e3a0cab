using System.Net;
using System.Text.Json;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>Every act answers a program with JSON from the same handler that answers a person with a page.</summary>
public abstract class JsonActsTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task What_was_made_is_told_with_the_address_of_its_json_twin()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);

        using var answer = await program.Post(People(network, "/new"), Ada(network));
        var told = await TestProgram.Read(answer);
        using var read = await program.Get(told.GetProperty("next").GetString()!);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(told.GetProperty("next").GetString(), answer.Headers.Location?.OriginalString);
        Assert.StartsWith(
            $"/api/networks/{network.Id.Value}/people/", told.GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.Equal("Ada Hart is in.", told.GetProperty("said").GetString());
        Assert.Equal("Ada Hart", (await TestProgram.Read(read)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_id_is_told_as_it_stands_in_an_address()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);

        using var answer = await program.Get("/api/networks");

        Assert.Equal(
            network.Id.Value.ToString(), (await TestProgram.Read(answer)).GetProperty("rows")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Every_form_stands_a_second_time_under_api()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/api{People(network, "/new")}")
        { Content = new FormUrlEncodedContent(Ada(network)) };
        request.Headers.Accept.ParseAdd("text/html");

        using var answer = await program.Send(request);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True((await TestProgram.Read(answer)).TryGetProperty("next", out _));
    }

    [Fact]
    public async Task A_script_of_a_signed_in_browser_is_answered_so_too_when_it_has_the_token_of_a_form()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var token = (
            await browser.Page(People(network, "/new"))).QuerySelector(
                "main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(
            HttpMethod.Post, People(network, "/new"))
        { Content = new FormUrlEncodedContent(Ada(network)) };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("RequestVerificationToken", token);
        using var without = new HttpRequestMessage(
            HttpMethod.Post, People(network, "/new"))
        { Content = new FormUrlEncodedContent(Ada(network)) };
        without.Headers.Accept.ParseAdd("application/json");

        using var answer = await browser.Send(request);
        using var refused = await browser.Send(without);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "key for programs", (await TestProgram.Read(refused)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_is_led_on_as_ever()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);

        using var answer = await browser.Submit(await browser.Page(People(network, "/new")), Ada(network));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_refused_form_says_field_by_field_what_the_page_says()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var wrong = new Dictionary<string, string> { ["Name"] = "", ["Email"] = "nowhere" };

        using var told = await program.Post(People(network, "/new"), wrong);
        using var shown = await browser.Submit(await browser.Page(People(network, "/new")), wrong);
        var problem = await TestProgram.Read(told);
        var page = (await Browser.Read(shown)).QuerySelectorAll(".govuk-error-summary__list a")
            .Select(a => (a.GetAttribute("href")![1..], a.TextContent));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.StatusCode);
        Assert.Equal("application/problem+json", told.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            page.Order(),
            problem.GetProperty("errors")
                .EnumerateObject()
                .SelectMany(field => field.Value.EnumerateArray().Select(e => (field.Name, e.GetString()!)))
                .Order());
        Assert.False(problem.TryGetProperty("notice", out _));
    }

    [Fact]
    public async Task A_notice_names_the_field_by_which_the_same_act_goes_on()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        var role = new Dictionary<string, string> { ["Kind"] = RoleKind.CoLeader, ["From"] = "2026-09-07" };
        var url = People(network, $"/{network.Manager.Value}/roles/new");

        using var asked = await program.Post(url, role);
        var notice = await TestProgram.Read(asked);
        using var gone = await program.Post(
            url, new(role) { [notice.GetProperty("goOnWith").GetString()!] = "She begins next week." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains(
            "Nobody has said what this role is for", notice.GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Empty(notice.GetProperty("errors").EnumerateObject());
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Equal(
            People(network, $"/{network.Manager.Value}")
                .Insert(0, "/api"), (await TestProgram.Read(gone)).GetProperty("next")
                .GetString());
    }

    [Fact]
    public async Task A_program_may_send_one_json_object_instead_of_a_form()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);

        using var answer = await program.PostJson(
            People(network, "/new"),
            $$"""{ "name": "Ada Hart", "School": "{{network.Schools[0].Id.Value}}", "Phone": null, "Unknown": ["a", 3] }""");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"Ada\"")]
    [InlineData("{ \"Name\": ")]
    [InlineData("{ \"Name\": { \"First\": \"Ada\" } }")]
    [InlineData("{ \"Name\": true }")]
    [InlineData("{ \"Name\": [[\"Ada\"]] }")]
    public async Task Json_that_is_no_form_gets_one_sentence(string json)
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);

        using var answer = await program.PostJson(People(network, "/new"), json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(
            "Send one JSON object", (await TestProgram.Read(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sends_nothing_hears_what_the_form_asks_for()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var request = new HttpRequestMessage(HttpMethod.Post, People(network, "/new"));

        using var answer = await program.Send(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True((await TestProgram.Read(answer)).GetProperty("errors").TryGetProperty("Name", out _));
    }

    [Fact]
    public async Task Json_longer_than_a_long_page_is_too_large()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);

        using var answer = await program.PostJson(
            People(network, "/new"), JsonSerializer.Serialize(new { Name = new string('a', 300 * 1024) }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(413, (await TestProgram.Read(answer)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_same_key_for_retries_stores_an_act_once_and_answers_as_before()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var first = await program.Post(People(network, "/new"), Ada(network), once: "import-1");
        var rows = await Site.Db(db => db.Set<Skein.Chronicle.ChronicleEntry>().CountAsync(Cancel));

        using var again = await program.Post(People(network, "/new"), Ada(network), once: "import-1");

        Assert.Equal((first.StatusCode, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Equal(rows, await Site.Db(db => db.Set<Skein.Chronicle.ChronicleEntry>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_key_for_retries_of_one_person_or_act_is_not_that_of_another()
    {
        var (network, other) = (await Given.NetworkAsync(Site), await Given.NetworkAsync(Site, "Hillside"));
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var others = await TestProgram.OfAsync(Site, other.CoLeader);
        using var first = await program.Post(People(network, "/new"), Ada(network), once: "1");
        using var hers = await others.Post(
            People(other, "/new"), new() { ["Name"] = "Ida Moor", ["School"] = other.Schools[0].Id.Value.ToString() }, once: "1");
        using var refused = await program.Post($"/networks/{network.Id.Value}/groups/new", [], once: "1");

        Assert.Equal(HttpStatusCode.Created, hers.StatusCode);
        Assert.NotEqual(first.Headers.Location, hers.Headers.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_or_not_open_is_told_in_json()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.Teacher);
        using var closed = await program.Post(People(network, "/new"), Ada(network));
        using var nowhere = await program.Post("/voice/nowhere/at/all", []);
        using var nobody = await program.Post($"/me/groups/{Guid.Empty}/leaving", []);

        Assert.Equal(403, (await TestProgram.Read(closed)).GetProperty("status").GetInt32());
        Assert.Equal("There is nothing here", (await TestProgram.Read(nowhere)).GetProperty("title").GetString());
        Assert.Equal(404, (await TestProgram.Read(nobody)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_program_asks_the_heads_and_takes_down_an_answer()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var sent = await program.Post(
            $"/networks/{network.Id.Value}/letters/new/heads-issues",
            new() { ["Subject"] = "What matters", ["Body"] = "What matters to you?", ["ClosesOn"] = "2026-09-18" });
        var letter = (await TestProgram.Read(sent)).GetProperty("next").GetString()!;
        using var read = await program.Get(letter);
        var asked = (await TestProgram.Read(read)).GetProperty("addressees")[0].GetProperty("id").GetString();

        using var taken = await program.Post(
            $"{letter}/told/{asked}", new() { ["Answer"] = "Reading for joy.", ["ToldTo"] = network.CoLeader.Value.ToString() });
        using var after = await program.Get(letter);

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(letter, (await TestProgram.Read(taken)).GetProperty("next").GetString());
        Assert.Contains(
            "Reading for joy.", (await TestProgram.Read(after)).GetProperty("answers").GetRawText(), StringComparison.Ordinal);
    }

    private static string People(GivenNetwork network, string rest) => $"/networks/{network.Id.Value}/people{rest}";

    private static Dictionary<string, string> Ada(GivenNetwork network) =>
        new() { ["Name"] = "Ada Hart", ["School"] = network.Schools[0].Id.Value.ToString() };
}

public sealed class JsonActsOnSqlite(SqliteSite site) : JsonActsTests(site), IClassFixture<SqliteSite>;
public sealed class JsonActsOnPostgres(PostgresSite site) : JsonActsTests(site), IClassFixture<PostgresSite>;
