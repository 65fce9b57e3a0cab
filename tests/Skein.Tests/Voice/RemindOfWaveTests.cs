using Microsoft.Extensions.DependencyInjection;
using Skein.Jobs;
using Skein.Mail;
using Skein.Persistence;
using Skein.Site;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Voice;

public abstract class RemindOfWaveTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Only_those_who_have_not_answered_are_reminded_and_no_page_says_who_or_how_many()
    {
        var network = await Given.NetworkAsync(Site, "Riverside");
        var survey = await GivenSurvey.DraftAsync(Site, network);
        await survey.AskAsync(2, 0, 0);
        var letters = await MailAsync("Riverside");
        Assert.Equal(
            ["ash@schools.example", "beech@schools.example", "cedar@schools.example", "terry@schools.example"],
            letters.Select(m => m.ToAddress)
                .Order(StringComparer.Ordinal));
        await AnswerAsync(letters.Single(m => m.ToAddress.StartsWith("beech", StringComparison.Ordinal)));
        await AnswerAsync(letters.Single(m => m.ToAddress.StartsWith("terry", StringComparison.Ordinal)));
        var before = await survey.ReadAsync();

        var said = (await survey.Leader.Fill(survey.Wave, [], "form[action$='/reminders']")).Body!.TextContent;
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);

        Assert.Contains("A reminder goes to those who have not answered.", said, StringComparison.Ordinal);
        Assert.Equal(["ash@schools.example", "cedar@schools.example"], await RemindedAsync());
        foreach (var name in new[] { "Ash Head", "Beech Head", "Cedar Head", "Terry" })
        {
            Assert.DoesNotContain(name, said + before + await survey.ReadAsync(), StringComparison.Ordinal);
        }

        // A week goes by before the next.
        var refused = (await survey.Leader.Fill(survey.Wave, [], "form[action$='/reminders']")).Body!.TextContent;
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);
        Assert.Contains("The next can go on", refused, StringComparison.Ordinal);
        Assert.Equal(2, (await RemindedAsync()).Count);
    }

    [Fact]
    public async Task A_letter_and_a_reminder_carry_the_same_link_and_name_nobody()
    {
        var network = await Given.NetworkAsync(Site, "Hillside");
        var survey = await GivenSurvey.DraftAsync(Site, network);
        await survey.AskAsync(0, 0, 0);

        await survey.Leader.Fill(survey.Wave, [], "form[action$='/reminders']");
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);

        var mail = await MailAsync("Hillside");
        Assert.All(mail.GroupBy(m => m.ToName), both => Assert.Single(both.Select(LinkIn).Distinct()));
        Assert.Equal(4, mail.Select(LinkIn).Distinct().Count());
        Assert.All(mail, m => Assert.Null(m.AboutId));

        // The rule, and the three schools, are said before anybody answers.
        Assert.All(mail, m => Assert.Contains(Disclosure.Rule, m.Text, StringComparison.Ordinal));
    }

    private async Task AnswerAsync(MailMessage letter)
    {
        using var phone = Site.Browser();
        await phone.Follow(await phone.Submit(await phone.Page(LinkIn(letter)), GivenSurvey.Typed(3)));
    }

    private static string LinkIn(MailMessage letter) =>
        letter.Text.Split('\n').Single(l => l.StartsWith("https://", StringComparison.Ordinal))["https://skein.example".Length..];

    /// <summary>The mail of one network: the tests share a site, and each names its network otherwise.</summary>
    private Task<List<MailMessage>> MailAsync(string network) =>
        Site.Db(db => db.Mail.Where(m => m.Text.Contains(network + " asks")).ToListAsync(Cancel));

    private async Task<List<string>> RemindedAsync() =>
 [
            .. (await MailAsync("Riverside")).Where(m => m.Subject.StartsWith("Again:", StringComparison.Ordinal))
                .Select(m => m.ToAddress)
                .Order(StringComparer.Ordinal),
        ];
}

public sealed class MailingSqlite : TestSite
{
    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();

    protected override SiteOptions Options() => base.Options() with { PublicAddress = "https://skein.example", SendsMail = true };
}

public sealed class MailingPostgres : TestSite
{
    public override string? LeftOut =>
        TestDatabase.PostgresServer is null ? $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server." : null;

    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.PostgresAsync();

    protected override SiteOptions Options() => base.Options() with { PublicAddress = "https://skein.example", SendsMail = true };
}

public sealed class WaveRemindersOnSqlite(MailingSqlite site) : RemindOfWaveTests(site), IClassFixture<MailingSqlite>;
public sealed class WaveRemindersOnPostgres(MailingPostgres site) : RemindOfWaveTests(site), IClassFixture<MailingPostgres>;
