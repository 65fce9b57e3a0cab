using System.Net;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.People;

public abstract class PeopleOfANetworkTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task People_stand_in_alphabetical_order_with_school_and_roles()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        var page = await browser.Page(some.Url());

        var names = page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["Hope Field", "Lee Marsh", "Ola Reed", "Tam Brook"], names);
        Assert.Contains("Co-leader", SomePeople.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_pages_and_can_be_kept_to_one_school()
    {
        var some = await SomePeople.On(Site);
        for (var i = 0; i < 25; i++)
        {
            await some.Add($"Elm teacher {i:00}", null, some.Elm);
        }

        using var browser = await some.AsLeader();
        var second = await browser.Page(some.Url($"?school={some.Elm.Value}&page=2"));

        Assert.Equal(["Ola Reed"], second.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_person_who_moved_stands_at_the_old_school_on_the_days_before()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();
        await browser.Fill(some.Url($"/{some.Teacher.Value}/school"), new() { ["School"] = some.Elm.Value.ToString() });
        var before = Site.Clock.Today.AddDays(-1).ToString("yyyy-MM-dd", null);

        var then = await browser.Page(some.Url($"?school={some.Ash.Value}&on={before}"));
        var now = await browser.Page(some.Url($"?school={some.Ash.Value}"));

        Assert.Contains("Tam Brook", SomePeople.Text(then), StringComparison.Ordinal);
        Assert.DoesNotContain("Tam Brook", SomePeople.Text(now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_added_with_a_name_and_a_school()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        var page = await browser.Fill(
            some.Url("/new"), new() { ["Name"] = " Wren  Carr ", ["School"] = some.Ash.Value.ToString() });

        Assert.Contains("Wren Carr", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_known_is_not_added_twice()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        var page = await browser.Page(some.Url("/new"));
        using var answer = await browser.Submit(
            page, new() { ["Name"] = "Tam Brook", ["Email"] = "TAM@ash.example", ["School"] = some.Ash.Value.ToString() });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("already known", SomePeople.Text(await Browser.Read(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_are_for_co_leaders_the_person_and_their_head()
    {
        var some = await SomePeople.On(Site);
        var colleague = await some.Add("Cal Weir", null, some.Ash);
        var elsewhere = await some.Add("Ede Lock", null, some.Elm);

        Assert.True(await Sees(some.Leader));
        Assert.True(await Sees(some.Head));
        Assert.True(await Sees(some.Teacher));
        Assert.False(await Sees(colleague));
        Assert.False(await Sees(elsewhere));

        async Task<bool> Sees(Skein.Access.PersonId visitor)
        {
            using var browser = await Site.BrowserOf(visitor);
            var page = await browser.Page(some.Url($"/{some.Teacher.Value}"));
            return SomePeople.Text(page).Contains("tam@ash.example", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_manager_cannot_take_a_co_leaders_address()
    {
        var some = await SomePeople.On(Site);
        var manager = await some.Add("Max Dale", "max@office.example");
        await some.Give(manager, RoleKind.Manager, Site.Clock.Today.AddDays(-3));
        using var browser = await Site.BrowserOf(manager);

        var page = await browser.Page(some.Url($"/{some.Leader.Value}/details"));
        using var answer = await browser.Submit(page, new() { ["Email"] = "max@office.example" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("lee@ash.example", (await some.Find(some.Leader)).Email?.Value);
    }

    [Fact]
    public async Task The_list_is_told_as_json_too()
    {
        var some = await SomePeople.On(Site);
        using var browser = await some.AsLeader();

        using var answer = await browser.Get($"/api{some.Url()}");

        Assert.Contains("\"Tam Brook\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_another_network_has_no_page_here()
    {
        var (some, others) = (await SomePeople.On(Site), await SomePeople.On(Site));
        using var browser = await some.AsLeader();

        using var foreign = await browser.Get(some.Url($"/{others.Teacher.Value}"));
        using var closed = await browser.Get(others.Url());

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, closed.StatusCode);
    }
}

public sealed class PeopleOfANetworkOnSqlite(SqliteSite site) : PeopleOfANetworkTests(site), IClassFixture<SqliteSite>;
public sealed class PeopleOfANetworkOnPostgres(PostgresSite site) : PeopleOfANetworkTests(site), IClassFixture<PostgresSite>;
