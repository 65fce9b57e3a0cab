using MailKit.Security;
using MimeKit;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

/// <summary>Where a mailbox is named: where replies and reports of what was not delivered are sent.</summary>
public sealed class ReplyAddressTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly MailboxAddress From = new("Skein", "letters@skein.example");
    private static readonly Asker Rowan = new("Rowan Hill", "rowan@birch.example");

    [Theory]
    [InlineData(true, "replies@skein.example", "replies@skein.example", "replies@skein.example")]
    [InlineData(true, "replies@other.example", "replies@other.example", "letters@skein.example")]
    [InlineData(true, null, "rowan@birch.example", "letters@skein.example")]
    [InlineData(false, "replies@skein.example", "rowan@birch.example", "letters@skein.example")]
    public async Task A_reply_to_a_message_about_something_comes_back_in_the_name_of_whoever_asks(
        bool isAbout, string? mailbox, string replyTo, string sender)
    {
        await using var relay = new SmtpSink();
        var message = MailMessage.To(
            "head@ash.example", Rowan, new PlainMail(), Now, about: isAbout ? RawMail.NewId().Value : null);

        var wire = await SendAsync(relay, message, mailbox);

        Assert.Equal(("Rowan Hill", replyTo), (wire.ReplyTo.Mailboxes.Single().Name, wire.ReplyTo.Mailboxes.Single().Address));
        Assert.Equal("letters@skein.example", wire.From.Mailboxes.Single().Address);
        Assert.Equal($"{message.Id.Value}@skein.example", wire.MessageId);
        Assert.Contains($"<{sender}>", Assert.Single(relay.Senders), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_mail_is_replied_to_by_way_of_the_mailbox()
    {
        await using var relay = new SmtpSink();

        var wire = await SendAsync(
            relay,
            MailMessage.To("head@ash.example", new("Rowan Hill", null), new PlainMail(), Now, about: RawMail.NewId().Value),
            "replies@skein.example");

        Assert.Equal("replies@skein.example", wire.ReplyTo.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_relay_that_reports_by_name_is_told_the_name_of_the_message()
    {
        await using var relay = new SmtpSink { Skills = ["DSN"] };
        var message = MailMessage.To("head@ash.example", Rowan, new PlainMail(), Now, about: RawMail.NewId().Value);

        await SendAsync(relay, message, "replies@skein.example");

        Assert.Contains($"ENVID={message.Id.Value}", Assert.Single(relay.Senders), StringComparison.Ordinal);
    }

    private static async Task<MimeMessage> SendAsync(SmtpSink sink, MailMessage message, string? mailbox)
    {
        await using var relay = new SmtpRelay(
            new("127.0.0.1", sink.Port, From, SecureSocketOptions.None), null, mailbox is null ? null : new("", mailbox));
        var (outcome, problem) = await relay.HandOverAsync(message, TestContext.Current.CancellationToken);
        Assert.Equal((MailOutcome.Sent, null), (outcome, problem));
        return RawMail.Load(Assert.Single(sink.Messages));
    }
}
