using AngleSharp.Dom;
using Skein.Forming;
using Skein.GroupFormation;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

/// <summary>
/// What is said of groups that could be more, and to whoever has no place: each reason is true, and each remedy was tried.
/// </summary>
public abstract class WhyNoPlaceTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Whoever_cannot_come_when_the_others_can_is_told_which_time_would_do()
    {
        var given = await DraftAsync(schools: 4, times: "Tuesday\nThursday");
        for (var n = 0; n < 3; n++)
        {
            await given.JoinAsync($"Reader {n}", n, ["Reading"], times: ["Tuesday"]);
        }

        await given.JoinAsync("Late Riser", 3, ["Reading"], times: ["Thursday"]);

        var left = await LeftAsync(given);

        Assert.Equal(
            "Late Riser, Elder Primary School: nobody of another school chose the same theme and can come at the same time. "
                + "There would be a place with “Tuesday” as well.",
            Assert.Single(left));
    }

    [Fact]
    public async Task Whoever_is_left_over_because_people_do_not_divide_hears_which_size_would_do_and_of_no_full_group()
    {
        var given = await DraftAsync(schools: 4);
        for (var n = 0; n < 4; n++)
        {
            await given.JoinAsync($"Reader {n}", n, ["Reading"]);
        }

        var left = await LeftAsync(given, new() { ["Least"] = "3", ["Most"] = "3" });

        Assert.EndsWith(
            ": so many people do not divide into groups of these sizes. There would be a place with groups of 4.",
            Assert.Single(left), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_places_fewer_than_another_says_why_in_the_same_sentence()
    {
        var given = await DraftAsync(schools: 8);
        for (var n = 0; n < 8; n++)
        {
            await given.JoinAsync($"Reader {n}", n, ["Reading"]);
        }

        await given.CloseAsync();
        var sides = (await given.ProposeAsync()).QuerySelectorAll("section .said").Select(said => said.TextContent);

        Assert.Equal(
            [
                "8 of 8 people have a place, in 2 groups.",
                "4 of 8 people have a place, in 1 group: 4 fewer than proposal A, "
                    + "because it allows one group on a theme at most.",
            ],
            sides);
    }

    [Fact]
    public async Task What_is_settled_is_said_and_what_is_not_can_be_tried_for_longer()
    {
        var given = await DraftAsync(schools: 4);
        for (var n = 0; n < 4; n++)
        {
            await given.JoinAsync($"Reader {n}", n, ["Reading"]);
        }

        await given.CloseAsync();
        await given.ProposeAsync();
        var board = await given.Leader.Page($"{given.Page}/proposals/A");
        Assert.Contains("By its rules, no way of forming them is better.", Outcome(board), StringComparison.Ordinal);
        Assert.Null(board.QuerySelector("form[action$='/longer']"));

        await Site.Db(db => db.Proposals
            .Where(p => p.SignUpId == given.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsSettled, false), Cancel));
        await given.Leader.Fill($"{given.Page}/proposals/A", [], "form[action$='/longer']");
        Assert.Contains(
            "It is being formed", (await given.Leader.Page($"{given.Page}/proposals/A")).Body!.TextContent,
            StringComparison.Ordinal);
        await given.WorkAsync();

        var proposal = await given.ProposalAsync("A");
        Assert.Equal((2, true, 4), (proposal.Patience, proposal.IsSettled, proposal.PlacedThen));
    }

    [Fact]
    public async Task A_reason_that_names_somebody_who_is_forgotten_names_them_no_more()
    {
        var given = await DraftAsync(schools: 4);
        for (var n = 0; n < 4; n++)
        {
            await given.JoinAsync($"Reader {n}", n, ["Reading"]);
        }

        Assert.Single(await LeftAsync(given, new() { ["Least"] = "3", ["Most"] = "3" }));
        await Site.Db(db => db.Set<PeopleWithoutGroup>().ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Why, "a group on “What Terry Cole tried” is short"), Cancel));
        using var own = await Site.BrowserOf(given.Network.Teacher);
        await own.Fill("/me/erasure", new() { ["Sure"] = "yes" }, "form[action='/me/erasure']");

        var reasons = await Site.Db(db => db.Set<PeopleWithoutGroup>().Select(l => l.Why).ToListAsync(Cancel));
        Assert.All(reasons, why => Assert.DoesNotContain("Terry", why, StringComparison.Ordinal));
        Assert.NotEmpty(reasons);
    }

    [Fact]
    public async Task Where_no_group_can_be_formed_everybody_is_told_so_in_the_words_of_pages()
    {
        var given = await DraftAsync(schools: 3);
        foreach (var (theme, school) in new[] { "Reading", "Maths", "Talk" }.Select((theme, school) => (theme, school)))
        {
            await given.JoinAsync($"Reader {school}", school, [theme]);
        }

        var left = await LeftAsync(given);

        Assert.Equal(3, left.Count(l => l.EndsWith(": no group could be formed.", StringComparison.Ordinal)));
        var outcome = Outcome(await given.Leader.Page($"{given.Page}/proposals/A"));
        Assert.Contains("No group can be formed. No theme was chosen by enough people", outcome, StringComparison.Ordinal);
        Assert.DoesNotContain("focus", outcome, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_search_that_is_called_off_ends_with_its_process()
    {
        var people = Enumerable.Range(0, 600).Select(n => new Person(
            n % 40, [n % 7, (n + 3) % 7, (n + 5) % 7], [n % 5, (n + 1) % 5], n % 4 == 0));
        var order = new Instance.Order
        {
            People = [.. people],
            FocusCount = 7,
            SlotCount = 5,
            GroupSizes = [3, 4],
            MaxGroups = 200,
            PastPairs = [(0, 1)],
        };
        Assert.True(Instance.TryCreate(order, out var instance, out _));
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        soon.CancelAfter(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GroupSearchProcess.FormAsync(
            instance, seed: 1, seconds: 60, soon.Token));
    }

    private async Task<GivenSignUp> DraftAsync(int schools, string times = "")
    {
        var given = await GivenSignUp.DraftAsync(
            Site, await Given.NetworkAsync(Site, schools: schools), times: times, kind: "enquiry");
        await given.OpenAsync();
        return given;
    }

    private static async Task<IReadOnlyList<string>> LeftAsync(GivenSignUp given, Dictionary<string, string>? rules = null)
    {
        await given.CloseAsync();
        await given.ProposeAsync(rules);
        var board = await given.Leader.Page($"{given.Page}/proposals/A");
        return [.. board.QuerySelectorAll("ul.govuk-list--bullet > li[data-seat]").Select(left => left.TextContent)];
    }

    private static string Outcome(IParentNode board) => board.QuerySelector(".said + .quiet")!.TextContent;
}

public sealed class WhyNoPlaceOnSqlite(SqliteSite site) : WhyNoPlaceTests(site), IClassFixture<SqliteSite>;
public sealed class WhyNoPlaceOnPostgres(PostgresSite site) : WhyNoPlaceTests(site), IClassFixture<PostgresSite>;
