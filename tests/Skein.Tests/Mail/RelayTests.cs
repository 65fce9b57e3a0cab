using System.Net;
using System.Text;
using MailKit.Security;
using MimeKit;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

/// <summary>What relays make of the messages that Skein hands over, and what is certain afterwards.</summary>
public sealed class RelayTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly MailboxAddress From = new("Skein", "letters@skein.example");
    private readonly CancellationTokenSource _cancel = new();

    private CancellationToken Cancel => _cancel.Token;

    public void Dispose() => _cancel.Dispose();

    [Fact]
    public async Task Whoever_asks_stands_in_the_mailbox_and_a_reply_goes_to_them()
    {
        await using var relay = new RealRelay();

        var (handover, problem) = await SendAsync(
            relay.Port,
            MailMessage.To("head@ash.example", new("Rowan Hill", "rowan@birch.example"), new PlainMail(), Now, "Ann Ash"));

        var message = Assert.Single(relay.Messages);
        Assert.Equal((MailOutcome.Sent, null), (handover, problem));
        Assert.Equal("Rowan Hill, by Skein", message.From.Mailboxes.Single().Name);
        Assert.Equal("letters@skein.example", message.From.Mailboxes.Single().Address);
        Assert.Equal("rowan@birch.example", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("Ann Ash", message.To.Mailboxes.Single().Name);
    }

    [Fact]
    public async Task A_line_break_in_a_subject_or_a_name_is_a_space()
    {
        await using var relay = new RealRelay();

        await SendAsync(
            relay.Port,
            MailMessage.To(
                "head@ash.example", new("Rowan\r\nBcc: all@schools.example", null),
                new PlainMail("Hello\r\nX-More: yes\u200b"), Now, "Ann\nAsh"));

        var message = Assert.Single(relay.Messages);
        Assert.Equal("Hello X-More: yes", message.Subject);
        Assert.Null(message.Headers["X-More"]);
        Assert.Empty(message.Bcc);
    }

    [Fact]
    public async Task A_relay_that_takes_such_letters_is_handed_an_address_with_them()
    {
        await using var relay = new RealRelay();

        var (handover, _) = await SendAsync(relay.Port, MailMessage.To("zoë@schools.example", null, new PlainMail(), Now));

        Assert.Equal(MailOutcome.Sent, handover);
        Assert.Equal("zoë@schools.example", Assert.Single(relay.Messages).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_relay_that_takes_no_such_letters_refuses_at_once_and_the_reason_says_so()
    {
        await using var sink = new SmtpSink();

        var (handover, problem) = await SendAsync(
            sink.Port, MailMessage.To("zoë@schools.example", null, new PlainMail(), Now));

        Assert.Equal(MailOutcome.Refused, handover);
        Assert.Contains("in front of the @", problem, StringComparison.Ordinal);
        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task A_domain_in_other_letters_is_known_to_every_relay_by_its_plain_name()
    {
        await using var sink = new SmtpSink();

        var (handover, _) = await SendAsync(sink.Port, MailMessage.To("zoe@schüle.example", null, new PlainMail(), Now));

        Assert.Equal(MailOutcome.Sent, handover);
        Assert.Contains("<zoe@xn--schle-mva.example>", Assert.Single(sink.Recipients), StringComparison.Ordinal);
        Assert.All(Assert.Single(sink.Messages), letter => Assert.True(char.IsAscii(letter)));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("@ash.example")]
    [InlineData("head@ash.example, other@ash.example")]
    [InlineData("head@-.example..")]
    [InlineData("head@ash.example\r\nDATA")]
    public async Task An_address_that_is_none_is_refused_and_the_next_message_goes_over_the_same_line(string address)
    {
        await using var sink = new SmtpSink();
        await using var relay = Relay(sink.Port);

        var (bad, problem) = await relay.HandOverAsync(MailMessage.To(address, null, new PlainMail("Bad"), Now), Cancel);
        var (good, _) = await relay.HandOverAsync(MailMessage.To("head@ash.example", null, new PlainMail("Good"), Now), Cancel);

        Assert.Equal((MailOutcome.Refused, MailOutcome.Sent), (bad, good));
        Assert.NotNull(problem);
        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task Many_messages_go_over_one_line()
    {
        await using var sink = new SmtpSink();
        await using (var relay = Relay(sink.Port))
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal(
                    MailOutcome.Sent,
                    (
                        await relay.HandOverAsync(
                            MailMessage.To("head@ash.example", null, new PlainMail($"Letter {i}"), Now), Cancel)).Handover);
            }
        }

        Assert.Equal((20, 1), (sink.Messages.Count, sink.Lines));
    }

    [Fact]
    public async Task A_line_that_breaks_before_the_message_leaves_is_no_doubt()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.DiesBeforeMessage };
        await using var relay = Relay(sink.Port);

        var (broken, problem) = await relay.HandOverAsync(
            MailMessage.To("head@ash.example", null, new PlainMail(), Now), Cancel);
        sink.Mood = SinkMood.Takes;
        var (next, _) = await relay.HandOverAsync(MailMessage.To("head@ash.example", null, new PlainMail(), Now), Cancel);

        Assert.Equal((MailOutcome.NotNow, MailOutcome.Sent), (broken, next));
        Assert.Contains("before the message left", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_breaks_while_the_message_leaves_is_doubt()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.DiesMidMessage };

        var (handover, _) = await SendAsync(
            sink.Port, MailMessage.To("head@ash.example", null, new PlainMail("A letter", new string('x', 100_000)), Now));

        Assert.Equal(MailOutcome.Unknown, handover);
    }

    [Fact]
    public async Task A_sender_signs_in_with_a_password_and_waits_where_it_is_wrong()
    {
        await using var relay = new RealRelay(password: "goose");
        var message = MailMessage.To("head@ash.example", null, new PlainMail(), Now);

        var (right, _) = await SendAsync(relay.Port, message, settings => settings with { User = "skein", Password = "goose" });
        var (wrong, problem) = await SendAsync(
            relay.Port, message, settings => settings with { User = "skein", Password = "swan" });
        var (none, _) = await SendAsync(relay.Port, message);

        Assert.Equal((MailOutcome.Sent, MailOutcome.Away), (right, wrong));
        Assert.Contains("sign in", problem, StringComparison.Ordinal);
        Assert.Equal(MailOutcome.NotNow, none);
    }

    [Fact]
    public async Task A_line_can_be_encrypted_from_its_first_byte_and_a_relay_that_nobody_trusts_gets_nothing()
    {
        await using var relay = new RealRelay(encrypted: true);
        var message = MailMessage.To("head@ash.example", null, new PlainMail(), Now);
        var settings = new SmtpSettings("127.0.0.1", relay.Port, From, SecureSocketOptions.SslOnConnect);
        await using var stranger = new SmtpRelay(settings);
        await using var known = new SmtpRelay(settings)
        {
            Trusts = (_, certificate, _, _) => certificate?.GetCertHashString() == relay.Fingerprint,
        };

        var (untrusted, problem) = await stranger.HandOverAsync(message, Cancel);
        var (trusted, _) = await known.HandOverAsync(message, Cancel);

        Assert.Equal((MailOutcome.Away, MailOutcome.Sent), (untrusted, trusted));
        Assert.Contains("did not prove who it is", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_takes_no_passwords_gives_a_token_that_is_used_until_it_ends()
    {
        await using var sink = new SmtpSink { Skills = ["AUTH XOAUTH2"] };
        using var provider = new TokenProvider();
        using var http = new HttpClient();
        var clock = new FakeClock();
        var token = new OAuthToken(new(provider.Address, "skein", "secret", "refresh", "mail"), http, clock);
        var settings = new SmtpSettings(
            "127.0.0.1", sink.Port, From, SecureSocketOptions.None)
        { User = "letters@skein.example" };

        foreach (var wait in new[] { TimeSpan.Zero, TimeSpan.FromMinutes(10), TimeSpan.FromHours(1) })
        {
            clock.Forward(wait);
            await using var relay = new SmtpRelay(settings, token);
            Assert.Equal(
                MailOutcome.Sent,
                (await relay.HandOverAsync(MailMessage.To("head@ash.example", null, new PlainMail(), Now), Cancel)).Handover);
        }

        Assert.Equal(["token-1", "token-1", "token-2"], sink.SignIns.Select(TokenOf));
        Assert.Contains("grant_type=refresh_token", provider.Asked[0], StringComparison.Ordinal);
    }

    private static string TokenOf(string signIn) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(signIn.Split(' ')[2])).Split("Bearer ")[1].TrimEnd('\u0001');

    private static SmtpRelay Relay(int port) => new(new("127.0.0.1", port, From, SecureSocketOptions.None));

    private async Task<(MailOutcome Handover, string? Problem)> SendAsync(
        int port, MailMessage message, Func<SmtpSettings, SmtpSettings>? with = null)
    {
        var settings = new SmtpSettings("127.0.0.1", port, From, SecureSocketOptions.None);
        await using var relay = new SmtpRelay(with?.Invoke(settings) ?? settings);
        return await relay.HandOverAsync(message, Cancel);
    }

    /// <summary>Gives out tokens that last an hour, each another one.</summary>
    private sealed class TokenProvider : IDisposable
    {
        private readonly HttpListener _listener = new();

        public TokenProvider()
        {
            Address = new($"http://127.0.0.1:{SkeinProcess.FreePort()}/token/");
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _ = ServeAsync();
        }

        public Uri Address { get; }

        public List<string> Asked { get; } = [];

        public void Dispose() => ((IDisposable)_listener).Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    var asked = await _listener.GetContextAsync();
                    using var reader = new StreamReader(asked.Request.InputStream);
                    Asked.Add(await reader.ReadToEndAsync());
                    asked.Response.ContentType = "application/json";
                    await asked.Response.OutputStream.WriteAsync(
                        Encoding.UTF8.GetBytes($$"""{"access_token":"token-{{Asked.Count}}","expires_in":3600}"""));
                    asked.Response.Close();
                }
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
