using System.Net;
using Skein.Asking;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>What the writer asks, and what a meeting hears of it.</summary>
public abstract partial class LetterTests
{
    [Fact]
    public async Task What_the_writer_asks_is_asked_wherever_the_letter_is_read_and_no_answer_is_dropped()
    {
        var network = await Given.NetworkAsync(Site, schools: 3);
        var first = await SendAsync(network);
        await AnswerAsync(first.Addressees[0], "Too few adults.");
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");
        using var sent = await browser.Submit(form, new()
        {
            ["Subject"] = "What would {school} try first?",
            ["Body"] = "Dear {addressee},\n\nWe heard about adults. Tell us about {school}.",
        });
        var page = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(page.Split('/')[^1], out var id));
        var addressee =
            await Site.Db(db => db.Addressees.SingleAsync(a => a.LetterId == id && a.SchoolId == network.Schools[1].Id, Cancel));

        using var phone = Site.Browser();
        var asked = (await phone.Fill("/answer", new() { ["Code"] = addressee.Code })).QuerySelector("main")!.TextContent;
        var told = (await browser.Page($"{page}/told/{addressee.Id.Value}")).QuerySelector("main")!.TextContent;
        foreach (var read in new[] { asked, told })
        {
            Assert.Contains("What would your school try first?", read, StringComparison.Ordinal);
            Assert.Contains($"Tell us about {network.Schools[1].Name}.", read, StringComparison.Ordinal);
            Assert.DoesNotContain("gets in the way", read, StringComparison.Ordinal);
        }

        await AnswerAsync(addressee, "A quiet room.");
        var agenda = (await browser.Page($"/networks/{network.Id.Value}/agenda")).QuerySelector("main")!.TextContent;
        Assert.Contains("2 of 3 schools have answered.", agenda, StringComparison.Ordinal);
        Assert.Contains("Too few adults.", agenda, StringComparison.Ordinal);
        Assert.Contains("A quiet room.", agenda, StringComparison.Ordinal);
        var home = (await browser.Page($"/networks/{network.Id.Value}")).QuerySelector("main")!.TextContent;
        Assert.Contains("2 of 3 schools have answered your letters to the heads", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_heads_said_stays_on_the_agenda_however_many_other_letters_go_out()
    {
        var network = await Given.NetworkAsync(Site);
        var letter = await SendAsync(network);
        await AnswerAsync(letter.Addressees[0], "Too few adults.");
        await Site.Db(async db =>
        {
            foreach (var minute in Enumerable.Range(1, 6))
            {
                var other = Letter.Write(network.Id, "reasons", network.CoLeader, Site.Clock.GetUtcNow().AddMinutes(minute));
                other.Write("Why don't we just give up?", "Tell us.", Site.Clock.Today.AddDays(9));
                other.Send(Site.Clock.GetUtcNow().AddMinutes(minute));
                db.Add(other);
            }

            await db.SaveChangesAsync(Cancel);
        });
        Site.Clock.Forward(TimeSpan.FromMinutes(10));
        using var browser = await Site.BrowserOf(network.CoLeader);

        Assert.Contains(
            "Too few adults.", (await browser.Page($"/networks/{network.Id.Value}/agenda")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "1 of 3 schools has answered", (await browser.Page($"/networks/{network.Id.Value}")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_schools_of_one_name_only_the_one_that_has_not_answered_is_to_be_rung()
    {
        var network = await Given.NetworkAsync(Site);
        await Site.Db(db => db.Schools.Where(s => s.Id == network.Schools[1].Id || s.Id == network.Schools[2].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, "St Mary's School"), Cancel));
        var letter = await SendAsync(network);
        await AnswerAsync(letter.Addressees[1], "A quiet room.");
        using var browser = await Site.BrowserOf(network.CoLeader);

        var agenda = await browser.Page($"/networks/{network.Id.Value}/agenda");

        var rung = agenda.QuerySelectorAll("[aria-label='Whom to ring'] tbody a")
            .Select(a => a.GetAttribute("href")!.Split('/')[^1]);
        Assert.Contains(letter.Addressees[2].Id.Value.ToString(), rung);
        Assert.DoesNotContain(letter.Addressees[1].Id.Value.ToString(), rung);
    }

    [Fact]
    public async Task A_place_that_nothing_fills_is_said_before_the_letter_goes()
    {
        var network = await Given.NetworkAsync(Site);
        using var browser = await Site.BrowserOf(network.CoLeader);
        var form = await browser.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");

        using var refused = await browser.Submit(form, new() { ["Body"] = "Dear {adressee}," });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            "Nothing is filled in for {adressee}.", (await Browser.Read(refused)).Body!.TextContent, StringComparison.Ordinal);
    }
}
