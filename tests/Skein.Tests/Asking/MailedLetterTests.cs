using Skein.Asking;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>Letters of a site that others can reach and that sends mail.</summary>
public abstract class MailedLetterTests(TestSite site) : SiteTests(site)
{
    protected static SiteOptions Reachable(SiteOptions alone) =>
        alone with { PublicAddress = "https://skein.example", SendsMail = true };

    [Fact]
    public async Task E_mail_pasted_text_and_paper_mix_in_one_letter_and_each_can_be_answered()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var form = await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");
        using var sent = await leader.Submit(form, new()
        {
            [$"GoesBy[{network.Schools[1].Asked}]"] = "Paste",
            [$"GoesBy[{network.Schools[2].Asked}]"] = "Paper",
        });
        var letter = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        var byMail = await Site.Db(db => db.Addressees
            .Where(a => a.LetterId == id && a.GoesBy == GoesBy.Mail)
            .Select(a => a.Id)
            .SingleAsync(Cancel));

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

        var came = await Site.Db(db => db.Addressees
            .Where(a => a.LetterId == id)
            .Select(a => new { Answer = a.Given.Select(given => given.Words).FirstOrDefault(), a.CameBy })
            .ToListAsync(Cancel));
        Assert.Equal(
            [("By mail.", CameBy.Link), ("By paper.", CameBy.Code), ("By pasted text.", CameBy.Link)],
            came.OrderBy(a => a.Answer, StringComparer.Ordinal).Select(a => (a.Answer!, a.CameBy!.Value)));
    }

    [Fact]
    public async Task The_head_of_two_schools_has_a_letter_for_each_by_a_way_of_its_own()
    {
        var network = await Given.NetworkAsync(Site, "Federation");
        var (infant, junior) = (network.Schools[0], network.Schools[1]);
        await Site.Db(async db =>
        {
            var role = await db.Roles.SingleAsync(r => r.SchoolId == junior.Id, Cancel);
            db.Remove(role);
            db.Add(RoleAssignment.InSchool(junior.Id, infant.Head, RoleKind.Head, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        using var leader = await Site.BrowserOf(network.CoLeader);

        var form = await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues");
        var fields = form.QuerySelectorAll("select[name^='GoesBy']");
        using var sent = await leader.Submit(form, new()
        {
            [$"GoesBy[{infant.Asked}]"] = "Mail",
            [$"GoesBy[{(junior with { Head = infant.Head }).Asked}]"] = "Paper",
        });

        Assert.True(LetterId.TryParse(sent.Headers.Location!.ToString().Split('/')[^1], out var id));
        var ways = await Site.Db(db => db.Addressees
            .Where(a => a.LetterId == id && a.PersonId == infant.Head)
            .ToDictionaryAsync(a => a.SchoolId!.Value, a => a.GoesBy, Cancel));
        Assert.Equal(3, fields.Select(field => field.Id).Distinct().Count());
        Assert.Equal((GoesBy.Mail, GoesBy.Paper), (ways[infant.Id], ways[junior.Id]));
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

        // While it is still on its way there is nothing to remind of: the page offers none, and a form from elsewhere sends none.
        var early = await leader.Page(letter);
        Assert.Null(early.QuerySelector("form[action$='/reminders']"));
        Assert.Contains("A reminder can go from", early.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        early.QuerySelector("main form")!.SetAttribute("action", $"{letter}/reminders");
        await leader.Follow(await leader.Submit(early, []));
        Assert.Equal(0, await RemindersOfAsync(id));

        Site.Clock.Forward(TimeSpan.FromDays(2));
        await leader.Fill(letter, [], "form[action$='/reminders']");
        Assert.Equal(2, await RemindersOfAsync(id));

        await leader.Fill(letter, [], "form[action$='/reminders']");
        Assert.Equal(2, await RemindersOfAsync(id));

        Site.Clock.Forward(TimeSpan.FromDays(1));
        await leader.Fill(letter, [], "form[action$='/reminders']");
        Assert.Equal(4, await RemindersOfAsync(id));
    }

    [Theory]
    [InlineData(MembershipState.Resting)]
    [InlineData(MembershipState.Left)]
    public async Task A_school_of_which_nothing_is_expected_any_more_is_not_reminded(MembershipState since)
    {
        var network = await Given.NetworkAsync(Site, $"Seaside, {since}");
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues"), []);
        var letter = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        Site.Clock.Forward(TimeSpan.FromDays(2));
        await Site.Db(async db =>
        {
            var membership = await db.Memberships.SingleAsync(
                m => m.NetworkId == network.Id && m.SchoolId == network.Schools[0].Id, Cancel);
            Assert.Null(membership.Become(since, Site.Clock.Today));
            await db.SaveChangesAsync(Cancel);
        });

        await leader.Fill(letter, [], "form[action$='/reminders']");

        Assert.Equal(2, await RemindersOfAsync(id));
    }

    [Fact]
    public async Task A_letter_of_which_nobody_knows_whether_it_went_is_shown_and_goes_again_when_somebody_says_so()
    {
        var network = await Given.NetworkAsync(Site, "Valley");
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues"), []);
        var letter = sent.Headers.Location!.ToString();
        Assert.True(LetterId.TryParse(letter.Split('/')[^1], out var id));
        var addressee = await Site.Db(db => db.Addressees
            .Where(a => a.LetterId == id)
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .FirstAsync(Cancel));
        var handedOver = Site.Clock.GetUtcNow().UtcDateTime.AddHours(-1);
        await Site.Db(db => db.Mail.Where(m => m.AboutId == addressee.Value)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.HandedOverAt, handedOver).SetProperty(x => x.LeaseUntil, handedOver), Cancel));

        var page = await leader.Page(letter);
        Assert.Contains(
            "Nobody knows whether the letter to", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await leader.Fill(letter, [], ".notice form");

        Assert.Null((await leader.Page(letter)).QuerySelector(".notice"));
        Assert.Null(
            await Site.Db(db => db.Mail
                .Where(m => m.AboutId == addressee.Value)
                .Select(m => m.HandedOverAt)
                .SingleAsync(Cancel)));
    }

    private Task<int> RemindersOfAsync(LetterId letter) => Site.Db(async db =>
    {
        var addressees = await db.Addressees.Where(a => a.LetterId == letter).Select(a => (Guid?)a.Id.Value).ToListAsync(Cancel);
        return await db.Mail.CountAsync(m => m.Subject.StartsWith("Again:") && addressees.Contains(m.AboutId), Cancel);
    });

    private async Task AnswerAsync(string link, string answer)
    {
        using var phone = Site.Browser();
        await phone.Follow(await phone.Submit(await phone.Page(link), new() { ["Answer"] = answer }));
    }

    private static string LinkIn(string text) =>
        text.Split('\n').Single(line => line.StartsWith(
            "https://skein.example/answer/", StringComparison.Ordinal))["https://skein.example".Length..];
}

public sealed class MailedLettersOnSqlite(
    MailedLettersOnSqlite.ReachableSite site) : MailedLetterTests(site), IClassFixture<MailedLettersOnSqlite.ReachableSite>
{
    public sealed class ReachableSite : TestSite
    {
        protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();

        protected override SiteOptions Options() => Reachable(base.Options());
    }
}

public sealed class MailedLettersOnPostgres(
    MailedLettersOnPostgres.ReachableSite site) : MailedLetterTests(site), IClassFixture<MailedLettersOnPostgres.ReachableSite>
{
    public sealed class ReachableSite : TestSite
    {
        public override string? LeftOut => TestDatabase.PostgresServer is null
            ? $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server."
            : null;

        protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.PostgresAsync();

        protected override SiteOptions Options() => Reachable(base.Options());
    }
}
