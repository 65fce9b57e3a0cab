using AngleSharp.Html.Dom;
using Microsoft.Playwright;
using Skein.Journeys.Support;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>
/// Twelve schools find what they are for, on the pages where they do it: S-06, S-07 and the days of agreement (I-07, I-35).
/// </summary>
public sealed class PurposeJourney(Chromium chromium, PostedSite site) : Journey(chromium, site), IClassFixture<PostedSite>
{
    private const string Words =
        "Children speak up about their own learning, and somebody listens.\n\nWe begin with talk before writing.";
    private const string Reworded =
        "Children speak up about their own learning, and every adult listens.\n\nWe begin with talk before writing.";

    // Ash to Elder agree by link, Hazel to Maple by code, Pine tells; Fir refuses; Oak and Rowan are silent.
    private static readonly int[] ByPaper = [5, 6, 7, 8, 9];
    private static readonly int[] ByLink = [0, 1, 2, 3];
    private static readonly int[] ByCode = [5, 6, 7, 8];
    private const int Refuses = 4;
    private const int Tells = 10;
    private const string NotAgreed = "Fir Primary School, Oak Primary School and Rowan Primary School have not agreed.";

    [Fact]
    public async Task Twelve_schools_find_what_they_are_for_and_change_it_a_term_later()
    {
        var network = await Given.NetworkAsync(Site, schools: 12);
        await TheHeadsAnswerTheFirstLetterAsync(network);
        Site.Clock.Forward(TimeSpan.FromDays(1));
        var leader = await OpenAsync($"/networks/{network.Id.Value}", new(Width: Look.Desk), network.CoLeader);

        await PutVersionOneAsync(leader, network);
        await TheHeadsAnswerAsync(leader);
        await TheCoLeaderIsToldWhoHasNotAgreedAndNobodyElseIsAsync(leader, network);
        await BringIntoForceAsync(leader);

        var lastTerm = Site.Clock.Today.AddDays(30);
        Site.Clock.Forward(TimeSpan.FromDays(120));
        leader = await OpenAsync($"/networks/{network.Id.Value}/purpose", new(Width: Look.Desk), network.CoLeader);
        await PutVersionTwoAsync(leader, network);
        await EverybodyAgreesToVersionTwoAsync();
        await TheSamePageAsAtLastTermAsync(leader, network, lastTerm);
    }

    private async Task TheHeadsAnswerTheFirstLetterAsync(GivenNetwork network)
    {
        var leader = await OpenAsync(
            $"/networks/{network.Id.Value}/letters/new/heads-issues", new(Width: Look.Desk), network.CoLeader);
        await Press(leader, "Send the letter to 12 heads");
        await HeadingIs(leader, "0 of 12 schools have answered");
        foreach (var school in network.Schools.Take(ByManyHands.Watched))
        {
            var phone = await OpenAsync(await LinkToAsync(school), new(JavaScript: false));
            await phone.Locator("#Answer").FillAsync($"At {school.Name} children stop when they pick up a pencil.");
            await Press(phone, "Send my answer");
            await HeadingIs(phone, "Your answer is in");
        }

        foreach (var school in network.Schools.Skip(ByManyHands.Watched))
        {
            await ByManyHands.AnswerAsync(
                Site, await LinkToAsync(school),
                _ => new() { ["Answer"] = $"At {school.Name} children stop when they pick up a pencil." });
        }

        await leader.ReloadAsync();
        await HeadingIs(leader, "12 of 12 schools have answered");
    }

    private static async Task PutVersionOneAsync(IPage leader, GivenNetwork network)
    {
        await leader.GotoAsync($"/networks/{network.Id.Value}/purpose");
        await Follow(leader, "Draft a purpose");
        await leader.GetByLabel("Title").FillAsync("What we are for");
        await leader.GetByLabel("The text").FillAsync(Words);
        await Press(leader, "Keep this draft");
        await Follow(leader, "Put it to the schools");
        foreach (var n in ByPaper)
        {
            await leader.Locator($"select[name='GoesBy[{network.Schools[n].Asked}]']").SelectOptionAsync("Paper");
        }

        await Press(leader, "Put it to the schools");
        await HeadingIs(leader, "0 of 12 schools have answered");
    }

