using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Forms;
using Skein.People;
using Skein.Persistence;

namespace Skein.Groups;

internal sealed class GroupInvitationMapping : IEntityTypeConfiguration<GroupInvitation>
{
    public void Configure(EntityTypeBuilder<GroupInvitation> builder)
    {
        builder.ToTable("group_invitations");
        builder.Property(i => i.Part).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Reason).HoldsWords(GroupInvitation.LongestReason);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<Group>().WithMany().HasForeignKey(i => i.GroupId);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.InvitedBy);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.ToldTo);
        builder.HasIndex(i => i.InvitedOn).HasFilter("answered_on is null");
    }
}

internal sealed class CharterMapping : IEntityTypeConfiguration<Charter>
{
    public void Configure(EntityTypeBuilder<Charter> builder)
    {
        builder.ToTable("charters");
        builder.Property(c => c.Found).HoldsWords(QuestionInFile.Longest);
        builder.Property(c => c.OnBehalf).HoldsWords(QuestionInFile.Longest);
        builder.Property(c => c.WiderDifference).HoldsWords(QuestionInFile.Longest);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Answers);
        builder.HasOne<Group>().WithMany().HasForeignKey(c => c.GroupId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.WrittenBy);
        builder.HasIndex(c => new { c.GroupId, c.From }).IsUnique();
    }
}

public static class CharterTables
{
    extension(SkeinDb db)
    {
        public DbSet<GroupInvitation> GroupInvitations => db.Set<GroupInvitation>();
        public DbSet<Charter> Charters => db.Set<Charter>();
    }
}
