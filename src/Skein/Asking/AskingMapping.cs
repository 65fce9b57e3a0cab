using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Forms;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Asking;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letters");
        builder.Property(l => l.Kind).MadeByProgram(40);
        builder.Property(l => l.Subject).HoldsWords(200);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HoldsWords(l => l.Body, l => l.BodyBefore, l => l.OwnQuestions);
        builder.Ignore(l => l.IsMessage);
        builder.Ignore(l => l.SaidInHistory);
        builder.HasOne<Network>().WithMany().HasForeignKey(l => l.NetworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.AskedBy);
        builder.HasIndex(l => new { l.NetworkId, l.WrittenAt });
        builder.HasIndex(l => l.AboutId);
    }
}

internal sealed class AddresseeMapping : IEntityTypeConfiguration<Addressee>
{
    public void Configure(EntityTypeBuilder<Addressee> builder)
    {
        builder.ToTable("addressees");
        builder.Property(a => a.GoesBy).HasConversion<string>().HasMaxLength(10);
        builder.Property(a => a.CameBy).HasConversion<string>().HasMaxLength(10);
        builder.Property(a => a.Code).MadeByProgram(AnswerCode.Length);
        builder.Ignore(a => a.Answers);
        builder.HasMany(a => a.Given).WithOne().HasForeignKey(g => g.AddresseeId);
        builder.Property(a => a.NotReachedBecause).HoldsWords(ReceivedMail.LongestReason);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Letter>().WithMany().HasForeignKey(a => a.LetterId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasOne<School>().WithMany().HasForeignKey(a => a.SchoolId);
        builder.HasIndex(a => new { a.LetterId, a.SchoolId, a.PersonId }).IsUnique();
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => a.PersonId);
    }
}

internal sealed class GivenAnswerMapping : IEntityTypeConfiguration<GivenAnswer>
{
    public void Configure(EntityTypeBuilder<GivenAnswer> builder)
    {
        builder.ToTable("given_answers");
        builder.HasKey(g => new { g.AddresseeId, g.Question });
        builder.Property(g => g.Question).MadeByProgram(40);
        builder.Property(g => g.Words).HoldsWords(QuestionInFile.Longest);
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("letter_attachments");
        builder.HasKey(a => a.LetterId);
        builder.Property(a => a.Name).HoldsWords(Attachment.LongestName);
        builder.Property(a => a.MediaType).MadeByProgram(80);

        // It goes with its letter.
        builder.HasOne<Letter>().WithOne().HasForeignKey<Attachment>(a => a.LetterId);
    }
}

public static class AskingTables
{
    extension(SkeinDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();
        public DbSet<Addressee> Addressees => db.Set<Addressee>();
        public DbSet<GivenAnswer> GivenAnswers => db.Set<GivenAnswer>();
        public DbSet<Attachment> Attachments => db.Set<Attachment>();
    }
}
