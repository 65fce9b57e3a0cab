using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Chronicle;
using Skein.Forming;
using Skein.Mail;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

/// <summary>
/// Joining by an open code gives a sign-up and nothing else, until somebody who knows says that they work there.
/// </summary>
public abstract partial class NewcomerTests(TestSite site) : SiteTests(site)
{
    private const string Name = "Pat Newman";
    private const string Address = "pat@elsewhere.example";

    [Fact]
    public async Task Whoever_comes_by_the_poster_signs_in_and_reads_their_own_sign_up_and_nothing_else()
    {
        var (network, given, own) = await CameAsync();
        using var pat = await Site.BrowserOf(await IdAsync(Name));
        var opened = new List<string>();
        foreach (
            var path in Addresses(network).Where(path => !path.StartsWith("/me", StringComparison.Ordinal)
                && !path.StartsWith("/api/me", StringComparison.Ordinal)))
        {
            using var answer = await pat.Get(path);
            opened.AddRange(answer.StatusCode is HttpStatusCode.OK ? [path] : []);
        }

        var page = await pat.Page(own);
        var home = await pat.Page("/");

        // The lists of their own networks are open to whoever is signed in, and are empty.
        Assert.Equal(["/api/networks", "/networks"], opened.Order(StringComparer.Ordinal));
        Assert.Contains(
            "Nobody has said yet that you work at Ash Primary School", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody has said yet", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await pat.Page("/networks")).QuerySelectorAll("main a[href^='/networks/']"));
        Assert.Contains("Our enquiry groups", (await pat.Page("/me")).Body!.TextContent, StringComparison.Ordinal);
        using var data = await pat.Get("/me/data");
        Assert.Contains("howICame", await data.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.NotEqual("", given.Page);
    }

    [Fact]
    public async Task Who_waits_stands_in_no_list_and_is_written_to_by_no_letter()
    {
        var (network, given, _) = await CameAsync();
        var home = $"/networks/{network.Id.Value}";
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var teacher = await Site.BrowserOf(network.Teacher);
        foreach (
            var path in new[]
            {
                "/people", "/groups/new", "/pairs/new", "/people/new", "/letters/new/heads-issues", "/tasks", "/voice",
                "/strands",
            })
        {
            Assert.DoesNotContain(Name, (await leader.Page(home + path)).Body!.InnerHtml, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Name, (await teacher.Page($"{given.Page}/tables")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ash", (await leader.Page($"{given.Page}/volunteers")).Body!.TextContent, StringComparison.Ordinal);
        var another = await GivenSignUp.DraftAsync(Site, network);
        Assert.DoesNotContain(Name, (await leader.Page($"{another.Page}/opening")).Body!.TextContent, StringComparison.Ordinal);
        await another.OpenAsync();
        Assert.False(
            await Site.Db(db => db.Mail.AnyAsync(m => m.ToAddress == Address && m.Subject.Contains("take part"), Cancel)));
        Assert.False(
            await Site.Db(async db => await db.PeopleOn(network.Id, Site.Clock.Today, FakeClock.Zone)
                .AnyAsync(p => p.Name == Given.Name(Name), Cancel)));
    }

    [Fact]
    public async Task Those_who_arrange_see_among_the_volunteers_who_is_not_confirmed_yet()
    {
        var (network, given, _) = await CameAsync();
        using var manager = await Site.BrowserOf(network.Manager);

        var row = (await manager.Page($"{given.Page}/volunteers")).QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains(Name, StringComparison.Ordinal));

        Assert.Contains("by code, not confirmed yet", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_list_holds_all_who_wait_and_a_head_sees_those_of_their_own_school()
    {
        var (network, given, _) = await CameAsync();
        await given.JoinAsync("Robin Elder", 1, ["Maths"], waits: true);
        var all = $"/networks/{network.Id.Value}/people/newcomers";

        var leader = await NamesAsync(network.CoLeader, all);
        var head = await NamesAsync(network.Schools[0].Head, OwnList(network, 0));
        var other = await NamesAsync(network.Schools[1].Head, OwnList(network, 1));

        Assert.Equal([Name, "Robin Elder"], leader);
        Assert.Equal([Name], head);
        Assert.Equal(["Robin Elder"], other);
        foreach (
            var (reader, address) in new[]
            {
                (network.Schools[1].Head, OwnList(network, 0)), (network.Schools[0].Head, all), (network.Manager, all),
                (network.Manager, OwnList(network, 0)), (network.Teacher, OwnList(network, 0)),
            })
        {
            using var browser = await Site.BrowserOf(reader);
            using var answer = await browser.Get(address);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_yes_of_their_head_gives_them_a_part_in_the_network()
    {
        var (network, _, _) = await CameAsync();
        using var head = await Site.BrowserOf(network.Schools[0].Head);
        var page = await head.Page(OwnList(network, 0));
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox][checked]"));
        using var nobody = await head.Submit(page, new() { ["Act"] = "yes" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);

        await head.Fill(OwnList(network, 0), new() { ["Who"] = (await IdAsync(Name)).Value.ToString(), ["Act"] = "yes" });

        using var pat = await Site.BrowserOf(await IdAsync(Name));
        await pat.Page($"/networks/{network.Id.Value}");
        var newcomer = await Site.Db(db => db.Newcomers.SingleAsync(Cancel));
        Assert.Equal((Site.Clock.Today, network.Schools[0].Head), (newcomer.ConfirmedOn, newcomer.ConfirmedBy));
        Assert.Contains(
            Name, (await head.Page($"/networks/{network.Id.Value}/people")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_co_leader_says_yes_to_all_at_once()
    {
        var (network, given, _) = await CameAsync();
        await given.JoinAsync("Robin Elder", 1, ["Maths"], waits: true);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var list = $"/networks/{network.Id.Value}/people/newcomers";
        Assert.Contains("Yes to all 2", (await leader.Page(list)).Body!.TextContent, StringComparison.Ordinal);

        await leader.Fill(list, new() { ["Act"] = "all" });

        Assert.False(await Site.Db(db => db.Waiting.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task A_no_takes_the_sign_up_and_the_name_away()
    {
        var (network, _, own) = await CameAsync();
        var id = await IdAsync(Name);
        using var head = await Site.BrowserOf(network.Schools[0].Head);

        await head.Fill(OwnList(network, 0), new() { ["Who"] = id.Value.ToString(), ["Act"] = "no" });

        Assert.False(await Site.Db(db => db.Volunteers.AnyAsync(v => v.PersonId == id, Cancel)));
        Assert.False(await Site.Db(db => db.Newcomers.AnyAsync(Cancel)));
        Assert.Null(await Site.Db(db => db.People.Where(p => p.Id == id).Select(p => p.Email).SingleAsync(Cancel)));
        Assert.False(await Site.Db(db => db.People.AnyAsync(p => p.Name == Given.Name(Name), Cancel)));
        Assert.False(await Site.Db(db => db.Chronicle.Where(e => e.NetworkId == network.Id.Value)
            .Join(db.ChronicleWords, e => e.Id, w => w.EntryId, (_, w) => w).AnyAsync(w => w.Sentence.Contains(Name), Cancel)));
        using var gone = await Site.Browser().Get(own);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_known_name_with_another_address_is_no_way_in_and_shows_nobodys_name()
    {
        var network = await Given.NetworkAsync(Site);
        var given = await OpenAsync(network);
        await given.JoinAsync("Ada Marsh", 1, ["Reading"]);

        var own = await given.JoinAsync("Terry Cole", 0, ["Reading"], email: "intruder@elsewhere.example");

        Assert.False(
            await Site.Db(db => db.People.AnyAsync(p => p.Email == EmailAddress.Stored("intruder@elsewhere.example"), Cancel)));
        Assert.Equal(
            EmailAddress.Stored("terry@schools.example"),
            await Site.Db(db => db.People.Where(p => p.Id == network.Teacher).Select(p => p.Email).SingleAsync(Cancel)));
        using var intruder = Site.Browser();
        await intruder.Fill(
            $"{own}/tables",
            new() { ["Table"] = (await given.ReadAsync()).Foci.Single(f => f.Name == "Reading").Id.Value.ToString() });
        Assert.DoesNotContain("Ada Marsh", (await intruder.Page($"{own}/tables")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_groups_says_yes_to_those_it_places_and_only_a_co_leader_does_it()
    {
        var network = await Given.NetworkAsync(Site);
        var given = await OpenAsync(network);
        for (var school = 0; school < 3; school++)
        {
            await given.JoinAsync($"Person {school}", school, ["Reading"], waits: true);
        }

        await given.CloseAsync();
        await given.ProposeAsync();
        using var manager = await Site.BrowserOf(network.Manager);
        var page = await manager.Page($"{given.Page}/proposals/A/publishing");
        using var refused = await manager.Submit(page, new() { ["Because"] = "We begin." }, "form[action$='/publishing']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("are not confirmed yet", page.QuerySelector("#waiting")!.TextContent, StringComparison.Ordinal);

        await given.PublishAsync();

        Assert.False(await Site.Db(db => db.Waiting.AnyAsync(Cancel)));
        Assert.Equal(3, (await given.GroupsAsync()).Sum(g => g.Members.Count));
    }

    [Fact]
    public async Task It_is_asked_of_those_who_can_answer_and_only_while_somebody_waits()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var head = await Site.BrowserOf(network.Schools[0].Head);
        var headPage = $"/schools/{network.Schools[0].Id.Value}/head";
        async Task<int> LinksAsync(Browser browser, string page) =>
            (await browser.Page(page)).QuerySelectorAll("main a[href$='/newcomers']").Length;
        Assert.Equal(
            0, await LinksAsync(leader, $"/networks/{network.Id.Value}") + await LinksAsync(leader, "/")
                + await LinksAsync(head, headPage));

        await (await OpenAsync(network)).JoinAsync(Name, 0, ["Reading"], waits: true);

        Assert.Equal(1, await LinksAsync(leader, $"/networks/{network.Id.Value}"));
        Assert.Equal(1, await LinksAsync(leader, "/"));
        Assert.Equal(1, await LinksAsync(head, "/"));
        Assert.Equal(1, await LinksAsync(head, headPage));
        using var manager = await Site.BrowserOf(network.Manager);
        Assert.Equal(0, await LinksAsync(manager, $"/networks/{network.Id.Value}"));
    }

    private static string OwnList(GivenNetwork network, int school) =>
        $"/networks/{network.Id.Value}/schools/{network.Schools[school].Id.Value}/newcomers";

    private async Task<GivenSignUp> OpenAsync(GivenNetwork network)
    {
        // Each test has the site to itself, as far as those who wait are concerned.
        await Site.Db(db => db.Newcomers.ExecuteDeleteAsync(Cancel));
        var given = await GivenSignUp.DraftAsync(Site, network, way: nameof(Skein.Groups.FormedBy.SelfSelected));
        await given.OpenAsync();
        return given;
    }

    private async Task<(GivenNetwork Network, GivenSignUp Given, string Own)> CameAsync()
    {
        await Site.Db(db => db.People
            .Where(p => p.Name == Given.Name(Name))
            .ExecuteUpdateAsync(
                all => all.SetProperty(p => p.ErasedAt, DateTime.UnixEpoch).SetProperty(p => p.Name, PersonName.Former), Cancel));
        var network = await Given.NetworkAsync(Site);
        var given = await OpenAsync(network);
        return (network, given, await given.JoinAsync(Name, 0, ["Reading"], email: Address, waits: true));
    }

    private Task<PersonId> IdAsync(string name) =>
        Site.Db(db => db.People
            .Where(p => p.Name == Given.Name(name) && p.ErasedAt == null)
            .Select(p => p.Id)
            .SingleAsync(Cancel));

    private async Task<string[]> NamesAsync(PersonId reader, string list)
    {
        using var browser = await Site.BrowserOf(reader);
        return
        [
            .. (await browser.Page(list)).QuerySelectorAll("#Who label").Select(label => label.TextContent.Split(',')[0].Trim()),
        ];
    }

    /// <summary>Every page that asks who is there, with this network and its first school in the address.</summary>
    private IEnumerable<string> Addresses(GivenNetwork network) =>
        from endpoint in Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false
        let path = "/" + endpoint.RoutePattern.RawText?.Trim('/')
        where !path.StartsWith("/test/", StringComparison.Ordinal)
        select Parameter().Replace(path, found => found.Groups["name"].Value switch
        {
            "networkId" => network.Id.Value.ToString(),
            "schoolId" => network.Schools[0].Id.Value.ToString(),
            "personId" => network.Teacher.Value.ToString(),
            _ => "0190a000-0000-7000-8000-00000000dead",
        });

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}

public sealed class NewcomersOnSqlite(SqliteSite site) : NewcomerTests(site), IClassFixture<SqliteSite>;
public sealed class NewcomersOnPostgres(PostgresSite site) : NewcomerTests(site), IClassFixture<PostgresSite>;
