using System.Net;
using Skein.Chronicle;
using Skein.People;
using Skein.Tests.People;
using Skein.Tests.Support;

namespace Skein.Tests.Roles;

public abstract class RolesTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_network_role_without_a_remit_is_asked_about_once_and_goes_on_with_a_reason()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();
        var url = some.Url($"/{some.Teacher.Value}/roles/new");

        using var asked = await browser.Submit(await browser.Page(url), new() { ["Kind"] = "archivist" });
        var page = await Browser.Read(asked);
        using var gone = await browser.Submit(page, new() { ["Because"] = "They start on Monday and write it themselves" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("Nobody has said what this role is for", SomePeople.Text(page), StringComparison.Ordinal);
        Assert.Contains("Archivist", SomePeople.Text(await browser.Follow(gone)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_co_leader_is_recommended_a_deputy()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        var page = await browser.Page(some.Url($"/{some.Teacher.Value}/roles/new"));
        using var asked = await browser.Submit(page, new() { ["Kind"] = RoleKind.CoLeader, ["Remit"] = "Reading" });

        Assert.Contains("No deputy is named", SomePeople.Text(await Browser.Read(asked)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critical_friend_from_a_member_school_is_asked_about()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        var page = await browser.Page(some.Url($"/{some.Teacher.Value}/roles/new"));
        using var asked = await browser.Submit(page, new() { ["Kind"] = "critical-friend", ["Remit"] = "Asks" });

        Assert.Contains("sees more from outside", SomePeople.Text(await Browser.Read(asked)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_is_typed_in_days_and_the_days_of_a_role_may_lie_in_the_past()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        var page = await browser.Fill(some.Url($"/{some.Teacher.Value}/roles/new"), new()
        {
            ["Kind"] = "archivist",
            ["Remit"] = "Keeps the record",
            ["From"] = "2025-09-01",
            ["Release"] = "0.5",
        });

        Assert.Contains("0.5 days a week (10%)", SomePeople.Text(page), StringComparison.Ordinal);
        Assert.Contains("since 1 September 2025", SomePeople.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partners_access_ends_by_itself_on_the_day_after_the_last()
    {
        var some = await SomePeople.On(Site);
        var friend = await some.Add("Fay Stone", "fay@university.example");
        await some.Give(friend, "critical-friend", Site.Clock.Today.AddDays(-30), Site.Clock.Today, "Asks hard questions");
        using var browser = await Site.BrowserOf(friend);

        using var onTheLastDay = await browser.Get(some.Url());
        Site.Clock.Forward(TimeSpan.FromDays(1));
        using var theDayAfter = await browser.Get(some.Url());

        Assert.Equal(HttpStatusCode.OK, onTheLastDay.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, theDayAfter.StatusCode);
    }

    [Fact]
    public async Task A_network_with_one_co_leader_shows_a_notice_once_its_first_letter_has_gone()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();
        var end = await browser.Page(some.Url($"/{some.Leader.Value}/roles/{some.LeadersRole.Value}/end"));
        using var asked = await browser.Submit(end, new() { ["LastDay"] = "2026-08-01" });
        using var ended = await browser.Submit(await Browser.Read(asked), new() { ["Because"] = "Moves to Leeds" });
        using var other = await Site.BrowserOf(some.OtherLeader);

        var before = await other.Page(some.Url());
        await LetterGoes(some);
        var after = await other.Page(some.Url());

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.DoesNotContain("has one co-leader", SomePeople.Text(before), StringComparison.Ordinal);
        Assert.Contains("has one co-leader", SomePeople.Text(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_end_is_undone_and_roles_are_shown_as_at_any_day()
    {
        var some = await SomePeople.On(Site);
        var archivist = await some.Give(some.Teacher, "archivist", new(2025, 9, 1), new(2026, 7, 20), "Keeps the record");
        using var browser = await some.AsLeader();
        var url = some.Url($"/{some.Teacher.Value}");

        var then = await browser.Page($"{url}?on=2026-07-20");
        var now = await browser.Page(url);
        var undone = await browser.Fill(url, [], $"form[action$='{archivist.Value}/end/undo']");

        Assert.Contains("Roles held on 20 July 2026 Archivist", SomePeople.Text(then), StringComparison.Ordinal);
        Assert.Contains("None at present", SomePeople.Text(now), StringComparison.Ordinal);
        Assert.Contains("Roles held now Archivist", SomePeople.Text(undone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_ones_own_never_opens_what_a_listed_role_opens()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        var page = await browser.Page(some.Url($"/{some.Teacher.Value}/roles/new"));
        using var refused = await browser.Submit(page, new() { ["Title"] = "administrator", ["Remit"] = "All" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(RoleKinds.GrantsOf(RoleKind.Administrator, RoleScope.Network));
    }

    private Task LetterGoes(SomePeople some) => Site.Db(async db =>
    {
        db.Record(
            new Happening("letter.sent", "A letter went out.")
            {
                SubjectKind = "letter",
                SubjectId = some.Network.Value,
                NetworkId = some.Network.Value,
            },
            Site.Clock.Today, Site.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
    });
}

public sealed class RolesOnSqlite(SqliteSite site) : RolesTests(site), IClassFixture<SqliteSite>;
public sealed class RolesOnPostgres(PostgresSite site) : RolesTests(site), IClassFixture<PostgresSite>;
