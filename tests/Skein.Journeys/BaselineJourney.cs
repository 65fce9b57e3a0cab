using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Skein.Chronicle;
using Skein.Jobs;
using Skein.Journeys.Support;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Journeys;

/// <summary>
/// How things stand before the work begins, and a year later: asked on paper and by link, answered without names, shown where
/// five have answered (S-18, S-107, I-25, domain 4.4).
/// </summary>
public sealed class BaselineJourney(Chromium chromium, PostedSite site) : Journey(chromium, site), IClassFixture<PostedSite>
{
    private const string Ring = "I know somebody in another of our schools whom I could ring about a problem in my work.";

    /// <summary>
    /// Sheets that are handed in, school by school. With phones and links, eleven answer at the first school and two at the
    /// last.
    /// </summary>
    private static readonly int[] Sheets = [8, 7, 6, 2, 1, 0];

    private static readonly string[] Values =
    [
        "Adults go on learning.", "Children are listened to.", "Nobody has to do it alone.",
    ];

    [Fact]
    public async Task Forty_answers_without_a_name_and_the_same_questions_a_year_later()
    {
        var network = await Given.NetworkAsync(Site, schools: Sheets.Length);
        var leader = await OpenAsync($"/networks/{network.Id.Value}/voice", new(Width: Look.Desk), network.CoLeader);
        await StateWhatWeValueAsync(leader);
        await TakeTheBaselineAsync(leader);
        await AskAsync(leader, network, "Ask it", Site.Clock.Today.AddDays(14));
        await AnswerAsync(leader, network, onPhones: true, steps: [1, 2, 3]);
        await Assertions.Expect(leader.GetByText("At least 40 of the 42 people asked have answered.")).ToBeVisibleAsync();

        await CloseAsync(15);
        leader = await OpenAsync(new Uri(leader.Url).PathAndQuery, new(Width: Look.Desk), network.CoLeader);
        await ResultsAreShownWhereFiveAnsweredAsync(leader, network);

        Site.Clock.Forward(TimeSpan.FromDays(350));
        leader = await OpenAsync(new Uri(leader.Url).PathAndQuery, new(Width: Look.Desk), network.CoLeader);
        await Follow(leader, "Back to the survey");
        await AskAsync(leader, network, "Ask it again", Site.Clock.Today.AddDays(14));
        await AnswerAsync(leader, network, onPhones: false, steps: [3, 3, 4]);
        await CloseAsync(15);
        leader = await OpenAsync(new Uri(leader.Url).PathAndQuery, new(Width: Look.Desk), network.CoLeader);
        await TheTwoTimesStandSideBySideAsync(leader);
    }

    private static async Task StateWhatWeValueAsync(IPage leader)
    {
        await Follow(leader, "What we value");
        foreach (var value in Values)
        {
            await leader.GetByLabel("Another value or purpose").FillAsync(value);
            await Press(leader, "Put it on the list");
            await Assertions.Expect(leader.Locator("main li", new() { HasText = value })).ToBeVisibleAsync();
        }

        await Follow(leader, "Back to What we ask");
    }

    private static async Task TakeTheBaselineAsync(IPage leader)
    {
        await Follow(leader, "Take the baseline");
        await leader.GetByLabel("and for each school with five answers or more").CheckAsync();
        for (var n = 0; n < 10; n++)
        {
            await leader.Locator($"select[name='Values[{n}]']")
                .SelectOptionAsync(new SelectOptionValue { Label = Values[n % Values.Length] });
        }

        await Press(leader, "Keep these questions");
        await Assertions.Expect(leader.GetByRole(AriaRole.Heading, new() { Name = "10 questions" })).ToBeVisibleAsync();
    }

    private static async Task AskAsync(IPage leader, GivenNetwork network, string ask, DateOnly lastDay)
    {
        await Follow(leader, ask);
        await leader.GetByLabel("Last day for answers").FillAsync($"{lastDay:yyyy-MM-dd}");
        await leader.GetByLabel("Everybody else Skein knows in the schools").UncheckAsync();
        for (var n = 0; n < Sheets.Length; n++)
        {
            await leader.GetByLabel(network.Schools[n].Name).FillAsync($"{Sheets[n] + 2}");
        }

        await Press(leader, "Ask it now");
        await Assertions.Expect(leader.GetByText("Fewer than 5 of the 42 people asked have answered.")).ToBeVisibleAsync();
    }

