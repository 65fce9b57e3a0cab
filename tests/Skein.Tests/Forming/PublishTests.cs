using System.Net;
using Skein.Access;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Forming;
using Skein.Groups;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

public abstract partial class PublishTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Publishing_waits_for_the_convenors_or_says_why_not_and_then_there_are_groups()
    {
        var (given, _) = await FormedAsync(3);
        var page = await given.Leader.Page($"{given.Page}/proposals/A/publishing");
        Assert.Contains(
            "publish when the group leaders say so", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var refused = await given.Leader.Submit(page, [], "form[action$='/publishing']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(await given.GroupsAsync());

        await given.PublishAsync();
        var groups = await given.GroupsAsync();
        Assert.Equal(3, groups.Count);
        Assert.All(groups, g => Assert.Equal((GroupKind.Triad, FormedBy.Questionnaire, 1), (g.Kind, g.FormedBy, g.Tranche)));
        Assert.All(groups, g => Assert.Equal(3, g.Members.Select(m => m.SchoolId).Distinct().Count()));
        Assert.All(groups, g => Assert.InRange(g.Members.Count(m => m.Part is GroupPart.Convenor), 0, 1));

        // Twice is once.
        using var again = await given.Leader.Get($"{given.Page}/proposals/A/publishing");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(3, (await given.GroupsAsync()).Count);
    }

    [Fact]
    public async Task When_every_convenor_has_said_yes_nothing_stands_in_the_way()
    {
        var (given, links) = await FormedAsync(3);
        var proposal = await given.ProposalAsync("A");
        foreach (var group in proposal.Groups)
        {
            var convenor = (group.ConvenorId ?? group.Seats[0].VolunteerId).Value.ToString();
            await given.Leader.Fill(
                $"{given.Page}/proposals/A", new() { ["Who"] = convenor },
                $"form[action$='/convenors']:has(input[value='{group.Id.Value}'])");
        }

        var convened = 0;
        foreach (var link in links)
        {
            using var phone = Site.Browser();
            if ((await phone.Page(link)).QuerySelector("form[action$='/convening']") is not null)
            {
                await phone.Fill(link, [], "form[action$='/convening']");
                convened++;
            }
        }

        Assert.Equal(3, convened);
        Assert.DoesNotContain(
            "say so", (await given.Leader.Page($"{given.Page}/proposals/A/publishing")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    /// <summary>
    /// One person can be in one group in proposal A and in another in B: saying yes to the one is not saying yes to the other.
    /// </summary>
    [Fact]
    public async Task A_convenor_says_yes_to_the_group_they_were_shown_and_to_no_other()
    {
        var (given, links) = await FormedAsync(3);
        using var phone = Site.Browser();
        var page = await phone.Page(links[0]);
        Assert.Equal(["convening-A", "convening-B"], page.QuerySelectorAll("section.act h2").Select(h => h.Id));

        await phone.Fill(links[0], [], "section:has(#convening-B) form[action$='/convening']");
        Assert.All((await given.ProposalAsync("A")).Groups, g => Assert.Null(g.ConvenorSaidYesAt));
        Assert.Single((await given.ProposalAsync("B")).Groups, g => g.ConvenorSaidYesAt is not null);
    }

    [Fact]
    public async Task Somebody_gives_their_place_back_and_somebody_else_takes_it_and_nothing_says_who_or_why()
    {
        var (given, links) = await FormedAsync(3);
        await given.PublishAsync();
        using var phone = Site.Browser();
        var before = (await given.GroupsAsync()).Sum(g => g.Members.Count);
        await phone.Fill(links[0], [], "form[action$='/giving-back']");
        Assert.Equal(before - 1, (await given.GroupsAsync()).Sum(g => g.Members.Count));

        var network = given.Network.Id.Value;
        var told = await Site.Db(db =>
        {
            var words = db.Set<ChronicleWords>();
            return db.Set<ChronicleEntry>()
                .Where(e => e.NetworkId == network)
                .Join(words, e => e.Id, w => w.EntryId, (_, w) => w.Sentence)
                .ToListAsync(Cancel);
        });
        Assert.Single(told, t => t.EndsWith("is free.", StringComparison.Ordinal));
        Assert.All(
            told.Where(t => t.Contains("Person 0-0", StringComparison.Ordinal)),
            t => Assert.DoesNotContain("place", t, StringComparison.Ordinal));

        // They think again: the place is still free, and theirs to take.
        var free = await phone.Page(links[0]);
        Assert.Contains("You are in none of the groups.", free.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await phone.Fill(links[0], [], "form[action$='/place']");
        Assert.Equal(before, (await given.GroupsAsync()).Sum(g => g.Members.Count));
    }

    /// <summary>
    /// One of school 0 is without a place, and another of it, from elsewhere, takes the only place that suits in the same
    /// instant.
    /// </summary>
    [Fact]
    public async Task Two_take_the_last_place_in_one_instant_and_the_second_is_told_that_it_is_full()
    {
        var (given, links) = await FormedAsync(3);
        await given.PublishAsync();
        var (mine, theirs) = await OfOneSchoolAsync(given, links);
        using var phone = Site.Browser();
        await phone.Fill(mine.Link, [], "form[action$='/giving-back']");
        var page = await phone.Page(mine.Link);
        using var answer = await Site.WhileSomebodyElse(
            async db =>
            {
                var group = await db.Groups.Include(g => g.Members).SingleAsync(g => g.Id == mine.Group.Id, Cancel);
                group.Join(
                    theirs.Person, given.Network.Schools[0].Id, GroupPart.Member, Site.Clock.Today, Site.Clock.GetUtcNow());
            },
            () => phone.Submit(page, new() { ["To"] = mine.Group.Id.Value.ToString() }, "form[action$='/place']"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var told = (await phone.Follow(answer)).Body!.TextContent;
        Assert.Contains($"“{mine.Group.Name}” is full", told, StringComparison.Ordinal);
        Assert.Equal(3, (await given.GroupsAsync()).Single(g => g.Id == mine.Group.Id).Members.Count(m => m.Until is null));
    }

    /// <summary>S-26: whoever calls a group together is never lost silently, whichever way they go.</summary>
    [Fact]
    public async Task A_convenor_who_gives_their_place_back_is_looked_for()
    {
        var (given, links) = await FormedAsync(3);
        await given.PublishAsync();
        var (groups, names) = (await given.GroupsAsync(), await given.NamesAsync());
        var group = groups.First(g => g.Members.Any(m => m.Part is GroupPart.Convenor));
        var (school, n) = names[group.Members.Single(m => m.Part is GroupPart.Convenor).PersonId] is var name
            ? (name[7] - '0', name[9] - '0')
            : default;
        using var phone = Site.Browser();
        await phone.Fill(links[(school * 3) + n], [], "form[action$='/giving-back']");

        var owed =
            await Site.Db(db => db.Duties.Where(d => d.OriginId == group.Id.Value).Select(d => d.Sentence).ToListAsync(Cancel));
        Assert.Equal([$"Find a leader with the group “{group.Name}”"], owed);
    }

    /// <summary>
    /// In triads, which are full; and in enquiry groups of three, which have a fourth place, though not for a school that is
    /// there.
    /// </summary>
    [Theory]
    [InlineData("triad")]
    [InlineData("enquiry")]
    public async Task Two_swap_places_through_an_offer_to_the_whole_group_and_nothing_is_kept_of_it(string kind)
    {
        var (given, links) = await FormedAsync(3, kind);
        await given.PublishAsync();
        var (mine, theirs) = await OfOneSchoolAsync(given, links);
        using var phone = Site.Browser();
        await phone.Fill(mine.Link, new() { ["Ask"] = theirs.Group.Id.Value.ToString() }, "form[action$='/swap-offer']");
        Assert.Equal(1, await OffersAsync(given));

        await phone.Fill(theirs.Link, [], "form[action$='/swap']");
        var groups = await given.GroupsAsync();
        Assert.Contains(groups.Single(g => g.Id == theirs.Group.Id).Members, m => m.PersonId == mine.Person && m.Until is null);
        Assert.Contains(groups.Single(g => g.Id == mine.Group.Id).Members, m => m.PersonId == theirs.Person && m.Until is null);
        Assert.Equal(0, await OffersAsync(given));
    }

    [Fact]
    public async Task The_pack_holds_every_group_and_a_slip_with_a_code_for_everybody()
    {
        var (given, _) = await FormedAsync(3);
        await given.PublishAsync();
        var pack = await given.Leader.Page($"{given.Page}/pack");
        Assert.Equal(3, pack.QuerySelectorAll("section.sheet").Length);
        Assert.Equal(9, pack.QuerySelectorAll(".slip .code").Select(c => c.TextContent).Distinct().Count());
    }

    [Fact]
    public async Task The_groups_of_a_large_sign_up_come_in_pages()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await Site.Db(async db =>
        {
            for (var n = 0; n < 26; n++)
            {
                var group = Group.Form(
                    given.Network.Id, GroupKind.Triad, $"Group {n:00}", FormedBy.Questionnaire, Site.Clock.Today,
                    Site.Clock.GetUtcNow());
                group.CameFrom(given.Id.Value, 1);
                db.Add(group);
            }

            await db.SaveChangesAsync(Cancel);
        });

        Assert.DoesNotContain(
            "Group 25", (await given.Leader.Page(given.Page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Group 25", (await given.Leader.Page($"{given.Page}?page=2")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    /// <summary>S-91: whoever travelled tells their school.</summary>
    [Fact]
    public async Task Whoever_travels_together_owes_their_school_what_they_heard()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site), foci: "The conference", kind: "travel");
        await given.OpenAsync();
        for (var n = 0; n < 3; n++)
        {
            await given.JoinAsync($"Scholar {n}", n, ["The conference"]);
        }

        await given.CloseAsync();
        await given.ProposeAsync();
        await given.PublishAsync();
        var group = Assert.Single(await given.GroupsAsync()).Id.Value;
        var owed = await Site.Db(db => db.Duties.Where(d => d.OriginId == group).Select(d => d.Sentence).ToListAsync(Cancel));
        Assert.Equal(Enumerable.Repeat("Tell your school what you heard and whom you met", 3), owed);

        var home = await given.Leader.Page($"/networks/{given.Network.Id.Value}");
        Assert.Contains(
            "of 3 people from 3 schools works together", home.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>S-28: numbers by tranche, and the words that they compare no causes.</summary>
    [Fact]
    public async Task Tranches_stand_side_by_side_in_numbers_and_no_cause_is_claimed()
    {
        var (given, _) = await FormedAsync(3);
        await given.PublishAsync();
        var table = await GivenSignUp.DraftAsync(Site, given.Network, foci: "", way: "SelfSelected");
        await table.OpenAsync();
        var page = await table.Leader.Page($"/networks/{given.Network.Id.Value}/groups/tranches");

        Assert.Contains("not a causal comparison", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal(["Triad", "1", "from a questionnaire", "3", "0", "3", "9", "3"], row.Children.Select(c => c.TextContent));
        Assert.Equal((FormedBy.SelfSelected, 2), await Site.Db(async db =>
        {
            var second = await db.SignUps.SingleAsync(s => s.Id == table.Id, Cancel);
            return (second.FormedBy, second.Tranche);
        }));
    }

    [Fact]
    public async Task What_somebody_chose_is_in_their_own_data_and_follows_a_merge()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await given.OpenAsync();
        await given.JoinAsync("Terry Cole", 0, ["Maths", "Talk"]);
        using var terry = await Site.BrowserOf(given.Network.Teacher);
        using var data = await terry.Get("/me/data");
        var json = await data.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("what I signed up for", json, StringComparison.Ordinal);
        Assert.Contains("Maths", json, StringComparison.Ordinal);
    }

    private sealed record Seat(string Link, PersonId Person, Group Group);

    /// <summary>Two of one school sit in two groups, as triads hold three schools: they can always swap.</summary>
    private static async Task<(Seat Mine, Seat Theirs)> OfOneSchoolAsync(GivenSignUp given, IReadOnlyList<string> links)
    {
        var (groups, names) = (await given.GroupsAsync(), await given.NamesAsync());
        Seat SeatOf(int n)
        {
            var group = groups.Single(g => g.Members.Any(m => names[m.PersonId] == $"Person 0-{n}"));
            return new(links[n], group.Members.Single(m => names[m.PersonId] == $"Person 0-{n}").PersonId, group);
        }

        return (SeatOf(0), SeatOf(1));
    }

    private Task<int> OffersAsync(GivenSignUp given) => Site.Db(db =>
    {
        var volunteers = db.Volunteers.Where(v => v.SignUpId == given.Id).Select(v => v.Id);
        return db.SwapOffers.CountAsync(o => volunteers.Contains(o.VolunteerId), Cancel);
    });

    private async Task<(GivenSignUp Given, IReadOnlyList<string> Links)> FormedAsync(int schools, string kind = "triad")
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site, schools: schools), kind: kind);
        await given.OpenAsync();
        var links = await given.FillAsync();
        await given.CloseAsync();
        await given.ProposeAsync();
        return (given, links);
    }
}

public sealed class PublishOnSqlite(SqliteSite site) : PublishTests(site), IClassFixture<SqliteSite>;
public sealed class PublishOnPostgres(PostgresSite site) : PublishTests(site), IClassFixture<PostgresSite>;
