using Microsoft.Playwright;
using Skein.Journeys.Support;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>A passkey from its making to its end, with the browser's own ceremonies and a device that always says yes.</summary>
public sealed class PasskeyJourney(Chromium chromium, SqliteSite site) : Journey(chromium, site)
{
    /// <summary>Browsers keep passkeys for names, and this machine's number has none.</summary>
    private string Named => $"http://localhost:{Site.Url.Port}";

    [Fact]
    public async Task A_passkey_is_added_and_signs_in_until_it_is_removed()
    {
        var network = await Given.NetworkAsync(Site);
        var page = await OpenAsync($"{Named}/sign-in?next=%2Fme%2Fsign-in");
        var device = await Authenticator.PlugInAsync(page);

        await SignInByLinkAsync(page, "leila@schools.example");
        await Assertions.Expect(page.Locator("#passkeys")).ToHaveCountAsync(0);
        await page.Locator("#passkey-add").GetByLabel("What you call this device").FillAsync("my phone");
        await page.Locator("#passkey-add-button").ClickAsync();
        await Assertions.Expect(page.Locator("#passkeys").GetByRole(AriaRole.Rowheader)).ToHaveTextAsync("my phone");
        Assert.Equal(1, await device.KeysAsync());
        Assert.Equal(network.CoLeader, await OwnerAsync());

        await SignOutAsync(page);
        await SignInByPasskeyAsync(page);
        await Assertions.Expect(page.Locator("#passkeys")).ToContainTextAsync("my phone");
        await Assertions.Expect(page.Locator("#passkeys")).Not.ToContainTextAsync("Not yet");

        await page.Locator("#passkeys").GetByRole(AriaRole.Button, new() { Name = "Remove my phone" }).ClickAsync();
        await Assertions.Expect(page.Locator("#passkeys")).ToHaveCountAsync(0);
        await SignOutAsync(page);
        await SignInByPasskeyAsync(page);
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("This passkey opens nothing here");
        Assert.Equal(1, await device.KeysAsync());
        await page.GotoAsync($"{Named}/me/sign-in");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task A_device_that_gives_no_passkey_is_told_of_and_another_way_stays_open()
    {
        var page = await OpenAsync($"{Named}/sign-in");
        await Authenticator.PlugInAsync(page, saysYes: false);

        await page.Locator("#passkey-sign-in-button").ClickAsync();

        await Assertions.Expect(page.Locator("#passkey-problem")).ToContainTextAsync("Your device gave no passkey.");
        await Assertions.Expect(page.GetByLabel("Your e-mail address")).ToBeVisibleAsync();
    }

    private async Task SignInByLinkAsync(IPage page, string address)
    {
        await page.GetByLabel("Your e-mail address").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in/code");
        var mail = await Site.Db(db => db.Mail
            .Where(m => m.ToAddress == address)
            .OrderByDescending(m => m.Id)
            .Select(m => m.Text)
            .FirstAsync());
        var link = mail.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));
        await page.GotoAsync(Named + new Uri(link.Trim()).AbsolutePath);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
    }

    private async Task SignInByPasskeyAsync(IPage page)
    {
        await page.GotoAsync($"{Named}/sign-in?next=%2Fme%2Fsign-in");
        await page.Locator("#passkey-sign-in-button").ClickAsync();
    }

    private Task<Access.PersonId> OwnerAsync() => Site.Db(db => db.Set<Access.Passkey>().Select(k => k.PersonId).SingleAsync());
}
