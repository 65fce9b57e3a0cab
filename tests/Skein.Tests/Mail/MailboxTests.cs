using System.Security.Cryptography;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Skein.Jobs;
using Skein.Mail;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

/// <summary>What comes back into a real mailbox, and what Skein makes of it.</summary>
public abstract class MailboxTests : SiteTests
{
    private readonly RealMailbox _mailbox;
    private readonly string _user = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly Room _room = new();
    private readonly Journal _log = new();

    protected MailboxTests(TestSite site, RealMailbox mailbox)
        : base(site)
    {
        Assert.SkipWhen(mailbox.LeftOut is not null, mailbox.LeftOut ?? "");
        _mailbox = mailbox;
    }

    [Fact]
    public async Task A_reply_is_stored_once_told_to_the_rooms_and_put_aside()
    {
        var (message, about) = await WriteAsync();
        Deliver("gmail-web", message);

        Assert.Equal(1, await Round().RunAsync(Cancel));

        var stored = Assert.Single(await StoredAsync(message));
        var heard = Assert.Single(_room.Heard);
        Assert.Equal((HeardKind.Reply, "Two of us will come.", true), (stored.Kind, stored.Words, stored.IsWhole));
        Assert.Equal(new DateTime(2026, 9, 1, 8, 0, 0), stored.ReceivedAt);
        Assert.Equal(
            new HeardMail(
                stored.Id, message, about, HeardKind.Reply, "Two of us will come.", true, null, "head@ash.example", true,
                new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero)),
            heard);
        Assert.Equal((0, 0), await _mailbox.CountAsync(_user));
        Assert.Equal((1, 0), await _mailbox.CountAsync(_user, MailboxSettings.FolderOfTaken));
    }

    [Fact]
    public async Task Killed_between_storing_and_marking_it_is_not_taken_twice()
    {
        var (message, _) = await WriteAsync();
        Deliver("gmail-web", message);
        await Round().RunAsync(Cancel);
        await _mailbox.PutBackAsync(_user);

        Assert.Equal((1, 1), await _mailbox.CountAsync(_user));
        await Round().RunAsync(Cancel);

        Assert.Single(await StoredAsync(message));
        Assert.Single(_room.Heard);
        Assert.Equal((0, 0), await _mailbox.CountAsync(_user));
    }

    [Fact]
    public async Task One_that_came_twice_by_two_ways_and_one_without_an_id_are_each_taken_once()
    {
        var (message, _) = await WriteAsync();
        Deliver("gmail-web", message);
        Deliver("gmail-web", message);
        _mailbox.Deliver(
            _user,
            string.Join('\n', RawMail.Read("iphone", message).Split('\n')
                .Where(line => !line.StartsWith("Message-ID:", StringComparison.Ordinal))));

        await Round().RunAsync(Cancel);

        Assert.Equal(2, (await StoredAsync(message)).Count);
        Assert.Equal(2, _room.Heard.Count);
    }

    [Fact]
    public async Task Two_nodes_that_read_at_once_take_it_once()
    {
        var (message, _) = await WriteAsync();
        var raw = RawMail.Load(RawMail.Read("no-quotation", message, $"{RawMail.NewId().Value:N}@ash.example"));
        _room.Linger = TimeSpan.FromMilliseconds(200);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Incoming().TakeAsync(raw, "1:1", Site.Clock.GetUtcNow(), Cancel)));

        Assert.All(answers, Assert.Null);
        Assert.Single(await StoredAsync(message));
        Assert.Single(_room.Heard);
    }

    [Fact]
    public async Task What_answers_no_message_of_ours_stays_unread_where_it_is()
    {
        Deliver("other-mail", default);
        Deliver("gmail-web", RawMail.NewId());
        Deliver("bounce-gmail", RawMail.NewId());
        var round = Round();

        Assert.Equal(0, await round.RunAsync(Cancel));
        Assert.Equal(0, await round.RunAsync(Cancel));

        Assert.Equal((3, 3), await _mailbox.CountAsync(_user));
        Assert.Empty(_room.Heard);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("ash.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_ours_and_is_left_alone_is_said_once_with_its_reason()
    {
        var (message, _) = await WriteAsync();
        Deliver("left-receipt", message);
        Deliver("left-calendar", message);
        _mailbox.Deliver(_user, RawMail.Read("no-quotation", message) + new string('x', MailboxRound.LargestMessage));
        var round = Round();

        await round.RunAsync(Cancel);
        await round.RunAsync(Cancel);

        Assert.Equal((3, 3), await _mailbox.CountAsync(_user));
        Assert.Empty(_room.Heard);
        Assert.Equal(3, _log.Lines.Count);
        Assert.All(
            new[] { "it is a receipt", "a calendar", "larger than one megabyte" },
            why => Assert.Contains(_log.Lines, line => line.Contains(why, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_message_of_every_kind_is_read_and_none_stops_the_next()
    {
        var (message, _) = await WriteAsync();
        foreach (var name in RawMail.Names.Order(StringComparer.Ordinal))
        {
            _mailbox.Deliver(_user, RawMail.Read(name, message, $"{name}@ash.example"));
        }

        var taken = await Round().RunAsync(Cancel);

        var stored = await StoredAsync(message);
        Assert.Equal(RawMail.Names.Count(name => !name.StartsWith("left-", StringComparison.Ordinal)) - 1, taken);
        Assert.Equal(taken, stored.Count);
        Assert.Equal(9, stored.Count(r => r.Kind is HeardKind.Bounce));
        Assert.Equal(6, stored.Count(r => r.Kind is HeardKind.Automatic));
        Assert.Equal(8, (await _mailbox.CountAsync(_user)).Unread);
    }

    [Fact]
    public async Task A_reply_from_another_address_is_not_the_hand_of_whoever_was_asked()
    {
        var (message, _) = await WriteAsync();
        Deliver("another-address", message);

        await Round().RunAsync(Cancel);

        var heard = Assert.Single(_room.Heard);
        Assert.Equal(("ann.at.home@mail.example", false), (heard.FromAddress, heard.IsFromAddressee));
    }

    [Fact]
    public async Task A_bounce_is_told_with_its_reason_and_is_nobody_s_hand()
    {
        var (message, about) = await WriteAsync();
        Deliver("bounce-postfix", message);

        await Round().RunAsync(Cancel);

        var heard = Assert.Single(_room.Heard);
        Assert.Equal(
            (HeardKind.Bounce, about, "There is no such mailbox.", false),
            (heard.Kind, heard.AboutId, heard.Reason, heard.IsFromAddressee));
    }

    [Fact]
    public async Task What_a_room_cannot_take_is_stored_nowhere_and_tried_again_and_the_next_is_taken()
    {
        var (first, _) = await WriteAsync();
        var (second, _) = await WriteAsync();
        Deliver("no-quotation", first);
        Deliver("no-quotation", second);
        _room.Refuses = first;
        var round = Round();

        Assert.Equal(1, await round.RunAsync(Cancel));
        Assert.Equal(0, await round.RunAsync(Cancel));
        Assert.Empty(await StoredAsync(first));
        Assert.Equal((1, 1), await _mailbox.CountAsync(_user));

        _room.Refuses = null;
        Assert.Equal(1, await round.RunAsync(Cancel));
        Assert.Single(await StoredAsync(first));
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task A_mailbox_that_is_away_is_said_once_and_read_when_it_is_back()
    {
        await using var away = new RealMailbox();
        Assert.SkipWhen(away.LeftOut is not null, away.LeftOut ?? "");
        await away.InitializeAsync();
        var (message, _) = await WriteAsync();
        away.Deliver(_user, RawMail.Read("no-quotation", message));
        await away.StopAsync();
        var round = Round(away.SettingsOf(_user));

        Assert.Equal(0, await round.RunAsync(Cancel));
        Assert.Equal(0, await round.RunAsync(Cancel));
        Assert.Contains("could not be reached", Assert.Single(_log.Lines), StringComparison.Ordinal);

        await away.StartAsync();
        Assert.Equal(1, await round.RunAsync(Cancel));
        Assert.Single(await StoredAsync(message));
        Assert.Equal(2, _log.Lines.Count);
    }

    [Theory]
    [InlineData("swan", null, "does not let us sign in")]
    [InlineData(RealMailbox.Password, "Nowhere", "There is no folder Nowhere")]
    public async Task A_wrong_setting_is_said_in_one_line(string password, string? folder, string says)
    {
        var settings = _mailbox.SettingsOf(_user) with { Password = password };

        Assert.Equal(0, await Round(folder is null ? settings : settings with { Folder = folder }).RunAsync(Cancel));

        Assert.Contains(says, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_begins_in_the_open_is_encrypted_and_a_mailbox_that_nobody_trusts_is_not_signed_in_to()
    {
        var (message, _) = await WriteAsync();
        Deliver("no-quotation", message);
        var settings = _mailbox.SettingsOf(_user) with { Security = SecureSocketOptions.StartTls };

        Assert.Equal(0, await Round(settings).RunAsync(Cancel));
        Assert.Contains("did not prove who it is", Assert.Single(_log.Lines), StringComparison.Ordinal);

        var known = new MailboxRound(settings, null, Incoming(), Site.Clock, _log)
        {
            Trusts = (_, certificate, _, _) => certificate?.GetCertHashString() == _mailbox.Fingerprint,
        };
        Assert.Equal(1, await known.RunAsync(Cancel));
    }

    [Fact]
    public async Task A_mailbox_that_makes_no_folder_keeps_what_was_taken_as_read()
    {
        var (first, _) = await WriteAsync();
        var (second, _) = await WriteAsync();
        Deliver("no-quotation", first);
        Deliver("no-quotation", second);
        _mailbox.RefuseFolder(_user);

        Assert.Equal(2, await Round().RunAsync(Cancel));

        Assert.Equal((2, 0), await _mailbox.CountAsync(_user));
        Assert.Contains("cannot be moved", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_thirty_days_the_words_and_whose_they_were_are_forgotten()
    {
        var (message, _) = await WriteAsync();
        var raw = RawMail.Load(RawMail.Read("away-sieve", message, $"{RawMail.NewId().Value:N}@ash.example"));
        await Incoming().TakeAsync(raw, "1:1", Site.Clock.GetUtcNow(), Cancel);

        foreach (var (days, words) in new[] { (29, true), (31, false) })
        {
            await Site.Db(db => new ForgetMailTexts().DoAsync(
                db, Job.ComesRound("test", Site.Clock.GetUtcNow()), Site.Clock.GetUtcNow().AddDays(days), Cancel));
            var stored = Assert.Single(await StoredAsync(message));
            Assert.Equal(
                (words, words, words, HeardKind.Automatic),
                (stored.Words.Length > 0, stored.FromAddress.Length > 0, stored.Reason is not null, stored.Kind));
        }
    }

    [Fact]
    public async Task What_was_written_back_goes_with_the_message_that_it_answers()
    {
        var (message, _) = await WriteAsync();
        Deliver("no-quotation", message);
        await Round().RunAsync(Cancel);

        await Site.Db(async db =>
        {
            db.RemoveRange(await db.Mail.Where(m => m.Id == message).ToListAsync(Cancel));
            await db.SaveChangesAsync(Cancel);
        });

        Assert.Empty(await StoredAsync(message));
    }

    [Fact]
    public async Task The_program_reads_the_mailbox_that_its_settings_name()
    {
        await using var relay = new SmtpSink();
        var (message, _) = await WriteAsync();
        Deliver("no-quotation", message);

        await using var skein = await SkeinProcess.ServeAsync(Site.Address, relay, new()
        {
            ["Skein__Imap__Host"] = "127.0.0.1",
            ["Skein__Imap__Port"] = $"{_mailbox.Port}",
            ["Skein__Imap__StartTls"] = "false",
            ["Skein__Imap__User"] = _user,
            ["Skein__Imap__Password"] = RealMailbox.Password,
            ["Skein__Imap__Address"] = "replies@skein.example",
        });
        while ((await _mailbox.CountAsync(_user, MailboxSettings.FolderOfTaken)).All == 0)
        {
            Assert.False(skein.HasEnded, skein.Errors);
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancel);
        }

        Assert.Single(await StoredAsync(message));
    }

    private void Deliver(string name, MailMessageId answered) =>
        _mailbox.Deliver(_user, RawMail.Read(name, answered, $"{name}.{answered.Value:N}@ash.example"));

    private MailboxRound Round(MailboxSettings? settings = null) =>
        new(settings ?? _mailbox.SettingsOf(_user), null, Incoming(), Site.Clock, _log);

    private IncomingMail Incoming() =>
        new(Site.App.Services.GetRequiredService<Databases>(), Site.Address, [_room], Site.Clock);

    private async Task<(MailMessageId Message, Guid About)> WriteAsync()
    {
        var about = RawMail.NewId().Value;
        var message = MailMessage.To("Head@ash.example", null, new PlainMail(), Site.Clock.GetUtcNow(), about: about);
        await Site.Db(async db =>
        {
            db.Mail.Add(message);
            await db.SaveChangesAsync(Cancel);
        });
        return (message.Id, about);
    }

    private Task<List<ReceivedMail>> StoredAsync(MailMessageId message) =>
        Site.Db(db => db.ReceivedMail.Where(r => r.MessageId == message).OrderBy(r => r.Id).ToListAsync(Cancel));

    /// <summary>A room that hears mail: it keeps what it heard, and changes something in the same transaction.</summary>
    private sealed class Room : IHearMail
    {
        public List<HeardMail> Heard { get; } = [];
        public MailMessageId? Refuses { get; set; }
        public TimeSpan Linger { get; set; }

        public async Task HearAsync(SkeinDb db, HeardMail heard, DateTimeOffset now, CancellationToken cancel)
        {
            Assert.NotNull(db.Database.CurrentTransaction);
            if (heard.Message == Refuses)
            {
                throw new InvalidOperationException("This room cannot take it.");
            }

            await Task.Delay(Linger, cancel);
            lock (Heard)
            {
                Heard.Add(heard);
            }
        }
    }

    private sealed class Journal : ILogger<MailboxRound>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}

public sealed class MailboxOnSqlite(SqliteSite site, RealMailbox mailbox)
    : MailboxTests(site, mailbox), IClassFixture<SqliteSite>, IClassFixture<RealMailbox>;
public sealed class MailboxOnPostgres(PostgresSite site, RealMailbox mailbox)
    : MailboxTests(site, mailbox), IClassFixture<PostgresSite>, IClassFixture<RealMailbox>;
