using System.Net;
using System.Text.Json;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Persistence;
using Skein.Tests.People;
using Skein.Tests.Support;

namespace Skein.Tests.Duties;

public abstract class OwingTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_same_thing_is_owed_once_however_often_it_is_said()
    {
        var network = await Given.NetworkAsync(Site);
        var origin = new Origin("test", Ids.New<DutyId>(Site.Clock.GetUtcNow()).Value);

        var first = await Site.OweAsync(network.Id, Owner.CoLeaders, "Print the agenda", origin: origin);
        var again = await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Print the agenda once more", origin: origin);

        Assert.Equal(first, again);
        Assert.Equal(
            1, await Site.Db(db => db.Chronicle.CountAsync(e => e.SubjectId == first.Value && e.Verb == "duty.owed", Cancel)));
    }

    [Fact]
    public async Task Closing_what_it_follows_from_releases_a_duty_and_what_is_done_stays_done()
    {
        var network = await Given.NetworkAsync(Site);
        var origin = new Origin("group", Ids.New<DutyId>(Site.Clock.GetUtcNow()).Value);
        await Site.Db(async db =>
        {
            var (today, now) = (Site.Clock.Today, Site.Clock.GetUtcNow());
            await db.OweAsync(new(network.Id, origin, "a", "Write the account", Owner.CoLeaders, today), today, now, Cancel);
            await db.OweAsync(new(network.Id, origin, "b", "Thank the hosts", Owner.CoLeaders, today), today, now, Cancel);
            Assert.Equal(1, await db.DischargeAsync(network.Id, origin, "a", network.CoLeader, today, "Sent", now, Cancel));
            Assert.Equal(1, await db.ReleaseAllAsync(network.Id, origin, "The group closed.", today, now, Cancel));
            Assert.Equal(0, await db.ReleaseAllAsync(network.Id, origin, "The group closed.", today, now, Cancel));
            await db.SaveChangesAsync(Cancel);
        });

        var ended = await Site.Db(db => db.Duties
            .Where(d => d.OriginId == origin.Id)
            .OrderBy(d => d.What)
            .Select(d => d.Ending)
            .ToListAsync(Cancel));
        Assert.Equal([DutyEnding.Done, DutyEnding.LetGo], ended);
    }

    [Fact]
    public async Task What_I_owe_is_mine_my_schools_and_my_roles_and_is_done_in_one_tap()
    {
        var network = await Given.NetworkAsync(Site);
        var head = network.Schools[1].Head;
        await Site.GiveRoleAsync(network.Id, head, "archivist");
        await Site.OweAsync(network.Id, Owner.For(head), "Bring the key", inDays: 1);
        await Site.OweAsync(network.Id, Owner.For(network.Schools[1].Id), "Name a contact", inDays: 2);
        await Site.OweAsync(network.Id, Owner.OfRole("archivist"), "Write up the day", inDays: 3);
        await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Somebody else's", to: head);
        using var browser = await Site.BrowserOf(head);

        var page = await browser.Page("/me/duties");
        var titles = page.QuerySelectorAll(".panel h3").Select(h => h.TextContent).ToList();
        await browser.Fill("/me/duties", [], $"#{page.QuerySelector(".panel")!.Id} form");
        using var json = JsonDocument.Parse(await (await browser.Get("/api/me/duties")).Content.ReadAsStringAsync(Cancel));

        Assert.Equal(["Bring the key", "Name a contact", "Write up the day", "Somebody else's"], titles);
        Assert.Equal(2, json.RootElement.GetProperty("owe").GetArrayLength());
        Assert.Equal("Somebody else's", json.RootElement.GetProperty("owed")[0].GetProperty("sentence").GetString());
        Assert.Contains("Name a contact", SomePeople.Text(await browser.Page("/")), StringComparison.Ordinal);
        Assert.Contains(
            "Name a contact", SomePeople.Text(await browser.Page($"/schools/{network.Schools[1].Id.Value}/head")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_is_passed_on_and_let_go_with_a_reason()
    {
        var network = await Given.NetworkAsync(Site);
        var duty = await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Book the hall");
        var url = $"/networks/{network.Id.Value}/duties/{duty.Value}";
        using var teacher = await Site.BrowserOf(network.Teacher);

        using var nobody = await teacher.Submit(await teacher.Page(url), new() { ["To"] = "" }, "form[action$='/passing']");
        await teacher.Fill(url, new() { ["To"] = $"person:{network.Schools[0].Head.Value}" }, "form[action$='/passing']");
        using var gone = await teacher.Get(url);
        using var head = await Site.BrowserOf(network.Schools[0].Head);
        using var why = await head.Submit(await head.Page(url), [], "form[action$='/letting-go']");
        await head.Fill(url, new() { ["Because"] = "The hall is free after all" }, "form[action$='/letting-go']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, why.StatusCode);
        Assert.Equal(DutyEnding.LetGo, (await Site.DutyAsync(duty)).Ending);
    }

    [Fact]
    public async Task Only_whoever_owes_it_and_those_who_arrange_see_a_duty()
    {
        var network = await Given.NetworkAsync(Site);
        var elsewhere = await Given.NetworkAsync(Site, "Elsewhere");
        var duty = await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Book the hall");
        var url = $"/networks/{network.Id.Value}/duties/{duty.Value}";
        var list = $"/networks/{network.Id.Value}/duties";

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await StatusAsync(network.CoLeader));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await StatusAsync(network.Manager));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), await StatusAsync(network.Teacher));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), await StatusAsync(network.Schools[0].Head));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), await StatusAsync(elsewhere.CoLeader));

        // The id of one network in the address of another opens nothing.
        using var other = await Site.BrowserOf(elsewhere.CoLeader);
        using var crossed = await other.Get($"/networks/{elsewhere.Id.Value}/duties/{duty.Value}");
        Assert.Equal(HttpStatusCode.NotFound, crossed.StatusCode);

        async Task<(HttpStatusCode, HttpStatusCode)> StatusAsync(Skein.Access.PersonId person)
        {
            using var browser = await Site.BrowserOf(person);
            using var one = await browser.Get(url);
            using var all = await browser.Get(list);
            return (one.StatusCode, all.StatusCode);
        }
    }

    [Fact]
    public async Task A_duty_noted_by_hand_stands_in_the_networks_list_as_at_any_day()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var list = $"/networks/{network.Id.Value}/duties";

        using var empty = await leader.Submit(await leader.Page($"{list}/new"), new() { ["DueOn"] = "soon" });
        await leader.Fill(
            $"{list}/new", new() { ["Sentence"] = "Ring Rowan Hill", ["Owner"] = $"person:{network.Teacher.Value}" });
        var noted = Site.Clock.Today;
        Site.Clock.Forward(TimeSpan.FromDays(2));
        var id = await Site.Db(db => db.Duties.Where(d => d.NetworkId == network.Id).Select(d => d.Id).SingleAsync(Cancel));
        await leader.Fill($"{list}/{id.Value}", new() { ["Note"] = "She was glad" }, "form[action$='/done']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("0 things are to be done", SomePeople.Text(await leader.Page(list)), StringComparison.Ordinal);
        Assert.Contains(
            "Ring Rowan Hill Terry Cole", SomePeople.Text(await leader.Page($"{list}?on={noted:yyyy-MM-dd}")),
            StringComparison.Ordinal);
        Assert.Contains("She was glad", SomePeople.Text(await leader.Page($"{list}?state=done")), StringComparison.Ordinal);
    }
}

public sealed class OwingOnSqlite(SqliteSite site) : OwingTests(site), IClassFixture<SqliteSite>;
public sealed class OwingOnPostgres(PostgresSite site) : OwingTests(site), IClassFixture<PostgresSite>;
