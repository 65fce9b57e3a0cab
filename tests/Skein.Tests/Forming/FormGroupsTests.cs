using System.Net;
using Skein.Forming;
using Skein.Tests.Support;

namespace Skein.Tests.Forming;

public abstract class FormGroupsTests(TestSite site) : SiteTests(site)
{
    /// <summary>S-35, I-11: three people of each of n schools make n triads, each of three schools with one focus.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Three_of_each_school_make_as_many_triads_as_there_are_schools(int schools)
    {
        var given = await ClosedAsync(schools);
        await given.ProposeAsync();
        var proposal = await given.ProposalAsync("A");

        Assert.Equal(schools, proposal.Groups.Count);
        await AssertKeptAsync(given, proposal);
        Assert.StartsWith($"{3 * schools} of {3 * schools} people had a place", proposal.Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_proposals_stand_side_by_side_and_each_keeps_the_promise()
    {
        var given = await ClosedAsync(4);
        var page = await given.ProposeAsync();

        Assert.Equal(["Proposal A", "Proposal B"], page.QuerySelectorAll("section h2").Select(h => h.TextContent));
        foreach (var name in new[] { "A", "B" })
        {
            await AssertKeptAsync(given, await given.ProposalAsync(name));
        }

        var even = (await given.ProposalAsync("B")).Groups.GroupBy(g => g.FocusId).Max(g => g.Count());
        Assert.True(even <= 2, $"{even} groups on one focus.");
    }

    [Fact]
    public async Task Somebody_is_moved_where_they_chose_to_go_and_never_where_they_did_not()
    {
        var given = await ClosedAsync(3, only: "Reading");
        await given.ProposeAsync();
        var proposal = await given.ProposalAsync("A");
        var signUp = await given.ReadAsync();
        var seat = proposal.Groups[0].Seats[0].VolunteerId.Value.ToString();
        var board = $"{given.Page}/proposals/A";

        var maths = signUp.Foci.Single(f => f.Name == "Maths").Id.Value;
        using var refused = await given.Leader.Submit(
            await given.Leader.Page(board), new() { ["Who"] = seat, ["To"] = $"new:{maths}" }, "form[action$='/moves']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            "nobody is put on what they did not choose", (await Browser.Read(refused)).Body!.TextContent,
            StringComparison.Ordinal);

        // A card that is dropped where it was picked up changes nothing.
        await given.Leader.Fill(
            board, new() { ["Who"] = seat, ["To"] = proposal.Groups[0].Id.Value.ToString() }, "form[action$='/moves']");
        Assert.Equal(3, (await given.ProposalAsync("A")).Group(proposal.Groups[0].Id)!.Seats.Count);

        var moved = await given.Leader.Fill(board, new() { ["Who"] = seat, ["To"] = "none" }, "form[action$='/moves']");
        Assert.Contains("Without a place", moved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "2 people: the rules ask for 3 or more", moved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var reading = signUp.Foci.Single(f => f.Name == "Reading").Id.Value;
        await given.Leader.Fill(board, new() { ["Who"] = seat, ["To"] = $"new:{reading}" }, "form[action$='/moves']");
        Assert.Equal(proposal.Groups.Count + 1, (await given.ProposalAsync("A")).Groups.Count);
    }

    [Fact]
    public async Task A_board_that_is_sent_while_its_groups_are_being_formed_is_told_to_look_again()
    {
        var given = await ClosedAsync(3);
        await given.ProposeAsync();
        var seat = (await given.ProposalAsync("A")).Groups[0].Seats[0].VolunteerId.Value.ToString();
        var board = await given.Leader.Page($"{given.Page}/proposals/A");
        await Site.Db(db => db.Proposals
            .Where(p => p.SignUpId == given.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.FormedAt, (DateTime?)null), Cancel));

        using var refused = await given.Leader.Submit(board, new() { ["Who"] = seat, ["To"] = "none" }, "form[action$='/moves']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("being formed at this moment", (await Browser.Read(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, (await given.ProposalAsync("A")).Groups[0].Seats.Count);
    }

    [Fact]
    public async Task Those_without_a_place_come_in_pages_and_are_counted()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site));
        await given.OpenAsync();
        for (var n = 0; n < 26; n++)
        {
            await given.JoinAsync($"Alone {n:00}", 0, ["Reading"]);
        }

        await given.CloseAsync();
        await given.ProposeAsync();
        var first = await given.Leader.Page($"{given.Page}/proposals/A");
        Assert.Contains("Without a place: 26 people", first.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(25, first.QuerySelectorAll("ul.govuk-list--bullet > li[data-seat]").Length);
        var second = await given.Leader.Page($"{given.Page}/proposals/A?page=2");
        Assert.StartsWith(
            "Alone 25", Assert.Single(second.QuerySelectorAll("ul.govuk-list--bullet > li[data-seat]"))
                .TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_stays_when_the_others_are_formed_again()
    {
        var given = await ClosedAsync(4);
        await given.ProposeAsync();
        var kept = (await given.ProposalAsync("A")).Groups[1];
        var board = $"{given.Page}/proposals/A";
        await given.Leader.Fill(board, [], $"form[action$='/locks']:has(input[value='{kept.Id.Value}'])");
        await given.Leader.Fill(board, [], "form[action$='/again']");
        await given.WorkAsync();

        var again = await given.ProposalAsync("A");
        Assert.Equal(
            kept.Seats
                .Select(s => s.VolunteerId.Value)
                .Order(), again.Group(kept.Id)!.Seats
                .Select(s => s.VolunteerId.Value)
                .Order());
        await AssertKeptAsync(given, again);
        Assert.Equal(12, again.Groups.Sum(g => g.Seats.Count));
    }

    [Fact]
    public async Task Whoever_has_no_place_is_named_with_a_reason_and_a_group_of_one_school_is_flagged()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site), kind: "enquiry");
        await given.OpenAsync();
        for (var n = 0; n < 3; n++)
        {
            await given.JoinAsync($"Reader {n}", n, ["Reading"]);
        }

        await given.JoinAsync("Alone Again", 0, ["Talk"]);
        await given.CloseAsync();
        await given.ProposeAsync();
        var board = await given.Leader.Page($"{given.Page}/proposals/A");
        Assert.Contains(
            "Alone Again, Ash Primary School: nobody of another school chose the same theme.",
            board.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var signUp = await given.ReadAsync();
        var alone = board.QuerySelectorAll("#Who option")
            .Single(o => o.TextContent.StartsWith("Alone", StringComparison.Ordinal))
            .GetAttribute("value")!;
        board = await given.Leader.Fill(
            $"{given.Page}/proposals/A",
            new() { ["Who"] = alone, ["To"] = $"new:{signUp.Foci.Single(f => f.Name == "Talk").Id.Value}" },
            "form[action$='/moves']");
        Assert.Contains(
            "One person alone is not a group yet.", board.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>
    /// S-90, S-91: tables of at least three schools; ten of eight schools in three cars, none from one school alone.
    /// </summary>
    [Fact]
    public async Task Tables_mix_schools_and_no_car_is_of_one_school()
    {
        var network = await Given.NetworkAsync(Site, schools: 8);
        var cars = await GivenSignUp.DraftAsync(Site, network, foci: "The conference", kind: "travel");
        await cars.OpenAsync();
        for (var n = 0; n < 10; n++)
        {
            await cars.JoinAsync($"Scholar {n}", n % 8, ["The conference"]);
        }

        await cars.CloseAsync();
        await cars.ProposeAsync(new() { ["MostGroups"] = "3" });
        var proposal = await cars.ProposalAsync("A");
        var schools = await SchoolsAsync(cars);
        Assert.Equal(3, proposal.Groups.Count);
        Assert.Equal(10, proposal.Groups.Sum(g => g.Seats.Count));
        Assert.All(proposal.Groups, car => Assert.True(car.Seats.Select(s => schools[s.VolunteerId]).Distinct().Count() >= 2));

        var tables = await GivenSignUp.DraftAsync(Site, network, foci: "Feedback\nTalk", kind: "workshop-table");
        await tables.OpenAsync();
        for (var n = 0; n < 16; n++)
        {
            await tables.JoinAsync($"Guest {n}", n % 4, [n % 2 == 0 ? "Feedback" : "Talk", n % 2 == 0 ? "Talk" : "Feedback"]);
        }

        await tables.CloseAsync();
        await tables.ProposeAsync();
        schools = await SchoolsAsync(tables);
        Assert.All(
            (await tables.ProposalAsync("A")).Groups,
            table => Assert.True(table.Seats.Select(s => schools[s.VolunteerId]).Distinct().Count() >= 3));
    }

    private async Task<GivenSignUp> ClosedAsync(int schools, string? only = null)
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site, schools: schools));
        await given.OpenAsync();
        if (only is null)
        {
            await given.FillAsync();
        }
        else
        {
            for (var n = 0; n < schools; n++)
            {
                await given.JoinAsync($"Only {n}", n, [only]);
            }
        }

        await given.CloseAsync();
        return given;
    }

