using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Skein.Access;
using Skein.Journeys.Support;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>
/// The first ten minutes, as a co-leader and a head do them. The stop-watch runs at a person's pace: six seconds to read and
/// choose before each press, and a third of a second for each key. It reports; the number of inputs is what the test holds.
/// </summary>
public sealed class FirstTenMinutesJourney(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    private const string Pasted = """
        Ash Primary School, Rowan Hill, rowan@ash.example
        Beech Junior School, Priya Shah, priya@beech.example, 01429 555 0101
        Cedar Primary School, Tom Reed
        Elder Infant School, Ada Okoro, ada@elder.example
        Hazel Primary School, Sam Lowe, sam@hazel.example
        Larch School, Jo Bright, jo@larch.example
        """;

    private readonly Person _coLeader = new();

    [Fact]
    public async Task A_co_leader_asks_the_heads_and_a_head_answers()
    {
        var robot = Stopwatch.StartNew();
        var page = await OpenAsync($"/welcome/{await FirstLinkAsync()}", new(Width: Look.Desk));
        await Pictures.Take(page, "ten-minutes-first-page");
        await _coLeader.Press(page.GetByRole(AriaRole.Link, new() { Name = "Start a network" }));
        await _coLeader.Type(page.GetByLabel("What is it called?"), "Riverside schools");
        await _coLeader.Type(page.GetByLabel("Your name"), "Rowan Hill");
        await _coLeader.Type(page.GetByLabel("Your e-mail address, if you like"), "rowan@ash.example");
        await _coLeader.Press(page.GetByRole(AriaRole.Button, new() { Name = "Start it" }));

        await _coLeader.Paste(page.GetByLabel("One school a line"), Pasted);
        await _coLeader.Press(page.GetByRole(AriaRole.Button, new() { Name = "Read the lines" }));
        await Pictures.Take(page, "ten-minutes-pasted");
        await _coLeader.Press(page.GetByRole(AriaRole.Button, new() { Name = "Keep 6 schools" }));

        await _coLeader.Press(page.GetByRole(AriaRole.Link, new() { Name = "Write to the heads" }));
        await Pictures.Take(page, "ten-minutes-letter");
        await _coLeader.Press(page.GetByRole(AriaRole.Button, new() { Name = "Send the letter to 6 heads" }));
        var letter = page.Url;
        await _coLeader.Press(page.GetByRole(AriaRole.Link, new() { Name = "Print 6 sheets" }));
        var code = await page.Locator("section[aria-label='Beech Junior School'] .code").InnerTextAsync();

        var head = await AnswerOnAPhoneAsync(code);

        await page.GotoAsync(letter);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("1 of 6 schools has answered");
        await Pictures.Take(page, "ten-minutes-answers");
        await _coLeader.Press(page.GetByRole(AriaRole.Link, new() { Name = "They told me what Cedar Primary School answers" }));
        await _coLeader.Type(page.Locator("#Answer"), "Children arrive hungry.");
        await _coLeader.Press(page.GetByRole(AriaRole.Button, new() { Name = "Keep this answer" }));
        await _coLeader.Press(page.Locator(".govuk-button-group").GetByRole(AriaRole.Link, new() { Name = "Next meeting" }));
        await Pictures.Take(page, "ten-minutes-agenda");
        await Assertions.Expect(page.GetByText("2 of 6 schools")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Whom to ring" }).GetByRole(AriaRole.Rowheader))
            .ToHaveCountAsync(3); // the fourth is her own school

        Pictures.Write("first-ten-minutes.txt", $"""
            co-leader: {_coLeader.Inputs} inputs beyond the pasted lines, about {_coLeader.Pace:m\:ss} at a person's pace
            head:      {head.Inputs} inputs, about {head.Pace:m\:ss} at a person's pace
            robot:     {robot.Elapsed:m\:ss} for all of it

            """);
        Assert.InRange(_coLeader.Inputs, 1, 40);
    }

    private async Task<Person> AnswerOnAPhoneAsync(string code)
    {
        var head = new Person();
        var phone = await OpenAsync("/answer", new(JavaScript: false));
        await head.Type(phone.GetByLabel("Code"), code.ToLowerInvariant());
        await head.Press(phone.GetByRole(AriaRole.Button, new() { Name = "Go on" }));
        await Pictures.Take(phone, "ten-minutes-answer-phone");
        await head.Type(phone.Locator("#Answer"), "Attendance on Fridays.\nToo few adults in the early years.");
        await head.Press(phone.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }));
        await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your answer is in");
        return head;
    }

    private async Task<string> FirstLinkAsync()
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FirstRun>().TokenAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Counts what a person does: a press, a field filled in.</summary>
    private sealed class Person
    {
        private static readonly TimeSpan ToChoose = TimeSpan.FromSeconds(6);
        private static readonly TimeSpan ToPressAKey = TimeSpan.FromSeconds(1 / 3.0);

        public int Inputs { get; private set; }

        public TimeSpan Pace { get; private set; }

        public async Task Press(ILocator control)
        {
            await control.ClickAsync();
            Inputs++;
            Pace += ToChoose;
        }

        public async Task Type(ILocator field, string text)
        {
            await field.FillAsync(text);
            Inputs++;
            Pace += ToChoose + (text.Length * ToPressAKey);
        }

        public async Task Paste(ILocator field, string text)
        {
            await field.FillAsync(text);
            Pace += ToChoose;
        }
    }
}
