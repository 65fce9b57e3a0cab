using System.Net;
using Skein.Access;
using Skein.Chronicle;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

public abstract class ProgramKeyTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_key_is_shown_once_and_kept_as_a_mark()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);

        var key = await TestProgram.NewKeyAsync(browser);
        var later = await browser.Page("/me/sign-in");
        var kept = await Site.Db(db => db.Set<ProgramKey>().SingleAsync(k => k.PersonId == network.CoLeader, Cancel));

        Assert.StartsWith("skein_", key, StringComparison.Ordinal);
        Assert.DoesNotContain(key, later.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(key["skein_".Length..], kept.KeyHash, StringComparison.Ordinal);
        Assert.Equal(Site.Clock.Today.AddDays(90), kept.LastDay);
        Assert.Contains("Timetable", later.QuerySelector("#program-keys")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not yet", later.QuerySelector("#program-keys")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_loads_the_answer_again_sees_the_page_and_makes_no_second_key()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var page = await browser.Page("/me/sign-in");
        using var first = await browser.Submit(page, new() { ["Program"] = "Timetable" }, "form[action='/me/sign-in/keys']");

        using var again = await browser.Submit(page, new() { ["Program"] = "Timetable" }, "form[action='/me/sign-in/keys']");
        var seen = await browser.Follow(again);

        Assert.Null(seen.QuerySelector("#program-key"));
        Assert.Single(seen.QuerySelectorAll("#program-keys tbody tr"));
    }

    [Theory]
    [InlineData("", "90", "Say which program the key is for")]
    [InlineData("Timetable", "366", "Choose when the key ends: after a year at the latest")]
    public async Task A_key_has_a_name_and_an_end_within_a_year(string name, string days, string problem)
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);

        using var answer = await browser.Submit(
            await browser.Page("/me/sign-in"), new() { ["Program"] = name, ["Days"] = days }, "form[action='/me/sign-in/keys']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            problem, (await Browser.Read(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_on_which_day_a_key_was_last_used()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var browser = await Site.BrowserOf(network.CoLeader);
        using var read = await program.Get("/api/networks");

        var page = await browser.Page("/me/sign-in");

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains(
            Site.Clock.Today.Said(), page.QuerySelector("#program-keys [data-label='Last used']")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_taken_back_opens_nothing_from_that_moment()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var browser = await Site.BrowserOf(network.CoLeader);
        await browser.Fill("/me/sign-in", [], "#program-keys form");

        using var answer = await program.Get("/api/networks");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains(
            "opens nothing", (await TestProgram.Read(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Nobody_takes_back_the_key_of_somebody_else()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var browser = await Site.BrowserOf(network.Manager);
        var page = await browser.Page("/me/sign-in");
        var id = await Site.Db(db => db.Set<ProgramKey>()
            .Where(k => k.PersonId == network.CoLeader)
            .Select(k => k.Id)
            .SingleAsync(Cancel));
        page.QuerySelector("form[action='/me/sign-in/keys']")!.SetAttribute("action", $"/me/sign-in/keys/{id.Value}/removal");

        using var tried = await browser.Submit(page, [], "form[action$='/removal']");
        using var read = await program.Get("/api/networks");

        Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task A_key_opens_on_its_last_day_and_not_on_the_next()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader, days: "30");
        Site.Clock.Forward(TimeSpan.FromDays(30));
        using var onTheLastDay = await program.Get("/api/networks");
        Site.Clock.Forward(TimeSpan.FromDays(1));
        using var after = await program.Get("/api/networks");

        Assert.Equal(HttpStatusCode.OK, onTheLastDay.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task A_key_opens_what_its_person_may_see_today_and_no_more()
    {
        var network = await Given.NetworkAsync(Site);
        var other = await Given.NetworkAsync(Site, "Hillside");
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var own = await program.Get($"/api/networks/{network.Id.Value}/people");
        using var others = await program.Get($"/api/networks/{other.Id.Value}/people");
        await Site.Db(db => db.Set<RoleAssignment>().Where(r => r.PersonId == network.CoLeader).ExecuteDeleteAsync(Cancel));
        using var later = await program.Get($"/api/networks/{network.Id.Value}/people");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, others.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, later.StatusCode);
    }

    [Fact]
    public async Task The_chronicle_tells_its_person_that_a_key_was_made_and_taken_back()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        using var browser = await Site.BrowserOf(network.CoLeader);
        await browser.Fill("/me/sign-in", [], "#program-keys form");

        var verbs = await Site.Db(db => db.Set<ChronicleEntry>()
            .Where(e => e.SubjectId == network.CoLeader.Value && e.Verb.StartsWith("program-key"))
            .OrderBy(e => e.RecordedAt)
            .ThenBy(e => e.Id)
            .Select(e => e.Verb).ToListAsync(Cancel));

        Assert.Equal(["program-key.made", "program-key.taken-back"], verbs.Order());
        Assert.All(verbs, verb => Assert.Equal(Audience.Concerned, VerbTable.Find(verb).Audience));
    }

    [Fact]
    public async Task Keys_are_told_to_their_person_and_go_when_they_are_forgotten()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.Teacher, "Reading list");
        using var others = await TestProgram.OfAsync(Site, network.Manager, "Terry Cole's list");
        using var browser = await Site.BrowserOf(network.Teacher);
        using var data = await browser.Get("/me/data");
        var told = await data.Content.ReadAsStringAsync(Cancel);
        var page = await browser.Page("/me/erasure");
        using var erased = await browser.Submit(page, new() { ["Sure"] = "yes" });
        using var after = await program.Get("/api/networks");

        Assert.Contains("Reading list", told, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Key, told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        var left = await Site.Db(db => db.Set<ProgramKey>()
            .Where(k => k.PersonId == network.Teacher || k.PersonId == network.Manager)
            .ToListAsync(Cancel));
        Assert.Equal("a former member's list", Assert.Single(left).Name, ignoreCase: true);
    }

    [Fact]
    public async Task A_key_that_ended_a_month_ago_is_forgotten()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.Manager, days: "30");
        Site.Clock.Forward(TimeSpan.FromDays(61));

        await Site.Db(db => new ForgetCodes(new()).DoAsync(db, null!, Site.Clock.GetUtcNow(), Cancel));

        Assert.Equal(0, await Site.Db(db => db.Set<ProgramKey>().CountAsync(k => k.PersonId == network.Manager, Cancel)));
    }
}

public sealed class ProgramKeysOnSqlite(SqliteSite site) : ProgramKeyTests(site), IClassFixture<SqliteSite>;
public sealed class ProgramKeysOnPostgres(PostgresSite site) : ProgramKeyTests(site), IClassFixture<PostgresSite>;
