using System.Net;
using System.Net.Http.Json;
using System.Text;
using Skein.Access;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Support;
using static Skein.Tests.Schools.Importing;

namespace Skein.Tests.Schools;

public abstract class SchoolPagesTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Schools_are_found_and_shown_with_what_came_after_them()
    {
        await Site.Import(
            Dates
                + "300001,Ward Jackson Primary School,,31-08-2011,Hartlepool,TS24 7LE\n300002,Ward Jackson "
                    + "Academy,01-09-2011,,,\n");
        await Site.Import(Links + "300001,300002,x,Successor,31-08-2011\n300002,300001,x,Successor,\n");
        using var browser = await Site.BrowserOf(await PersonAsync(administrator: false));

        var list = await browser.Page("/schools?q=ward+jakson&on=2010-09-01");
        var link = list.QuerySelector("tbody th a")!;
        var page = await browser.Page(link.GetAttribute("href")!);

        Assert.Contains(
            "1 school open on 1 September 2010 is like “ward jakson”.", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "closed on 31 August 2011. After it came Ward Jackson Academy.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Open Government Licence v3.0", page.QuerySelector("details.provenance")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("svg.lineage__drawing circle").Length);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task The_same_is_told_as_json()
    {
        await Site.Import(Dates + "310001,Cedar Tree School,01-09-2001,,Hull,HU7 4PX\n");
        using var browser = await Site.BrowserOf(await PersonAsync(administrator: false));

        using var list = await browser.Get("/api/schools?q=cedar+tree");
        var found = await list.Content.ReadFromJsonAsync<ListSchools.Answer>(Cancel);
        using var one = await browser.Get($"/api/schools/{found!.Schools[0].Id}");

        Assert.Equal("310001", found.Schools[0].Code);
        Assert.Contains("\"openedOn\":\"2001-09-01\"", await one.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_said()
    {
        using var browser = await Site.BrowserOf(await PersonAsync(administrator: false));

        using var answer = await browser.Get("/schools?on=soon");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_reads_schools_without_signing_in_and_only_an_administrator_brings_a_register_in()
    {
        using var anybody = Site.Browser();
        using var person = await Site.BrowserOf(await PersonAsync(administrator: false));

        using var toSignIn = await anybody.Get("/schools");
        using var refused = await person.Get("/schools/import");

        Assert.Equal(HttpStatusCode.Redirect, toSignIn.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task An_administrator_tries_a_register_first_and_then_brings_it_in()
    {
        using var browser = await Site.BrowserOf(await PersonAsync(administrator: true));
        var text = Dates + "320001,Uploaded School,,,,\nx,Odd,,,,\n";

        using var tried = await Send(browser, text, dryRun: true);
        var report = await Browser.Read(tried);
        using var sent = await Send(browser, text, dryRun: false);
        var done = await browser.Follow(sent);
        using var picture = await Send(browser, "\u0089PNG", dryRun: false);

        Assert.Contains("1 new and 1 could not be read. This was a dry run", report.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "2 rows of schools: 1 new and 1 could not be read.", done.QuerySelector(".govuk-notification-banner")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("The register up.csv was brought in.", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, picture.StatusCode);
    }

    [Fact]
    public async Task A_list_of_ones_own_comes_in_by_its_headings_once_it_is_said_whose_numbers_they_are()
    {
        using var browser = await Site.BrowserOf(await PersonAsync(administrator: true));
        const string Numbered = "List for 2026\nNo,School,Town\nH1,Own List School,North\n";

        using var refused = await Send(browser, Numbered, dryRun: false);
        using var sent = await Send(browser, Numbered, dryRun: false, "Diocese");
        using var plain = await Send(browser, "School,Town\nOwn Plain School,North\n", dryRun: false);

        Assert.Contains(
            "Enter whose numbers these are", (await Browser.Read(refused)).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (sent.StatusCode, plain.StatusCode));
        Assert.Equal(
            "North",
            await Site.Db(db => db.Schools
                .Where(s => s.Code == "H1" && s.Scheme == "Diocese")
                .Select(s => s.Town)
                .SingleAsync(Cancel)));
        var list = await browser.Page("/schools?q=own+plain");
        Assert.DoesNotContain("~", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_numbers_comes_in_under_the_name_it_is_given_and_is_not_whole_without_one()
    {
        using var browser = await Site.BrowserOf(await PersonAsync(administrator: true));

        using var named = await Send(browser, "School,Town\nNamed List School,Otley\n", dryRun: false, "Diocese of Otley");
        using var whole = await Send(browser, "School,Town\nNamed List School,Otley\n", dryRun: false, full: true);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (named.StatusCode, whole.StatusCode));
        Assert.Contains(
            "Say whose list this is before you call it the whole",
            (await Browser.Read(whole)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "Diocese of Otley",
            await Site.Db(db => db.Schools.Where(s => s.Town == "Otley").Select(s => s.Scheme).SingleAsync(Cancel)));
    }

    private static async Task<HttpResponseMessage> Send(
        Browser browser, string text, bool dryRun, string? scheme = null, bool full = false)
    {
        var page = await browser.Page("/schools/import");
        using var form = new MultipartFormDataContent();
        foreach (var name in new[] { "__RequestVerificationToken", "_once" })
        {
            form.Add(new StringContent(page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!), name);
        }

        if (dryRun)
        {
            form.Add(new StringContent("yes"), "DryRun");
        }

        if (full)
        {
            form.Add(new StringContent("yes"), "Full");
        }

        if (scheme is not null)
        {
            form.Add(new StringContent(scheme), "Scheme");
        }

        form.Add(new ByteArrayContent(Encoding.Latin1.GetBytes(text)), "file", "up.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/schools/import") { Content = form };
        return await browser.Send(request);
    }

    private Task<PersonId> PersonAsync(bool administrator) => Site.Db(async db =>
    {
        var now = Site.Clock.GetUtcNow();
        Assert.True(PersonName.TryRead("Rowan Hill", out var name, out _));
        var person = Person.Meet(name, email: null, school: null, now);
        db.Add(person);
        if (administrator)
        {
            db.Add(RoleAssignment.InInstallation(person.Id, "administrator", Site.Clock.Today, now));
        }

        await db.SaveChangesAsync(Cancel);
        return person.Id;
    });
}

public sealed class SchoolPagesOnSqlite(SqliteSite site) : SchoolPagesTests(site), IClassFixture<SqliteSite>;
public sealed class SchoolPagesOnPostgres(PostgresSite site) : SchoolPagesTests(site), IClassFixture<PostgresSite>;
