using System.Net;
using Skein.Access;
using Skein.Duties;
using Skein.Mail;
using Skein.Persistence;
using Skein.Site;
using Skein.Tests.People;
using Skein.Tests.Support;

namespace Skein.Tests.Duties;

/// <summary>The one message a day, of a site that others can reach. Each fact begins on the morning of a Monday.</summary>
public abstract class DigestTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Two_nodes_that_write_at_once_and_again_send_one_message_over_all_networks()
    {
        var (one, other) = (await NetworkAsync(), await Given.NetworkAsync(Site, "Hillside"));
        await Site.OweAsync(one.Id, Owner.For(one.Teacher), "Book the hall", inDays: 3);
        await Site.GiveRoleAsync(other.Id, one.Teacher, "archivist");
        await Site.OweAsync(other.Id, Owner.OfRole("archivist"), "Write up the day", inDays: 4);
        await Site.OweAsync(one.Id, Owner.For(one.Schools[1].Head), "Send the map", inDays: 2, to: one.Teacher);

        await Task.WhenAll(Site.DoAsync(SendDigests.Name), Site.DoAsync(SendDigests.Name));
        Site.Clock.Forward(TimeSpan.FromHours(1));
        await Site.DoAsync(SendDigests.Name);

        var mail = Assert.Single(await MailToAsync(one.Teacher));
        Assert.Equal("2 things are due in the next two weeks", mail.Subject);
        Assert.Contains("- Book the hall. Due by", mail.Text, StringComparison.Ordinal);
        Assert.Contains("- Write up the day. Due by", mail.Text, StringComparison.Ordinal);
        Assert.Contains("- Send the map. From Beech Head", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_is_killed_before_its_work_is_stored_has_neither_claimed_nor_written()
    {
        var network = await NetworkAsync();
        await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Book the hall");
        await Site.Db(async db =>
        {
            await using var change = await db.Database.BeginTransactionAsync(Cancel);
            var now = Site.Clock.GetUtcNow();
            await Site.Work(SendDigests.Name).DoAsync(db, Skein.Jobs.Job.ComesRound(SendDigests.Name, now), now, Cancel);
            await db.SaveChangesAsync(Cancel);
            await change.RollbackAsync(Cancel);
        });

        Assert.Empty(await MailToAsync(network.Teacher));
        await Site.DoAsync(SendDigests.Name);
        Assert.Single(await MailToAsync(network.Teacher));
    }

    [Fact]
    public async Task A_day_that_somebody_has_claimed_is_not_written_again_though_no_message_came_of_it()
    {
        var network = await NetworkAsync();
        await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Book the hall");
        await Site.DoAsync(SendDigests.Name);
        await Site.Db(db => db.Mail.ExecuteDeleteAsync(Cancel));

        await Site.DoAsync(SendDigests.Name);

        Assert.Empty(await MailToAsync(network.Teacher));
    }

    [Fact]
    public async Task Nothing_is_written_outside_a_civil_hour_in_holidays_to_a_resting_school_or_when_nothing_is_due()
    {
        var network = await NetworkAsync();
        await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Book the hall");
        await Site.OweAsync(network.Id, Owner.For(network.Schools[1].Head), "Next term", inDays: 40);
        var resting = network.Schools[2];
        await Site.OweAsync(network.Id, Owner.For(resting.Id), "Name a contact");
        await Site.RestAsync(network.Id, resting.Id);
        using var manager = await Site.BrowserOf(network.Manager);
        await manager.Fill(
            $"/networks/{network.Id.Value}/duties/quiet",
            new()
            {
                ["Name"] = "An inset day",
                ["First"] = $"{Site.Clock.Today:yyyy-MM-dd}",
                ["Last"] = $"{Site.Clock.Today:yyyy-MM-dd}",
            },
            "form[action$='/holidays']");

        await Site.DoAsync(SendDigests.Name);
        Assert.Empty(await MailToAsync(network.Teacher));

        Site.Clock.Forward(TimeSpan.FromDays(7) + TimeSpan.FromHours(8));
        await Site.DoAsync(SendDigests.Name);
        Assert.Empty(await MailToAsync(network.Teacher));

        Site.Clock.Forward(TimeSpan.FromDays(7) - TimeSpan.FromHours(8));
        await Site.DoAsync(SendDigests.Name);
        Assert.Contains("It was due by", Assert.Single(await MailToAsync(network.Teacher)).Text, StringComparison.Ordinal);
        Assert.Empty(await MailToAsync(network.Schools[1].Head));
        Assert.Empty(await MailToAsync(resting.Head));
    }

    [Fact]
    public async Task Each_person_chooses_each_day_a_day_of_the_week_or_never()
    {
        var network = await NetworkAsync();
        var (daily, friday, never) = (network.Schools[0].Head, network.Schools[1].Head, network.Schools[2].Head);
        foreach (
            var (
                person, rhythm, weekday) in new[]
                {
                    (daily, "Daily", "Monday"), (friday, "Weekly", "Friday"), (never, "Never", "Monday"),
                })
        {
            await Site.OweAsync(network.Id, Owner.For(person), "Book the hall", inDays: 12);
            using var browser = await Site.BrowserOf(person);
            await browser.Fill("/me/messages", new() { ["Rhythm"] = rhythm, ["Weekday"] = weekday });
        }

        for (var day = 0; day < 7; day++)
        {
            await Site.DoAsync(SendDigests.Name);
            Site.Clock.Forward(TimeSpan.FromDays(1));
        }

        Assert.Equal(7, (await MailToAsync(daily)).Count);
        Assert.Single(await MailToAsync(friday));
        Assert.Empty(await MailToAsync(never));
    }

    [Fact]
    public async Task What_is_done_is_said_from_the_message_without_an_account_and_opening_it_changes_nothing()
    {
        var network = await NetworkAsync();
        var duty = await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Book the hall", inDays: 10);
        var late = await Site.OweAsync(network.Id, Owner.For(network.Teacher), "Thank the hosts", inDays: 11);
        await Site.DoAsync(SendDigests.Name);
        var links = Links(Assert.Single(await MailToAsync(network.Teacher)).Text);
        using var phone = Site.Browser();

        await phone.Page(links[0]);
        var opened = await Site.DutyAsync(duty);
        var thanks = await phone.Fill(links[0], new() { ["Note"] = "From 4 o'clock" });
        var again = SomePeople.Text(await phone.Page(links[0]));

        Assert.True(opened.IsOpen);
        Assert.Contains("Thank you", SomePeople.Text(thanks), StringComparison.Ordinal);
        Assert.Contains("This was done on", again, StringComparison.Ordinal);
        Assert.Equal(
            (network.Teacher, "From 4 o'clock"),
            ((await Site.DutyAsync(duty)).EndedBy!.Value, (await Site.DutyAsync(duty)).Note!));

        var open = await phone.Page(links[1]);
        Site.Clock.Forward(TimeSpan.FromDays(31));
        using var ended = await phone.Submit(open, []);
        using var forged = await phone.Get(links[1].Replace(".2026", ".2027", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound), (ended.StatusCode, forged.StatusCode));
        Assert.True((await Site.DutyAsync(late)).IsOpen);
    }

    /// <summary>Half past eight on the next Monday, and no mail from before.</summary>
    private async Task<GivenNetwork> NetworkAsync()
    {
        await Site.Db(db => db.Mail.ExecuteDeleteAsync(Cancel));
        await Site.Db(db => db.DigestDays.ExecuteDeleteAsync(Cancel));
        var network = await Given.NetworkAsync(Site);
        var monday = Site.Clock.Today.AddDays((((int)DayOfWeek.Monday - (int)Site.Clock.Today.DayOfWeek) + 7) % 7);
        var morning = new DateTimeOffset(monday.ToDateTime(new(7, 30)), TimeSpan.Zero);
        Site.Clock.Forward((morning < Site.Clock.GetUtcNow() ? morning.AddDays(7) : morning) - Site.Clock.GetUtcNow());
        return network;
    }

    private Task<List<MailMessage>> MailToAsync(PersonId person) =>
        Site.Db(db => db.Mail.AsNoTracking().Where(m => m.AboutId == person.Value).ToListAsync(Cancel));

    private static List<string> Links(string text) =>
 [
            .. text.Split('\n')
                .Where(l => l.StartsWith("https://skein.example/answer/", StringComparison.Ordinal))
                .Select(l => l["https://skein.example".Length..]),
        ];
}

public sealed class SqlitePostbox : TestSite
{
    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();

    protected override SiteOptions Options() => base.Options() with { PublicAddress = "https://skein.example", SendsMail = true };
}

public sealed class PostgresPostbox : TestSite
{
    public override string? LeftOut =>
        TestDatabase.PostgresServer is null ? $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server." : null;

    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.PostgresAsync();

    protected override SiteOptions Options() => base.Options() with { PublicAddress = "https://skein.example", SendsMail = true };
}

public sealed class DigestsOnSqlite(SqlitePostbox site) : DigestTests(site), IClassFixture<SqlitePostbox>;
public sealed class DigestsOnPostgres(PostgresPostbox site) : DigestTests(site), IClassFixture<PostgresPostbox>;
