using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Skein.Asking;
using Skein.Journeys.Support;
using Skein.Leaflet;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>
/// S-22: twelve heads say thirty things; an editor, in a browser without JavaScript, makes ten lines of them; they print on one
/// page.
/// </summary>
public sealed partial class LeafletJourney(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    private static readonly string[] Lines =
    [
        "Gives a colleague a morning a term for the network, and asks what came of it when they are back",
        "Comes to the heads' meetings, and sends somebody who may decide when that cannot be",
        "Keeps hands off an enquiry: teachers choose its question and govern it",
        "Opens classrooms to colleagues from other schools, their own lessons among them",
        "Says what did not work, first and in front of others",
        "Puts what was learned on the agenda of the next staff meeting",
        "Protects the time that was promised, also in the week of an inspection",
        "Rings another head before writing to them",
        "Thanks people by name, and tells governors what they did",
        "Says no in good time where the school cannot do more this term",
    ];

    [Fact]
    public async Task Thirty_statements_become_ten_lines_on_one_page_of_A4()
    {
        var network = await Given.NetworkAsync(Site, schools: 12);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await AnswerAsync(network, leader);

        var page = await OpenAsync(
            LeafletLinks.Statements(network.Id), new(Width: Look.Desk, JavaScript: false), network.CoLeader);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take them in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("30 statements to sort");
        await page.GetByLabel("Lines, one a row").FillAsync(string.Join('\n', Lines));
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep lines and statements" }).ClickAsync();
        for (var n = 0; n < 30; n++)
        {
            await page.GetByLabel($"Statement {n + 1:00} of a head")
                .SelectOptionAsync(new SelectOptionValue { Label = Lines[n / 3] });
        }

        await Pictures.Take(page, "leaflet-sorting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep lines and statements" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Every statement is sorted");
        await StagedLeaflet.PutAsync(Site, leader, LeafletLinks.Leaflet(network.Id), agreed: 7);

        var sheet = await OpenAsync(LeafletLinks.Leaflet(network.Id), person: network.Schools[0].Head);
        await Pictures.Take(sheet, "leaflet-in-force");
        await sheet.GetByRole(AriaRole.Link, new() { Name = "Print it on one sheet" }).ClickAsync();
        await Assertions.Expect(sheet.GetByText("from 30 statements: by 12 heads who answered the letter")).ToBeVisibleAsync();
        await Assertions.Expect(sheet.Locator(".sheet li")).ToHaveCountAsync(Lines.Length);
        await Pictures.Take(sheet, "leaflet-printed");
        Assert.Equal(1, await PagesAsync(sheet));
    }

    [Fact]
    public async Task As_many_lines_as_a_page_is_said_to_hold_fit_on_it_and_three_times_as_many_do_not()
    {
        var network = await Given.NetworkAsync(Site, schools: 2);
        using var leader = await Site.BrowserOf(network.CoLeader);

        await StagedLeaflet.SetAsync(Site, network, leader, Long(LeafletLine.OnOnePage), agreed: 0);
        Assert.Equal(1, await PagesAsync(await OpenAsync(LeafletLinks.Sheet(network.Id), person: network.CoLeader)));

        var other = await Given.NetworkAsync(Site, "Hillside", schools: 2);
        using var second = await Site.BrowserOf(other.CoLeader);
        await StagedLeaflet.SetAsync(Site, other, second, Long(3 * LeafletLine.OnOnePage), agreed: 0);
        Assert.InRange(await PagesAsync(await OpenAsync(LeafletLinks.Sheet(other.Id), person: other.CoLeader)), 2, 4);
    }

    /// <summary>Lines as long as a line may be, each different.</summary>
    private static IEnumerable<string> Long(int lines) =>
        Enumerable.Range(1, lines).Select(n => $"{n} " + string.Concat(Enumerable.Repeat("gives people time ", 12))[..190]);

    /// <summary>Every head answers the letter by a link: thirty statements in all.</summary>
    private async Task AnswerAsync(GivenNetwork network, Browser leader)
    {
        using var sent = await leader.Submit(await leader.Page(AskingLinks.Write(network.Id, TakeInAnswers.LetterKind)), []);
        var said = 0;
        foreach (
            var (link, n) in (
                await StagedLeaflet.LinksAsync(Site, sent.Headers.Location!.ToString())).Select((link, n) => (link, n)))
        {
            using var phone = Site.Browser();
            await phone.Fill(
                link,
                new()
                {
                    ["Answer"] = string.Join(
                        '\n', Enumerable.Range(0, n < 6 ? 3 : 2).Select(_ => $"Statement {++said:00} of a head")),
                });
        }

        Assert.Equal(30, said);
    }

    private static async Task<int> PagesAsync(IPage page)
    {
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        return Page().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