    private async Task TheHeadsAnswerAsync(IPage leader)
    {
        var letter = leader.Url;
        foreach (var n in ByLink.Take(ByManyHands.Watched))
        {
            await AgreeAsync(await OpenAsync(await LinkToAsync(Tree(n)), new(JavaScript: false)));
        }

        foreach (var n in ByLink.Skip(ByManyHands.Watched))
        {
            await ByManyHands.AnswerAsync(Site, await LinkToAsync(Tree(n)), Agreeing);
        }

        var refusing = await OpenAsync(await LinkToAsync(Tree(Refuses)), new(JavaScript: false));
        await refusing.GetByLabel("We do not agree").CheckAsync();
        await refusing.Locator("#Answer").FillAsync("It says too little about our youngest.");
        await Press(refusing, "Send my answer");

        await Follow(leader, "Print 5 sheets");
        foreach (var n in ByCode)
        {
            var code = await leader.Locator($"section[aria-label='{Tree(n)} Primary School'] .code").InnerTextAsync();
            if (n != ByCode[0])
            {
                await ByManyHands.AnswerByCodeAsync(Site, "/answer", code, Agreeing);
                continue;
            }

            var phone = await OpenAsync("/answer", new(JavaScript: false));
            await phone.GetByLabel("Code").FillAsync(code.ToLowerInvariant());
            await Press(phone, "Go on");
            await AgreeAsync(phone);
        }

        await leader.GotoAsync(letter);
        await Follow(leader, $"They told me what {Tree(Tells)} Primary School answers");
        await leader.GetByLabel("We agree", new() { Exact = true }).CheckAsync();
        await Press(leader, "Keep this answer");
        await Follow(leader, "Read “What we are for”, and who has agreed");
    }

    private async Task TheCoLeaderIsToldWhoHasNotAgreedAndNobodyElseIsAsync(IPage leader, GivenNetwork network)
    {
        await Assertions.Expect(leader.GetByText("9 of 12 schools have agreed (75%).").First).ToBeVisibleAsync();
        await Assertions.Expect(leader.GetByText(NotAgreed)).ToBeVisibleAsync();
        await Assertions.Expect(leader.GetByText("as told to Leila Osei")).ToHaveCountAsync(1);
        await Pictures.Take(leader, "purpose-nine-of-twelve");

        foreach (var reader in new[] { network.Schools[0].Head, network.Manager, network.Teacher })
        {
            var other = await OpenAsync(new Uri(leader.Url).PathAndQuery, person: reader);
            await Assertions.Expect(other.GetByText("9 of 12 schools have agreed (75%).").First).ToBeVisibleAsync();
            await Assertions.Expect(
                other.GetByText("2 schools have not answered yet; 1 school has not agreed and said why to the co-leaders."))
                .ToBeVisibleAsync();
            var page = await other.Locator("main").InnerTextAsync();
            Assert.DoesNotContain("Fir Primary School", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Oak Primary School", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Rowan Primary School", page, StringComparison.Ordinal);
            Assert.DoesNotContain("too little about our youngest", page, StringComparison.Ordinal);
        }
    }

    private static async Task BringIntoForceAsync(IPage leader)
    {
        await Follow(leader, "Bring version 1 into force");
        await Press(leader, "Bring it into force");
        await Assertions.Expect(
            leader.GetByRole(AriaRole.Heading, new() { Name = "Bring version 1 of “What we are for” into force" }))
            .ToBeVisibleAsync();
        await leader.GetByLabel("Go on, because…").FillAsync("We have rung the three. They are content that the others begin.");
        await Press(leader, "Bring it into force");
        await Assertions.Expect(leader.Locator("#in-force")).ToContainTextAsync("Version 1 is in force since");
        await Assertions.Expect(leader.GetByText("because: “We have rung the three.")).ToBeVisibleAsync();
    }

