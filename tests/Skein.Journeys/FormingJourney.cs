using Microsoft.Playwright;
using Skein.Asking;
using Skein.Forming;
using Skein.Journeys.Support;
using Skein.Tests.Forming;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>
/// From what twelve heads named to groups of people of different schools: teachers choose, Skein proposes, people decide, and
/// places are given back and swapped without a reason (S-25, I-09).
/// </summary>
public sealed partial class FormingJourney(
    Chromium chromium, PostedSite site) : Journey(chromium, site), IClassFixture<PostedSite>
{
    private static readonly string[] Issues =
    [
        "Reading stamina in the upper years", "Reading for meaning", "Attendance on Fridays", "Attendance after half term",
        "Talk before writing",
        "Writing at length", "Boredom in the afternoon", "Anxious parents", "Parents who feel judged",
        "Number facts do not stick", "Moving up to the big school",
        "Quarrels at lunch",
    ];

    private static readonly string[] Foci =
    [
        "Reading", "Attendance after half term", "Talk and writing", "Boredom in the afternoon", "Anxious parents",
        "Number facts do not stick",
        "Moving up to the big school", "Quarrels at lunch",
    ];

    private static readonly string[] Times = ["Tuesday after school", "Thursday at lunch"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_four_teachers_of_fourteen_schools_choose_what_to_work_on_and_are_brought_together()
    {
        var network = await Given.NetworkAsync(Site, schools: 14);
        var leader = await OpenAsync(
            $"/networks/{network.Id.Value}/letters/new/heads-issues", new(Width: Look.Desk), network.CoLeader);
        await TwelveHeadsAnswerAsync(leader, network);
        var given = await GatherAsync(leader, network);
        var people = new FormingPeople(site, given);
        await people.MeetAsync(Foci, Times);
        await OpenTheSignUpAsync(leader, given);

        await SignUpAsync(leader, given, people);
        await LookAtTwoProposalsAsync(leader, given);
        await DecideAsync(leader, given);
        await PublishAsync(leader, given, people);
        await PromiseIsKeptAsync(given, people);
        await ThreeGiveTheirPlacesBackAsync(leader, given, people);
        await TwoSwapAsync(leader, given, people);
    }

    private async Task TwelveHeadsAnswerAsync(IPage leader, GivenNetwork network)
    {
        foreach (var school in network.Schools.Skip(2).Take(2))
        {
            await leader.Locator($"select[name='GoesBy[{school.Asked}]']").SelectOptionAsync("Paper");
        }

        await Press(leader, "Send the letter to 14 heads");
        var letter = leader.Url;
        await Follow(leader, "Print 2 sheets");
        var codes = await leader.Locator(".sheet .code").AllInnerTextsAsync();
        var phone = await OpenAsync("/answer", new(JavaScript: false));
        await phone.GetByLabel("Code").FillAsync(codes[0].ToLowerInvariant());
        await Press(phone, "Go on");
        await phone.Locator("#Answer").FillAsync(Issues[2]);
        await Press(phone, "Send my answer");

        foreach (var (n, issue) in Issues.Index().Where(i => i.Index != 2))
        {
            using var other = Site.Browser();
            var form = n == 3
                ? await other.Fill(AskingLinks.EnterCode, new() { ["Code"] = codes[1] })
                : await other.Page(
                    await site.LinkToAsync($"{network.Schools[n].Name.Split(' ')[0].ToLowerInvariant()}@schools.example"));
            await other.Follow(await other.Submit(form, new() { ["Answer"] = issue }));
        }

        await leader.GotoAsync(letter);
        await HeadingIs(leader, "12 of 14 schools have answered");
    }

    /// <summary>
    /// Skein has put some together; the co-leader puts others together and gives them a name. All can be chosen.
    /// </summary>
    private async Task<GivenSignUp> GatherAsync(IPage leader, GivenNetwork network)
    {
        await leader.GotoAsync($"/networks/{network.Id.Value}/sign-ups");
        await leader.GetByLabel("What it is called").FillAsync("What we ask together");
        await Press(leader, "Draft it");
        await HeadingIs(leader, "What can be chosen");
        var given = new GivenSignUp(Site, network, await Site.BrowserOf(network.CoLeader)).At(
            new Uri(leader.Url).AbsolutePath.Replace("/foci", "", StringComparison.Ordinal));
        await Assertions.Expect(leader.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(Issues.Order(StringComparer.Ordinal));
        await Assertions.Expect(FocusOf(leader, Issues[2])).ToHaveValueAsync(Foci[1]);
        await CheckAsync(leader, "forming-foci");
        foreach (var (issue, focus) in new[] { (0, 0), (1, 0), (4, 2), (5, 2), (7, 4), (8, 4) })
        {
            await FocusOf(leader, Issues[issue]).FillAsync(Foci[focus]);
        }

        await leader.GetByLabel("When groups could meet, one a line").FillAsync(string.Join('\n', Times));
        await Press(leader, "Keep them");
        await Assertions.Expect(leader.GetByText("8 themes can be chosen.")).ToBeVisibleAsync();
        return given;
    }

    private static ILocator FocusOf(IPage leader, string issue) => leader.GetByLabel($"Theme for “{issue}”");

    private static async Task OpenTheSignUpAsync(IPage leader, GivenSignUp given)
    {
        await Follow(leader, "Write the letter");
        await Press(leader, "Open it, and write to 8 people");
        await Assertions.Expect(leader.GetByText("8 letters are written.")).ToBeVisibleAsync();
        var signUp = await given.ReadAsync();
        Assert.Equal(Foci.Order(StringComparer.Ordinal), signUp.Foci.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Issues.Order(StringComparer.Ordinal), signUp.Issues.Select(i => i.Words).Order(StringComparer.Ordinal));
        Assert.All(signUp.Issues, issue => Assert.NotNull(signUp.Focus(issue.FocusId)));
    }

    private async Task SignUpAsync(IPage leader, GivenSignUp given, FormingPeople people)
    {
        var terry = await OpenAsync(await site.LinkToAsync(people.All[0].Email!), new(JavaScript: false));
        await Assertions.Expect(terry.GetByLabel("What I would like most").Locator("option"))
            .ToHaveTextAsync(["Choose", .. (await given.ReadAsync()).Foci.Select(f => f.Name)]);
        await ChooseAsync(terry, people.All[0]);
        await Press(terry, "Sign up");
        await Assertions.Expect(terry.GetByText("You are signed up. You will hear")).ToBeVisibleAsync();
        people.All[0].Own = new Uri(terry.Url).AbsolutePath;
        foreach (var person in people.ByLetter.Skip(1))
        {
            await people.FromLetterAsync(person);
        }

        await Follow(leader, "Type in a sign-up that came on paper");
        foreach (var person in people.Told)
        {
            await leader.GetByLabel("Name", new() { Exact = true }).FillAsync(person.Name);
            await leader.GetByLabel("School", new() { Exact = true }).SelectOptionAsync(
                new SelectOptionValue { Label = given.Network.Schools[person.School].Name });
            await ChooseAsync(leader, person);
            await leader.GetByLabel("They said so themselves, on paper or to me").CheckAsync();
            await Press(leader, "Sign them up");
            await Assertions.Expect(leader.GetByText($"{person.Name} is signed up.")).ToBeVisibleAsync();
        }

        await leader.GotoAsync($"{given.Page}/tables");
        var code = await leader.Locator("main .code").InnerTextAsync();
        foreach (var person in people.ByCode.Take(2))
        {
            await JoinAndSitAsync(code, given, person);
        }

        await leader.GotoAsync($"/networks/{given.Network.Id.Value}/people/newcomers");
        await CheckAsync(leader, "forming-newcomers");
        await Press(leader, "Yes to all 2");
        await Assertions.Expect(leader.GetByText("Nobody waits")).ToBeVisibleAsync();
        await leader.GotoAsync($"{given.Page}/tables");
        foreach (var (n, person) in people.ByCode.Skip(2).Index())
        {
            await people.ByCodeAsync(person, sits: n % 3 == 0);
        }

        await leader.ReloadAsync();
        await CheckAsync(leader, "forming-tables");
        await leader.GotoAsync(given.Page);
        await Assertions.Expect(leader.GetByText("54 people have signed up, from 14 schools.")).ToBeVisibleAsync();
        await leader.GetByText("Close it before").ClickAsync();
        await Press(leader, "Close the sign-up");
    }

    private async Task JoinAndSitAsync(string code, GivenSignUp given, Signing person)
    {
        var phone = await OpenAsync("/answer");
        await phone.GetByLabel("Code").FillAsync(code);
        await Press(phone, "Go on");
        await phone.GetByLabel("Your name").FillAsync(person.Name);
        await phone.GetByLabel("Your school").SelectOptionAsync(
            new SelectOptionValue { Label = given.Network.Schools[person.School].Name });
        await phone.GetByLabel("E-mail address (optional)").FillAsync(person.Email ?? "");
        await ChooseAsync(phone, person);
        await LookAsync(phone, "forming-join");
        await Press(phone, "Sign up");
        person.Own = new Uri(phone.Url).AbsolutePath;
        await Follow(phone, "See the groups forming, and sit down at a table");
        await Press(phone, $"Sit down here at {person.Foci[0]}");
        await Assertions.Expect(phone.GetByText("You sit here.")).ToBeVisibleAsync();
        await LookAsync(phone, "forming-own-tables");
    }

    private static async Task ChooseAsync(IPage page, Signing person)
    {
        foreach (var (field, focus) in new[] { "First", "Second", "Third" }.Zip(person.Foci))
        {
            await page.Locator($"#{field}").SelectOptionAsync(new SelectOptionValue { Label = focus });
        }

        if (person.Convenes)
        {
            await page.GetByLabel("I would lead a group, if nobody else does").CheckAsync();
        }
    }

    private static async Task LookAtTwoProposalsAsync(IPage leader, GivenSignUp given)
    {
        await Follow(leader, "Form groups");
        await Press(leader, "Form two proposals");
        await given.WorkAsync();
        await leader.ReloadAsync();
        await Assertions.Expect(leader.Locator(".side-by-side h2")).ToHaveTextAsync(["Proposal A", "Proposal B"]);
        await LookAsync(leader, "forming-proposals");
        await Follow(leader, "Look at proposal A");
        await CheckAsync(leader, "forming-board");
    }

    /// <summary>
    /// One group is kept, somebody is moved with the keyboard alone and somebody by hand, and all others are formed again.
    /// </summary>
    private async Task DecideAsync(IPage leader, GivenSignUp given)
    {
        await leader.GetByRole(AriaRole.Button, new() { Name = "Keep it as it is" }).First.ClickAsync();
        await Assertions.Expect(leader.GetByRole(AriaRole.Button, new() { Name = "Form it again" })).ToHaveCountAsync(1);
        var kept = (await given.ProposalAsync("A")).Groups.Single(g => g.IsLocked);

        await Press(leader, "Form all others again");
        await given.WorkAsync();
        await leader.ReloadAsync();
        var again = await given.ProposalAsync("A");
        Assert.Equal(
            kept.Seats
                .Select(s => s.VolunteerId.Value)
                .Order(), again.Group(kept.Id)!.Seats
                .Select(s => s.VolunteerId.Value)
                .Order());

        var (who, to) = await MoveThatSuitsAsync(given);
        await leader.GetByLabel("Who", new() { Exact = true }).EvaluateAsync("field => field.scrollIntoView()");
        await ChooseByKeysAsync(leader, leader.Locator("#Who"), who.Value);
        await ChooseByKeysAsync(leader, leader.Locator("#To"), to.Value);
        await Keyboard.TabTo(leader, leader.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }));
        await leader.Keyboard.PressAsync("Enter");
        await Assertions.Expect(leader.Locator($"[data-group='{to.Value}'] [data-seat='{who.Value}']")).ToBeVisibleAsync();

        (who, to) = await MoveThatSuitsAsync(given);
        // All of it is to be seen at once: a hand that drags does not scroll.
        await leader.SetViewportSizeAsync(Look.Desk, 5000);
        await leader.Locator($"[data-seat='{who.Value}']").DragToAsync(leader.Locator($"[data-group='{to.Value}']"));
        await Assertions.Expect(leader.Locator($"[data-group='{to.Value}'] [data-seat='{who.Value}']")).ToBeVisibleAsync();
    }

    /// <summary>Somebody who can go to another group by every rule, and whose own can spare them.</summary>
    private async Task<(VolunteerId Who, ProposedGroupId To)> MoveThatSuitsAsync(GivenSignUp given)
    {
        var proposal = await given.ProposalAsync("A");
        var all = await Site.Db(db => SignUpReader.Volunteers(db, given.Id).ToDictionaryAsync(v => v.Id, Cancel));
        var moves =
            from @from in proposal.Groups
            where @from.Seats.Count > proposal.Rules.Least && !@from.IsLocked
            from seat in @from.Seats
            let who = all[seat.VolunteerId]
            from to in proposal.Groups
            where to != @from && !to.IsLocked && to.Seats.Count < proposal.Rules.Most && who.Chose(to.FocusId)
                && to.Seats.All(s => all[s.VolunteerId].SchoolId != who.SchoolId)
            select (who.Id, to.Id);
        return moves.First();
    }

    private static async Task ChooseByKeysAsync(IPage page, ILocator field, Guid value)
    {
        await Keyboard.TabTo(page, field);
        var steps = await field.EvaluateAsync<int>(
            "(field, value) => [...field.options].findIndex(o => o.value === value)", value.ToString());
        for (var n = 0; n < steps; n++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await Assertions.Expect(field).ToHaveValueAsync(value.ToString());
    }

    private static async Task CheckAsync(IPage page, string picture)
    {
        foreach (var theme in Look.Themes)
        {
            await Axe.Check(page, theme);
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await LookAsync(page, picture);
    }

    private static async Task LookAsync(IPage page, string picture)
    {
        var width = page.ViewportSize!.Width;
        await Pictures.Take(page, picture);
        await page.SetViewportSizeAsync(width, 844);
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Follow(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    private static Task HeadingIs(IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
}
