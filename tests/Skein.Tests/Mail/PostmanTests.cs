using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

public abstract class PostmanTests(TestSite site) : SiteTests(site), IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await Site.Db(db => db.Mail.ExecuteDeleteAsync(Cancel));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Postman Postman => Site.App.Services.GetRequiredService<Postman>();

    [Fact]
    public async Task A_message_is_sent_once_with_its_own_id_and_in_plain_words()
    {
        await using var sink = new SmtpSink();
        var id = await QueueAsync("Äpfel für die Schule");

        await SendAsync(sink);
        await SendAsync(sink);

        var message = Assert.Single(sink.Messages);
        Assert.Contains($"Message-ID: <{id.Value}@skein.example>", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", message, StringComparison.Ordinal);
        Assert.Contains("text/plain; charset=utf-8", message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("List-Unsubscribe", message, StringComparison.Ordinal);
        Assert.Equal(MailStanding.Sent, await StandingAsync(id));
    }

    [Fact]
    public async Task A_relay_that_says_not_now_is_asked_again_later()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.RefusesForNow };
        var id = await QueueAsync();

        await SendAsync(sink);
        Assert.Equal(MailStanding.Waiting, await StandingAsync(id));

        sink.Mood = SinkMood.Takes;
        Assert.Equal(0, await SendAsync(sink));
        Site.Clock.Forward(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await SendAsync(sink));
        Assert.Equal(MailStanding.Sent, await StandingAsync(id));
    }

    [Fact]
    public async Task A_relay_that_cannot_be_reached_loses_nothing()
    {
        var sink = new SmtpSink();
        await sink.DisposeAsync();
        var id = await QueueAsync();

        await SendAsync(sink);

        Assert.Equal(MailStanding.Waiting, await StandingAsync(id));
        Assert.Contains("could not be reached", await ProblemAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_refused_for_good_is_given_up_with_a_sentence()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.RefusesForGood };
        var id = await QueueAsync();

        await SendAsync(sink);

        Assert.Equal(MailStanding.GivenUp, await StandingAsync(id));
        Assert.Contains("refused", await ProblemAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_whose_line_broke_is_uncertain_and_is_not_sent_again_by_itself()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.DiesMidMessage };
        var id = await QueueAsync();

        await SendAsync(sink);
        sink.Mood = SinkMood.Takes;
        Site.Clock.Forward(TimeSpan.FromDays(1));
        await SendAsync(sink);

        Assert.Single(sink.Messages);
        Assert.Equal(MailStanding.Uncertain, await StandingAsync(id));
        Assert.Contains(id, await Site.Db(db => db.Mail.Uncertain(Site.Clock.GetUtcNow()).Select(m => m.Id).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Somebody_may_have_an_uncertain_message_sent_again()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.DiesMidMessage };
        var id = await QueueAsync();
        await SendAsync(sink);

        await Site.Db(async db =>
        {
            var message = await db.Mail.SingleAsync(m => m.Id == id, Cancel);
            Assert.Null(message.SendAgain(Site.Clock.GetUtcNow()));
            Assert.NotNull(message.SendAgain(Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        });
        sink.Mood = SinkMood.Takes;
        await SendAsync(sink);

        Assert.Equal(2, sink.Messages.Count);
        Assert.Equal(MailStanding.Sent, await StandingAsync(id));
    }

    [Fact]
    public async Task Two_workers_send_each_message_once()
    {
        await using var sink = new SmtpSink();
        for (var i = 0; i < 30; i++)
        {
            await QueueAsync($"Message {i}");
        }

        // On SQLite, one process works; two workers in it take turns at the file.
        await Task.WhenAll(SendAsync(sink), SendAsync(sink));

        var ids = sink.Messages.Select(m =>
            m.Split('\n').Single(line => line.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(30, sink.Messages.Count);
        Assert.Equal(30, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_message_that_is_of_no_more_use_is_not_sent()
    {
        await using var sink = new SmtpSink();
        var now = Site.Clock.GetUtcNow();
        var message = MailMessage.To("a@school.example", null, new PlainMail("Late"), now, notAfter: now.AddMinutes(15));
        await StoreAsync(message);
        Site.Clock.Forward(TimeSpan.FromMinutes(16));

        await SendAsync(sink);

        Assert.Empty(sink.Messages);
        Assert.Equal(MailStanding.GivenUp, await StandingAsync(message.Id));
    }

    [Fact]
    public async Task The_page_of_mail_is_not_there_on_an_installation_that_others_can_reach()
    {
        using var browser = Site.Browser();
        using var answer = await browser.Get("/mail");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<int> SendAsync(SmtpSink sink)
    {
        await using var relay = new SmtpRelay(
            new("127.0.0.1", sink.Port, new("Skein", "letters@skein.example"), SecureSocketOptions.None));
        return await Postman.SendDueAsync(relay, first: false, Cancel);
    }

    private async Task<MailMessageId> QueueAsync(string subject = "A letter")
    {
        var message = MailMessage.To("a@school.example", null, new PlainMail(subject), Site.Clock.GetUtcNow());
        await StoreAsync(message);
        return message.Id;
    }

    private Task StoreAsync(MailMessage message) => Site.Db(async db =>
    {
        db.Mail.Add(message);
        await db.SaveChangesAsync(Cancel);
    });

    private Task<MailStanding> StandingAsync(MailMessageId id) =>
        Site.Db(async db => (await db.Mail.SingleAsync(m => m.Id == id, Cancel)).StandingAt(Site.Clock.GetUtcNow()));

    private Task<string> ProblemAsync(MailMessageId id) =>
        Site.Db(async db => (await db.Mail.SingleAsync(m => m.Id == id, Cancel)).Problem ?? "");
}

public sealed class PostmanOnSqlite(SqliteSite site) : PostmanTests(site), IClassFixture<SqliteSite>;
public sealed class PostmanOnPostgres(PostgresSite site) : PostmanTests(site), IClassFixture<PostgresSite>;
