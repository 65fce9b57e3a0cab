using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Agreements;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Groups;

internal sealed class GroupMapping : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("groups");
        builder.Property(g => g.Kind).MadeByProgram(30);
        builder.Property(g => g.Name).HoldsWords(Group.LongestName);
        builder.Property(g => g.Focus).HoldsWords(Group.LongestFocus);
        builder.Property(g => g.Meets).HoldsWords(Group.LongestMeeting);
        builder.Property(g => g.BegunBecause).HoldsWords(Group.LongestReason);
        builder.Property(g => g.FormedBy).HasConversion<string>().HasMaxLength(20);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(g => g.NetworkId);
        builder.HasOne<AgreementText>().WithMany().HasForeignKey(g => g.RemitId);
        builder.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.GroupId);
        builder.HasIndex(g => g.SignUpId);
    }
}

internal sealed class GroupMemberMapping : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.ToTable("group_members");
        builder.Property(m => m.PersonId).OneAtATime(nameof(GroupMember.GroupId));
        builder.Property(m => m.Part).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        builder.HasOne<School>().WithMany().HasForeignKey(m => m.SchoolId);
    }
}

public static class GroupTables
{
    extension(SkeinDb db)
    {
        public DbSet<Group> Groups => db.Set<Group>();
        public DbSet<GroupMember> GroupMembers => db.Set<GroupMember>();
    }
}
