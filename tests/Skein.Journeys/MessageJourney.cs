using Microsoft.Playwright;
using Skein.Asking;
using Skein.Journeys.Support;
using Skein.Messages;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>
/// S-76 and S-77: a message to twelve heads, of whom nine acknowledge it, two open it and one is rung; and a poll that finds a
/// day.
/// </summary>
public sealed class MessageJourney(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    [Fact]
    public async Task Of_twelve_heads_nine_acknowledge_two_open_it_and_one_is_rung()
    {
        var network = await Given.NetworkAsync(Site, schools: 12);
        var last = network.Schools[11].Head;
        await Site.Db(async db =>
        {
            (await db.Set<Skein.People.Person>().SingleAsync(p => p.Id == last)).Correct(
                Given.Name("Rowan Head"), "01234 567890");
            await db.SaveChangesAsync();
        });

        var page = await OpenAsync(AskingLinks.Letters(network.Id).Address, person: network.CoLeader);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write to people" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "write a message to The heads", Exact = true }).ClickAsync();
        await page.GetByLabel("Subject").FillAsync("The hall is booked");
        await page.GetByLabel("A question that shows it was understood").CheckAsync();
        await page.GetByLabel("The question, if you ask one").FillAsync("When do we meet?");
        await page.GetByLabel("The answers to choose from, if there are any").FillAsync("On Tuesday\nOn Friday");
        await Pictures.Take(page, "message-written");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to 12 people" }).ClickAsync();
        var letter = new Uri(page.Url).AbsolutePath;

        var codes = await CodesAsync(letter);
        foreach (var code in codes.Where(one => one.Person != last).Take(9))
        {
            using var phone = Site.Browser();
            var asked = await phone.Fill("/answer", new() { ["Code"] = code.Code });
            await phone.Follow(await phone.Submit(asked, new() { ["Answer"] = "On Tuesday" }));
        }

        foreach (var code in codes.Where(one => one.Person != last).Skip(9))
        {
            using var phone = Site.Browser();
            await phone.Fill("/answer", new() { ["Code"] = code.Code });
        }

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("9 have answered it, 2 have opened it")).ToBeVisibleAsync();
        await Pictures.Take(page, "message-reached");
        foreach (var theme in Look.Themes)
        {
            await Axe.Check(page, theme);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Telephone chain" }).ClickAsync();
        await Pictures.Take(page, "telephone-chain");
        foreach (var theme in Look.Themes)
        {
            await Axe.Check(page, theme);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Reached", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Rowan Head has been rung.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_poll_finds_a_day_and_choosing_it_writes_to_everybody()
    {
        var network = await Given.NetworkAsync(Site, "Hillside", schools: 2);
        var day = Site.Clock.Today.AddDays(8);
        var page = await OpenAsync(
            MessagesLinks.Write(network.Id, LetterKind.DatePoll, "heads"), new(JavaScript: false), network.CoLeader);
        await page.GetByLabel("Day 1", new() { Exact = true }).FillAsync($"{day:yyyy-MM-dd}");
        await page.GetByLabel("At on day 1").FillAsync("15:45");
        await page.GetByLabel("Day 2", new() { Exact = true }).FillAsync($"{day.AddDays(1):yyyy-MM-dd}");
        await page.GetByLabel("At on day 2").FillAsync("16:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to 2 people" }).ClickAsync();
        var letter = new Uri(page.Url).AbsolutePath;
        foreach (var (code, _) in await CodesAsync(letter))
        {
            var phone = await OpenAsync("/answer", new(JavaScript: false));
            await phone.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
            await phone.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).ClickAsync();
            await phone.GetByLabel($"{day.Said()}, 15:45").CheckAsync();
            await Pictures.Take(phone, "date-poll-answered");
            await phone.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();
        }

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("15:45: chosen by 2 of the 2 who have answered.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Choose this, and write to everybody" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to 2 people" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"{day.Said()}, 15:45").First).ToBeVisibleAsync();
    }

    private Task<List<(string Code, Skein.Access.PersonId Person)>> CodesAsync(string letter)
    {
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        return Site.Db(async db => (await db.Addressees.Where(a => a.LetterId == id).ToListAsync())
            .ConvertAll(a => (a.Code, a.PersonId)));
    }
}
