using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Mail;

internal sealed class MailMessageMapping : IEntityTypeConfiguration<MailMessage>
{
    public const string Table = "mail_messages";

    /// <summary>A message that was handed over never waits again by itself, whatever became of its lease.</summary>
    public const string Waiting = "handed_over_at is null and sent_at is null and shown_at is null and given_up_at is null";

    /// <summary>
    /// Codes to sign in with go over a line of their own, so that they never wait behind a long letter or a slow relay.
    /// </summary>
    public const string WaitingFirst = Waiting + " and comes_first";
    public const string WaitingOthers = Waiting + " and not comes_first";

    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable(Table);
        builder.Property(m => m.ToAddress).HoldsWords(254);
        builder.Property(m => m.ToName).HoldsWords(MailMessage.LongestName);
        builder.Property(m => m.FromName).HoldsWords(MailMessage.LongestName);
        builder.Property(m => m.ReplyTo).HoldsWords(254);
        builder.Property(m => m.Subject).HoldsWords(MailMessage.LongestSubject);
        builder.HoldsWords(m => m.Text, m => m.Problem, m => m.UnsubscribeAddress);
        builder.HasIndex(m => m.AboutId);
        builder.HasIndex(m => m.QueuedAt);
        builder.HasIndex(m => new { m.NotBefore, m.Id }).HasFilter(Waiting).HasDatabaseName("ix_mail_messages_waiting");
        builder.HasIndex(m => m.HandedOverAt)
            .HasFilter("handed_over_at is not null and sent_at is null and given_up_at is null")
            .HasDatabaseName("ix_mail_messages_uncertain");
    }
}

public static class MailTables
{
    extension(SkeinDb db)
    {
        public DbSet<MailMessage> Mail => db.Set<MailMessage>();
    }
}

public static class MailQueries
{
    /// <summary>Messages that were handed over and of which nothing more is known.</summary>
    public static IQueryable<MailMessage> Uncertain(this IQueryable<MailMessage> mail, DateTimeOffset now)
    {
        var instant = now.UtcDateTime;
        return mail.Where(m => m.HandedOverAt != null && m.SentAt == null && m.GivenUpAt == null
            && (m.LeaseUntil == null || m.LeaseUntil < instant));
    }
}