    /// <summary>
    /// I-09 and the rules: nobody on a focus they did not choose, members of different schools, one place each.
    /// </summary>
    private async Task AssertKeptAsync(GivenSignUp given, Proposal proposal)
    {
        var volunteers = await Site.Db(db => SignUpReader.Volunteers(db, given.Id).ToDictionaryAsync(v => v.Id, Cancel));
        Assert.Equal(
            proposal.Groups.Sum(g => g.Seats.Count), proposal.Groups
                .SelectMany(g => g.Seats)
                .Select(s => s.VolunteerId)
                .Distinct()
                .Count());
        Assert.All(proposal.Groups, group =>
        {
            var seated = group.Seats.Select(s => volunteers[s.VolunteerId]).ToList();
            Assert.Equal(3, seated.Count);
            Assert.Equal(3, seated.Select(v => v.SchoolId).Distinct().Count());
            Assert.All(seated, v => Assert.True(v.Chose(group.FocusId)));
        });
    }

    private Task<Dictionary<VolunteerId, Skein.Schools.SchoolId>> SchoolsAsync(GivenSignUp given) =>
        Site.Db(db => db.Volunteers.Where(v => v.SignUpId == given.Id).ToDictionaryAsync(v => v.Id, v => v.SchoolId, Cancel));
}

public sealed class FormGroupsOnSqlite(SqliteSite site) : FormGroupsTests(site), IClassFixture<SqliteSite>;
public sealed class FormGroupsOnPostgres(PostgresSite site) : FormGroupsTests(site), IClassFixture<PostgresSite>;