    private static async Task PutVersionTwoAsync(IPage leader, GivenNetwork network)
    {
        await Follow(leader, "Version 1, and the versions before it");
        await Follow(leader, "Draft a new version");
        await leader.GetByLabel("The text").FillAsync(Reworded);
        await leader.GetByLabel("What changes, and why").FillAsync("Pupils told us that it depends on who teaches them.");
        await Press(leader, "Keep this draft");
        await Follow(leader, "Put it to the schools");
        await Press(leader, "Put it to the schools");
        await Follow(leader, "Read “What we are for”, and who has agreed");
        await Follow(leader, "Read version 2, and what is different");
        await leader.GetByText("What is different from version 1").ClickAsync();
        await Assertions.Expect(leader.Locator("del")).ToContainTextAsync("somebody");
        await Assertions.Expect(leader.Locator("ins")).ToContainTextAsync("every adult");
        await Pictures.Take(leader, "purpose-difference");

        await leader.GotoAsync($"/networks/{network.Id.Value}/purpose");
        await Assertions.Expect(leader.Locator(".panel").First).ToContainTextAsync("somebody listens");
    }

    private async Task EverybodyAgreesToVersionTwoAsync()
    {
        for (var n = 0; n < ByManyHands.Watched; n++)
        {
            var phone = await OpenAsync(await LinkToAsync(Tree(n)), new(JavaScript: false));
            await phone.GetByText("What is different from version 1").ClickAsync();
            await Assertions.Expect(phone.Locator("ins")).ToBeVisibleAsync();
            await AgreeAsync(phone);
        }

        for (var n = ByManyHands.Watched; n < 12; n++)
        {
            await ByManyHands.AnswerAsync(Site, await LinkToAsync(Tree(n)), page =>
            {
                Assert.NotNull(page.QuerySelector("ins"));
                return Agreeing(page);
            });
        }
    }

    private static Dictionary<string, string> Agreeing(IHtmlDocument page) => page.Labelled("We agree");

    private static async Task TheSamePageAsAtLastTermAsync(IPage leader, GivenNetwork network, DateOnly lastTerm)
    {
        await leader.GotoAsync($"/networks/{network.Id.Value}/purpose");
        await Assertions.Expect(leader.Locator(".panel").First).ToContainTextAsync("every adult listens");
        await Assertions.Expect(leader.GetByText("12 of 12 schools have agreed (100%).")).ToBeVisibleAsync();

        await leader.GetByLabel("See it as it was on another day").FillAsync($"{lastTerm:yyyy-MM-dd}");
        await Press(leader, "Show that day");
        await Assertions.Expect(leader.Locator(".panel").First).ToContainTextAsync("somebody listens");
        await Assertions.Expect(leader.GetByText("9 of 12 schools have agreed (75%).")).ToBeVisibleAsync();
        await Assertions.Expect(leader.GetByText(NotAgreed)).ToBeVisibleAsync();
        await Pictures.Take(leader, "purpose-as-at-last-term");
    }

    private static async Task AgreeAsync(IPage phone)
    {
        await phone.GetByLabel("We agree", new() { Exact = true }).CheckAsync();
        await Press(phone, "Send my answer");
        await HeadingIs(phone, "Your answer is in");
    }

    private Task<string> LinkToAsync(GivenSchool school) => LinkToAsync(school.Name.Split(' ')[0]);

    private Task<string> LinkToAsync(string tree) => site.LinkToAsync($"{tree.ToLowerInvariant()}@schools.example");

    private static string Tree(int n) =>
        new[] { "Ash", "Beech", "Cedar", "Elder", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan" }[n];

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task Follow(IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    private static Task HeadingIs(IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
}
