using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

/// <summary>The whole program, killed at the worst moment: the relay has read the message and has not answered.</summary>
public abstract class KilledProcessTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task A_message_in_the_hands_of_a_killed_process_is_uncertain_and_is_never_sent_twice()
    {
        await using var hanging = new SmtpSink { Mood = SinkMood.HangsMidMessage };
        await using var working = new SmtpSink();
        var uncertain = await QueueAsync();

        await using (var killed = await SkeinProcess.ServeAsync(Site.Address, hanging))
        {
            await hanging.ArrivalAsync(Cancel);
            await killed.KillAsync();
        }

        await EndLeasesAsync();
        var next = await QueueAsync();
        await using (await SkeinProcess.ServeAsync(Site.Address, working))
        {
            await working.ArrivalAsync(Cancel);
        }

        Assert.Contains(uncertain.Value.ToString(), Assert.Single(hanging.Messages), StringComparison.Ordinal);
        Assert.Contains(next.Value.ToString(), Assert.Single(working.Messages), StringComparison.Ordinal);
        Assert.Equal(MailStanding.Uncertain, await StandingAsync(uncertain));
    }

    private async Task<MailMessageId> QueueAsync()
    {
        var message = MailMessage.To("a@school.example", null, new PlainMail(), Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.Mail.Add(message);
            await db.SaveChangesAsync(Cancel);
        });
        return message.Id;
    }

    private Task EndLeasesAsync() =>
        Site.Db(db => db.Mail.ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, m => m.QueuedAt), Cancel));

    private Task<MailStanding> StandingAsync(MailMessageId id) =>
        Site.Db(async db => (
            await db.Mail.SingleAsync(m => m.Id == id, Cancel)).StandingAt(Site.Clock.GetUtcNow().AddSeconds(1)));
}

public sealed class KilledProcessOnSqlite(SqliteSite site) : KilledProcessTests(site), IClassFixture<SqliteSite>;
public sealed class KilledProcessOnPostgres(PostgresSite site) : KilledProcessTests(site), IClassFixture<PostgresSite>;