    /// <summary>
    /// 34 sheets and six heads by link. Of each school's sheets the last two are answered by code on a phone, or handed in like
    /// the others a year later: from one address a code may be tried ten times a minute.
    /// </summary>
    private async Task AnswerAsync(IPage leader, GivenNetwork network, bool onPhones, int[] steps)
    {
        var wave = leader.Url;

        // The manager reads no results, so what the manager prints and types in counts like any other answer.
        var printed = await OpenAsync(new Uri(wave).AbsolutePath, new(Width: Look.Desk), network.Manager);
        await Follow(printed, "Sheets to print");
        await Assertions.Expect(printed.GetByText("You read no results of this survey")).ToBeVisibleAsync();
        await Press(printed, "Print the sheets");
        await Assertions.Expect(printed.GetByRole(AriaRole.Heading, new() { Name = "36 sheets to print" })).ToBeVisibleAsync();
        var codes = new List<IReadOnlyList<string>>();
        foreach (var (n, school) in network.Schools.Index())
        {
            // In two schools one sheet stays where it is.
            var all = await printed.Locator($"section[aria-label^='{school.Name}'] .code").AllInnerTextsAsync();
            codes.Add([.. all.Take(n < 4 ? Sheets[n] + 2 : Sheets[n] + 1)]);
        }

        var answered = 0;
        var desk = await OpenAsync($"{new Uri(wave).AbsolutePath}/typed", new(Width: Look.Desk), network.Manager);
        var sheets = codes.SelectMany((school, n) => onPhones ? school.Take(Sheets[n]) : school).ToList();
        foreach (var code in sheets.Take(ByManyHands.Watched))
        {
            await desk.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
            await ChooseAsync(desk, steps[answered++ % steps.Length]);
            await Press(desk, "Keep this sheet");
            await Assertions.Expect(desk.GetByLabel("Code", new() { Exact = true })).ToHaveValueAsync("");
            await Assertions.Expect(desk.GetByText("The sheet is in. Shred it, and take the next.")).ToBeVisibleAsync();
        }

        using var clerk = await Site.BrowserOf(network.Manager);
        foreach (var code in sheets.Skip(ByManyHands.Watched))
        {
            var sheet = await clerk.Page($"{new Uri(wave).AbsolutePath}/typed");
            var kept = await clerk.Submit(sheet, new(sheet.Chosen(Step())) { ["Code"] = code });
            Assert.Contains("The sheet is in.", (await clerk.Follow(kept)).Body!.TextContent, StringComparison.Ordinal);
        }

        var onPhone = codes.SelectMany((school, n) => onPhones ? school.Skip(Sheets[n]) : []).ToList();
        foreach (var code in onPhone.Take(ByManyHands.Watched))
        {
            var phone = await OpenAsync("/voice", new(JavaScript: false));
            await phone.GetByLabel("Code").FillAsync(code.ToLowerInvariant());
            await Press(phone, "Go on");
            await SendAsync(phone, steps[answered++ % steps.Length]);
        }

        foreach (var code in onPhone.Skip(ByManyHands.Watched))
        {
            await ByManyHands.AnswerByCodeAsync(Site, "/answer", code, page => page.Chosen(Step()));
        }

        foreach (var school in network.Schools.Take(ByManyHands.Watched))
        {
            var phone = await OpenAsync(
                await site.LinkToAsync($"{school.Name.Split(' ')[0].ToLowerInvariant()}@schools.example"),
                new(JavaScript: false));
            await SendAsync(phone, steps[answered++ % steps.Length]);
        }

        foreach (var school in network.Schools.Skip(ByManyHands.Watched))
        {
            await ByManyHands.AnswerAsync(
                Site, await site.LinkToAsync($"{school.Name.Split(' ')[0].ToLowerInvariant()}@schools.example"),
                page => page.Chosen(Step()));
        }

        Assert.Equal(40, answered);
        await leader.GotoAsync(wave);

        string Step() => steps[answered++ % steps.Length].ToString(CultureInfo.InvariantCulture);
    }

