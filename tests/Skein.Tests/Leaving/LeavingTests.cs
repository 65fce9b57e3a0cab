using System.Net;
using Skein.Chronicle;
using Skein.People;
using Skein.Tests.People;
using Skein.Tests.Support;

namespace Skein.Tests.Leaving;

public abstract class LeavingTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_co_leader_who_is_replaced_keeps_what_they_did()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();
        await browser.Fill(some.Url("/new"), new() { ["Name"] = "Ivy Gate", ["School"] = some.Ash.Value.ToString() });
        var key = $"Owned[role:{some.LeadersRole.Value}]";
        await LeaveAs(browser, some, new() { [key] = some.Teacher.Value.ToString() });

        var did = await Site.Db(db => db.Chronicle.CountAsync(
            e => e.ActorId == some.Leader.Value && e.Verb == "person.added", Cancel));
        using var next = await Site.BrowserOf(some.OtherLeader);
        var last = await next.Page(some.Url("?on=2026-08-01"));
        Site.Clock.Forward(TimeSpan.FromDays(1));
        var now = await next.Page(some.Url($"/{some.Teacher.Value}"));

        Assert.Equal(1, did);
        Assert.Contains("Lee Marsh", SomePeople.Text(last), StringComparison.Ordinal);
        Assert.Contains("Co-leader", SomePeople.Text(now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_lists_what_is_owned_and_leaves_nothing_without_an_owner()
    {
        var some = await SomePeople.On(Site);
        var role = await some.Give(some.OtherLeader, "archivist", Site.Clock.Today.AddDays(-9), null, "Keeps the record");
        await Site.Db(async db =>
        {
            (await db.Roles.SingleAsync(r => r.Id == role, Cancel)).HandDeputyTo(some.Leader);
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await some.AsLeader();

        var page = await browser.Page(some.Url($"/{some.Leader.Value}/leaving"));
        using var unanswered = await browser.Submit(page, []);
        await LeaveAs(browser, some, new()
        {
            [$"Owned[role:{some.LeadersRole.Value}]"] = some.Teacher.Value.ToString(),
            [$"Owned[deputy:{role.Value}]"] = some.Head.Value.ToString(),
        });

        Assert.Equal(2, page.QuerySelectorAll("select").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unanswered.StatusCode);
        Assert.Equal(0, await Site.Db(db => db.Roles.CountAsync(
            r => r.DeputyId == some.Leader || (r.PersonId == some.Leader && r.Until == null), Cancel)));
        Assert.Null((await some.Find(some.Leader)).Email);
        Assert.Equal("Lee Marsh", (await some.Find(some.Leader)).Name.Value);
    }

    private static async Task LeaveAs(Browser browser, SomePeople some, Dictionary<string, string> answers)
    {
        var page = await browser.Page(some.Url($"/{some.Leader.Value}/leaving"));
        using var done = await browser.Submit(page, answers);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }
}

public sealed class LeavingOnSqlite(SqliteSite site) : LeavingTests(site), IClassFixture<SqliteSite>;
public sealed class LeavingOnPostgres(PostgresSite site) : LeavingTests(site), IClassFixture<PostgresSite>;
