using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Mail;

public readonly record struct MailMessageId(Guid Value) : IId<MailMessageId>
{
    public static bool TryParse(string? text, out MailMessageId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// An e-mail that Skein sends. It is stored with the change that caused it and sent later by a worker, at most once: it is marked
/// as handed over before the relay sees it, so that after a kill nobody gets it twice, and whoever asked is told it is uncertain.
/// </summary>
public sealed class MailMessage
{
    private MailMessage(MailMessageId id, string toAddress, string subject, string text, DateTime queuedAt) =>
        (Id, ToAddress, Subject, Text, QueuedAt, NotBefore) = (id, toAddress, subject, text, queuedAt, queuedAt);

    public MailMessageId Id { get; private init; }
    public string ToAddress { get; private init; }
    public string? ToName { get; init; }

    /// <summary>Where a reply goes, when it does not go to the sender.</summary>
    public string? ReplyTo { get; init; }
    public string Subject { get; private init; }

    /// <summary>Plain text; the address of any link stands on a line of its own.</summary>
    public string Text { get; private init; }

    /// <summary>What it is about, for example one addressee of a letter; null for a sign-in code.</summary>
    public Guid? AboutId { get; init; }

    public DateTime QueuedAt { get; private init; }
    public DateTime NotBefore { get; private set; }
    public Guid? LeaseToken { get; private set; }
    public DateTime? LeaseUntil { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? HandedOverAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>What went wrong at the last attempt, in a sentence.</summary>
    public string? Problem { get; private set; }

    public static MailMessage To(
        string address, string subject, string text, DateTimeOffset now, string? replyTo = null, string? name = null, Guid? about = null) =>
        new(Ids.New<MailMessageId>(now), address, subject, text, now.UtcDateTime) { ReplyTo = replyTo, ToName = name, AboutId = about };
}

internal sealed class MailMessageMapping : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable("mail_messages");
        builder.Property(m => m.ToAddress).HasMaxLength(254);
        builder.Property(m => m.Subject).HasMaxLength(250);
        builder.HasIndex(m => m.AboutId);
        builder.HasIndex(m => m.NotBefore).HasFilter("sent_at is null and given_up_at is null").HasDatabaseName("ix_mail_messages_waiting");
    }
}

public static class MailTables
{
    extension(SkeinDb db)
    {
        public DbSet<MailMessage> Mail => db.Set<MailMessage>();
    }
}
