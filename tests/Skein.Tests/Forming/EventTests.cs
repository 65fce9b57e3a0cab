using System.Net;
using Skein.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

/// <summary>
/// What people see while a sign-up is open: at an event that begins without a theme, and at tables where nobody has sat down
/// yet.
/// </summary>
public abstract class EventTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task An_event_may_open_without_a_theme_people_join_and_somebody_names_the_first_table()
    {
        var given = await GivenSignUp.DraftAsync(
            Site, await Given.NetworkAsync(Site), foci: "", way: nameof(FormedBy.SelfSelected));
        await given.OpenAsync();
        var known = await given.JoinAsync("Ada Marsh", 0, []);
        await given.JoinAsync("Ben Fell", 1, [], waits: true);

        using var phone = Site.Browser();
        Assert.Contains(
            "named at the tables",
            (await phone.Page($"/join/{(await given.ReadAsync()).Code}")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        var tables = await given.Leader.Fill($"{given.Page}/tables", new() { ["Named"] = "Talk at home" });
        Assert.Contains("Talk at home", tables.QuerySelector(".tables")!.TextContent, StringComparison.Ordinal);
        using var again = await given.Leader.Submit(tables, new() { ["Named"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);

        using var ada = Site.Browser();
        await ada.Fill($"{known}/tables", [], ".tables form");
        await ada.Fill($"{known}/tables", new() { ["Named"] = "Boys' writing" }, "main form:not(.tables form)");
        Assert.Equal(["Talk at home", "Boys' writing"], (await given.ReadAsync()).Foci.Select(f => f.Name));
    }

    [Fact]
    public async Task Nobody_names_a_table_of_a_questionnaire_or_of_a_sign_up_that_is_closed()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await given.OpenAsync();
        var page = await given.Leader.Page($"{given.Page}/tables");
        Assert.Null(page.QuerySelector("[name=Named]"));

        page.Body!.InnerHtml = (await given.Leader.Page(given.Page)).Body!.InnerHtml;
        page.QuerySelector("main form")!.SetAttribute("action", $"{given.Page}/tables");
        using var refused = await given.Leader.Submit(page, new() { ["Named"] = "Another" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(3, (await given.ReadAsync()).Foci.Count);
    }

    [Fact]
    public async Task Whoever_chose_by_questionnaire_is_counted_at_the_tables_before_they_sit_down()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await given.OpenAsync();
        await given.JoinAsync("Ada Marsh", 0, ["Maths", "Talk"]);
        await given.JoinAsync("Ben Fell", 1, ["Maths"]);

        var maths = (await given.Leader.Page($"{given.Page}/tables")).QuerySelectorAll(".tables__one")
            .Single(t => t.QuerySelector("h2")!.TextContent == "Maths");

        Assert.Contains("2 people put it first", maths.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_up_that_has_just_opened_says_how_to_let_people_know_and_is_closed_when_its_day_is_over()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        var opened = await given.OpenAsync();
        var next = opened.QuerySelector(".act")!;
        Assert.Equal("Print the poster", next.QuerySelector(".govuk-button")!.TextContent.Trim());
        Assert.Null(next.QuerySelector("form"));

        Site.Clock.Forward(TimeSpan.FromDays(30));
        Assert.Contains(
            "last day is over", (await given.Leader.Page(given.Page)).QuerySelector(".act__title")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull((await given.Leader.Page(given.Page)).QuerySelector(".act form[action$='/closing']"));
    }

    /// <summary>What is proved is proved of a proposal's own rules, and what it came to is said as it stands now.</summary>
    [Fact]
    public async Task A_proposal_says_how_many_have_a_place_now_and_claims_no_more_than_its_own_rules_prove()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await given.OpenAsync();
        await given.FillAsync();
        await given.CloseAsync();
        await given.ProposeAsync();
        var page = await given.Leader.Page($"{given.Page}/proposals/A");
        Assert.Contains(
            "9 of 9 people have a place, in 3 groups.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("By its rules, ", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var moved = await given.Leader.Fill(
            $"{given.Page}/proposals/A",
            new() { ["Who"] = page.QuerySelectorAll("#Who option")[1].GetAttribute("value")!, ["To"] = "none" },
            "form[action$='/moves']:not(.board form)");
        foreach (var shown in new[] { moved, await given.Leader.Page($"{given.Page}/proposals") })
        {
            Assert.Contains(
                "8 of 9 people have a place, in 3 groups", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }
}

public sealed class EventOnSqlite(SqliteSite site) : EventTests(site), IClassFixture<SqliteSite>;
public sealed class EventOnPostgres(PostgresSite site) : EventTests(site), IClassFixture<PostgresSite>;
