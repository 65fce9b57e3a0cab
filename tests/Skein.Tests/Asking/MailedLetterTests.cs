using Skein.Asking;
using Skein.Mail;
using Skein.Persistence;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>Letters of a site that others can reach and that sends mail.</summary>
public sealed class MailedLetterTests(MailedLetterTests.ReachableSite site) : SiteTests(site), IClassFixture<MailedLetterTests.ReachableSite>
{
    public sealed class ReachableSite : TestSite
    {
        protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();

        protected override SiteOptions Options() => base.Options() with { PublicAddress = "https://skein.example", SendsMail = true };
    }

    [Fact]
    public async Task E_mail_pasted_text_and_paper_mix_in_one_letter_and_each_can_be_answered()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var form = await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");
        using var sent = await leader.Submit(form, new()
        {
            [$"GoesBy[{network.Schools[1].Head.Value}]"] = "Paste",
            [$"GoesBy[{network.Schools[2].Head.Value}]"] = "Paper",
        });
        var letter = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        var byMail = await Site.Db(db => db.Addressees.Where(a => a.LetterId == id && a.GoesBy == GoesBy.Mail).Select(a => a.Id).SingleAsync(Cancel));

        var mail = await Site.Db(db => db.Mail.SingleAsync(m => m.AboutId == byMail.Value, Cancel));
        Assert.Equal("ash@schools.example", mail.ToAddress);
        Assert.Equal("leila@schools.example", mail.ReplyTo);
        Assert.Contains("Dear Ash Head,", mail.Text, StringComparison.Ordinal);
        await AnswerAsync(LinkIn(mail.Text), "By mail.");

        var texts = await leader.Page($"{letter}/texts");
        var pasted = Assert.Single(texts.QuerySelectorAll("textarea")).TextContent;
        await AnswerAsync(LinkIn(pasted), "By pasted text.");

        var sheets = await leader.Page($"{letter}/sheets");
        var sheet = Assert.Single(sheets.QuerySelectorAll(".sheet"));
        Assert.NotNull(sheet.QuerySelector("svg"));
        using var phone = Site.Browser();
        var asked = await phone.Fill("/answer", new() { ["Code"] = sheet.QuerySelector(".code")!.TextContent });
        await phone.Follow(await phone.Submit(asked, new() { ["Answer"] = "By paper." }));

        var came = await Site.Db(db => db.Addressees.Where(a => a.LetterId == id).Select(a => new { a.Answer, a.CameBy }).ToListAsync(Cancel));
        Assert.Equal(
            [("By mail.", CameBy.Link), ("By paper.", CameBy.Code), ("By pasted text.", CameBy.Link)],
            came.OrderBy(a => a.Answer, StringComparer.Ordinal).Select(a => (a.Answer!, a.CameBy!.Value)));
    }

    [Fact]
    public async Task A_reminder_goes_to_the_silent_alone_and_once_a_day()
    {
        var network = await Given.NetworkAsync(Site, "Hillside");
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues"), []);
        var letter = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        var first = await Site.Db(db => db.Addressees.Where(a => a.LetterId == id).Select(a => a.Code).FirstAsync(Cancel));
        using var phone = Site.Browser();
        var asked = await phone.Fill("/answer", new() { ["Code"] = first });
        await phone.Follow(await phone.Submit(asked, new() { ["Answer"] = "Here." }));

        Task<int> Reminders() => Site.Db(db => db.Mail.CountAsync(m => m.Subject.StartsWith("Again:"), Cancel));
        await leader.Fill(letter, [], "form[action$='/reminders']");
        Assert.Equal(2, await Reminders());

        await leader.Fill(letter, [], "form[action$='/reminders']");
        Assert.Equal(2, await Reminders());

        Site.Clock.Forward(TimeSpan.FromDays(1));
        await leader.Fill(letter, [], "form[action$='/reminders']");
        Assert.Equal(4, await Reminders());
    }

    [Fact]
    public async Task A_letter_of_which_nobody_knows_whether_it_went_is_shown_and_goes_again_when_somebody_says_so()
    {
        var network = await Given.NetworkAsync(Site, "Valley");
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues"), []);
        var letter = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        var addressee = await Site.Db(db => db.Addressees.Where(a => a.LetterId == id).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(Cancel));
        var handedOver = Site.Clock.GetUtcNow().UtcDateTime.AddHours(-1);
        await Site.Db(db => db.Mail.Where(m => m.AboutId == addressee.Value)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.HandedOverAt, handedOver).SetProperty(x => x.LeaseUntil, handedOver), Cancel));

        var page = await leader.Page(letter);
        Assert.Contains("Nobody knows whether the letter to", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await leader.Fill(letter, [], ".notice form");

        Assert.Null((await leader.Page(letter)).QuerySelector(".notice"));
        Assert.Null(await Site.Db(db => db.Mail.Where(m => m.AboutId == addressee.Value).Select(m => m.HandedOverAt).SingleAsync(Cancel)));
    }

    private async Task AnswerAsync(string link, string answer)
    {
        using var phone = Site.Browser();
        await phone.Follow(await phone.Submit(await phone.Page(link), new() { ["Answer"] = answer }));
    }

    private static string LinkIn(string text) =>
        text.Split('\n').Single(line => line.StartsWith("https://skein.example/answer/", StringComparison.Ordinal))["https://skein.example".Length..];
}