    private static async Task SendAsync(IPage phone, int step)
    {
        await Assertions.Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Send my answer" })).ToBeVisibleAsync();
        await ChooseAsync(phone, step);
        await Press(phone, "Send my answer");
        await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your answer is in");
    }

    private static async Task ChooseAsync(IPage page, int step)
    {
        foreach (var question in await page.Locator($"main input[type=radio][value='{step}']").AllAsync())
        {
            await question.CheckAsync();
        }
    }

    private async Task CloseAsync(int days)
    {
        Site.Clock.Forward(TimeSpan.FromDays(days));
        var now = Site.Clock.GetUtcNow();
        var closing = Site.App.Services.GetServices<IWork>().Single(work => work.Kind == "voice.close");
        await Site.Db(async db =>
        {
            await closing.DoAsync(db, Job.ComesRound(closing.Kind, now), now, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync();
        });
    }

    private async Task ResultsAreShownWhereFiveAnsweredAsync(IPage leader, GivenNetwork network)
    {
        await Assertions.Expect(leader.GetByText("At least 40 of the 42 people asked had answered.")).ToBeVisibleAsync();
        var table = leader.GetByRole(AriaRole.Table, new() { Name = Ring });
        await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "Ash Primary School" })).ToContainTextAsync("11");
        foreach (var school in network.Schools.Skip(3))
        {
            await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = school.Name }))
                .ToContainTextAsync("Counted with others");
        }

        await Assertions.Expect(leader.GetByText("Not shown: own words are shown where 10 people or more have written"))
            .ToBeVisibleAsync();
        await Pictures.Take(leader, "baseline-results");
        await NobodyIsNamedAsync(leader);

        var head = await OpenAsync(new Uri(leader.Url).PathAndQuery, person: network.Schools[0].Head);
        await Assertions.Expect(
            head.GetByRole(AriaRole.Table, new() { Name = Ring }).GetByRole(AriaRole.Row, new() { Name = "Ash Primary School" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(head.GetByRole(AriaRole.Row, new() { Name = "Beech Primary School" })).ToHaveCountAsync(0);
        var manager = await OpenAsync(new Uri(leader.Url).PathAndQuery, person: network.Manager);
        await Assertions.Expect(manager.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);

        await Site.Db(async db =>
        {
            Assert.False(await db.Set<Ballot>().AnyAsync());
            Assert.False(await db.Set<Token>().AnyAsync());
            Assert.True(await db.Set<Wave>().AllAsync(w => w.Secret == null));
        });
    }

    private async Task TheTwoTimesStandSideBySideAsync(IPage leader)
    {
        await Follow(leader, "Back to the survey");
        await Follow(leader, "Two times side by side");
        var everybody = leader.GetByRole(AriaRole.Table, new() { Name = $"{Ring} (The whole network)" });
        await Assertions.Expect(everybody.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await Assertions.Expect(leader.GetByText("nothing here says what caused a difference")).ToBeVisibleAsync();
        await Pictures.Take(leader, "baseline-side-by-side");
        await NobodyIsNamedAsync(leader);

        // Eighty answers, and not one row of the chronicle tells of any.
        var told = await Site.Db(db => db.Set<ChronicleEntry>()
            .Where(e => e.SubjectKind == "survey")
            .Select(e => e.Verb)
            .ToListAsync());
        Assert.Equal(
 [
                "survey.asked", "survey.asked", "survey.closed", "survey.closed", "survey.drafted", "survey.printed",
                "survey.printed",
            ],
            told.Where(v => v != "value.stated").Order(StringComparer.Ordinal));
    }

    private static async Task NobodyIsNamedAsync(IPage page)
    {
        var text = await page.Locator("main").InnerTextAsync();
        Assert.All(
            [" Head", "Leila", "Mina", "Terry", "@schools.example"],
            name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task Follow(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
}
