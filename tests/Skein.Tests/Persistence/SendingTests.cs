using System.Globalization;
using System.Net;
using Skein.Asking;
using Skein.Duties;
using Skein.Tests.Support;

namespace Skein.Tests.Persistence;

/// <summary>The same form with the same words is one sending; with other words, or from somebody else, it is another.</summary>
public abstract class SendingTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Back_changed_and_sent_again_is_a_new_act_and_the_same_again_is_none()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");

        using var first = await browser.Submit(form, new() { ["Subject"] = "What matters most?" });
        using var changed = await browser.Submit(form, new() { ["Subject"] = "What matters least?" });
        using var again = await browser.Submit(form, new() { ["Subject"] = "What matters most?" });

        Assert.NotEqual(first.Headers.Location, changed.Headers.Location);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(
            ["What matters least?", "What matters most?"],
            await Site.Db(db => db.Letters
                .Where(l => l.NetworkId == network.Id)
                .Select(l => l.Subject)
                .Order()
                .ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_is_led_to_the_page_of_whoever_had_the_tablet_before()
    {
        var network = await Given.NetworkAsync(Site);
        var letters = await LettersAsync(network);
        using var tablet = Site.Browser();
        var form = await tablet.Page("/answer");

        using var one = await tablet.Submit(form, new() { ["Code"] = letters[0].Code });
        using var other = await tablet.Submit(form, new() { ["Code"] = letters[1].Code });

        Assert.NotEqual(one.Headers.Location, other.Headers.Location);
    }

    [Fact]
    public async Task The_same_form_from_another_person_is_another_act()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/duties/new");
        var typed = new Dictionary<string, string>
        {
            ["Sentence"] = "Book the hall",
            ["Owner"] = "person:"
                + network.CoLeader.Value.ToString(),
            ["DueOn"] = Site.Clock.Today
                .AddDays(3)
                .ToString("O", CultureInfo.InvariantCulture),
        };
        using var first = await browser.Submit(form, typed);
        using var second = await Site.BrowserOf(network.Manager);
        var theirs = (
            await second.Page($"/networks/{network.Id.Value}/duties/new")).QuerySelector(
                "[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        form.QuerySelector("main [name=__RequestVerificationToken]")!.SetAttribute("value", theirs);

        using var other = await second.Submit(form, typed);

        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        Assert.Equal(
            2,
            await Site.Db(db => db.Set<Duty>().CountAsync(
                d => d.NetworkId == network.Id && d.Sentence == "Book the hall", Cancel)));
    }

    [Fact]
    public async Task A_program_that_uses_a_key_for_something_else_is_told_so()
    {
        var network = await Given.NetworkAsync(Site);
        using var program = await TestProgram.OfAsync(Site, network.CoLeader);
        var url = $"/networks/{network.Id.Value}/letters/new/heads-issues";
        Dictionary<string, string> Asks(string what) =>
            new()
            {
                ["Subject"] = what,
                ["Body"] = what,
                ["ClosesOn"] = Site.Clock.Today
                    .AddDays(9)
                    .ToString("O", CultureInfo.InvariantCulture),
            };

        using var first = await program.Post(url, Asks("What matters?"), once: "letter-1");
        using var same = await program.Post(url, Asks("What matters?"), once: "letter-1");
        using var other = await program.Post(url, Asks("What else?"), once: "letter-1");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(
            (await TestProgram.Read(first)).GetProperty("next")
                .GetString(), (await TestProgram.Read(same)).GetProperty("next")
                .GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains(
            "Nothing was changed.", (await TestProgram.Read(other)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, await Site.Db(db => db.Letters.CountAsync(l => l.NetworkId == network.Id, Cancel)));
    }

    private async Task<List<Addressee>> LettersAsync(GivenNetwork network)
    {
        using var browser = await Site.BrowserOf(network.CoLeader);
        using var sent = await browser.Submit(await browser.Page($"/networks/{network.Id.Value}/letters/new/heads-issues"), []);
        Assert.True(LetterId.TryParse(sent.Headers.Location!.ToString().Split('/')[^1], out var id));
        return await Site.Db(db => db.Addressees.Where(a => a.LetterId == id).ToListAsync(Cancel));
    }
}

public sealed class SendingOnSqlite(SqliteSite site) : SendingTests(site), IClassFixture<SqliteSite>;
public sealed class SendingOnPostgres(PostgresSite site) : SendingTests(site), IClassFixture<PostgresSite>;
