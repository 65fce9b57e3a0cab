using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Mail;

internal sealed class MailMessageMapping : IEntityTypeConfiguration<MailMessage>
{
    public const string Table = "mail_messages";

    /// <summary>A message that was handed over never waits again by itself, whatever became of its lease.</summary>
    public const string Waiting = "handed_over_at is null and sent_at is null and shown_at is null and given_up_at is null";

    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable(Table);
        builder.Property(m => m.ToAddress).HasMaxLength(254);
        builder.Property(m => m.ToName).HasMaxLength(120);
        builder.Property(m => m.Subject).HasMaxLength(250);
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
