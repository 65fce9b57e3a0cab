using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Mail;

internal sealed class MailMessageMapping : IEntityTypeConfiguration<MailMessage>
{
    public const string Table = "mail_messages";

    /// <summary>A message that was handed over never waits again by itself, whatever became of its lease.</summary>
    public const string Waiting = "handed_over_at is null and sent_at is null and shown_at is null and given_up_at is null "
        + "and held_at is null";

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
        builder.HasIndex(m => new { m.ToAddress, m.HandedOverAt }).HasFilter("may_wait")
            .HasDatabaseName("ix_mail_messages_daily");
        builder.HasIndex(m => m.HeldAt).HasFilter("held_at is not null and carried_by_id is null")
            .HasDatabaseName("ix_mail_messages_held");
        builder.HasIndex(m => new { m.NotBefore, m.Id }).HasFilter(Waiting).HasDatabaseName("ix_mail_messages_waiting");
        builder.HasIndex(m => m.HandedOverAt)
            .HasFilter("handed_over_at is not null and sent_at is null and given_up_at is null")
            .HasDatabaseName("ix_mail_messages_uncertain");
    }
}

internal sealed class ReceivedMailMapping : IEntityTypeConfiguration<ReceivedMail>
{
    public void Configure(EntityTypeBuilder<ReceivedMail> builder)
    {
        builder.ToTable("received_mail");
        builder.Property(r => r.Key).MadeByProgram(ReceivedMail.KeyLength);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.Words).HoldsWords(ReplyWords.Longest);
        builder.Property(r => r.Reason).HoldsWords(ReceivedMail.LongestReason);
        builder.Property(r => r.FromAddress).HoldsWords(ReceivedMail.LongestAddress);
        builder.HasIndex(r => r.Key).IsUnique();
        builder.HasIndex(r => r.ReceivedAt);

        // Whoever is forgotten takes the letters to them along, and what they wrote back goes with those.
        builder.HasOne<MailMessage>().WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class MailTables
{
    extension(SkeinDb db)
    {
        public DbSet<MailMessage> Mail => db.Set<MailMessage>();

        /// <summary>What came back to them.</summary>
        public DbSet<ReceivedMail> ReceivedMail => db.Set<ReceivedMail>();
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
