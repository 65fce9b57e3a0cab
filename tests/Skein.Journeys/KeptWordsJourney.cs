using Microsoft.Playwright;
using Skein.Journeys.Support;
using Skein.Mail;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>A co-leader on a phone writes, has been signed out meanwhile, and loses nothing.</summary>
public sealed class KeptWordsJourney(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    private const string Words = "Ring Elm about the hall, and ask who has the key";

    [Fact]
    public async Task What_was_written_signed_out_is_sent_after_signing_in()
    {
        var network = await Given.NetworkAsync(Site);
        var address = await Site.Db(async db => (await db.People.SingleAsync(p => p.Id == network.CoLeader)).Email!.Value);
        var page = await OpenAsync($"/networks/{network.Id.Value}/duties/new", person: network.CoLeader);
        await page.GetByLabel("What is to be done").FillAsync(Words);
        await page.Locator("select[name=Owner]").SelectOptionAsync("person:" + network.CoLeader.Value);
        await page.Locator("input[name=DueOn]").FillAsync("2026-09-21");
        await page.Context.ClearCookiesAsync(new() { Name = "skein" });
        await page.Locator("main form button").First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
        await LookAsync(page, "kept-sign-in");
        await page.GetByLabel("Your e-mail address").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        await LookAsync(page, "kept-code");
        await page.GetByLabel("The code from the message").FillAsync(await CodeAsync(address));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("Nothing has been sent yet");
        await LookAsync(page, "kept-ready");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it now" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(Words);
        Assert.Equal(
            1, await Site.Db(db => db.Set<Duties.Duty>().CountAsync(d => d.NetworkId == network.Id && d.Sentence == Words)));
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Assertions.Expect(page.GetByText(Words)).ToBeVisibleAsync();
        foreach (var theme in Look.Themes)
        {
            await Axe.Check(page, theme);
        }

        await Pictures.Take(page, name);
    }

    private async Task<string> CodeAsync(string address)
    {
        var mail = await Site.Db(db => db.Mail
            .Where(m => m.ToAddress == address)
            .OrderByDescending(m => m.Id)
            .Select(m => m.Text)
            .FirstAsync());
        return mail[(mail.IndexOf("Your code is ", StringComparison.Ordinal) + 13)..][..9];
    }
}
