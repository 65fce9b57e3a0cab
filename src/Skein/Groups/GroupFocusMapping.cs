using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.People;
using Skein.Persistence;

namespace Skein.Groups;

internal sealed class GroupFocusMapping : IEntityTypeConfiguration<GroupFocus>
{
    public void Configure(EntityTypeBuilder<GroupFocus> builder)
    {
        builder.ToTable("group_focuses");
        builder.Property(f => f.Words).HoldsWords(Group.LongestFocus);
        builder.HasOne<Group>().WithMany().HasForeignKey(f => f.GroupId);
        builder.HasMany(f => f.Answers).WithOne().HasForeignKey(a => a.FocusId);
    }
}

internal sealed class GroupFocusAnswerMapping : IEntityTypeConfiguration<GroupFocusAnswer>
{
    public void Configure(EntityTypeBuilder<GroupFocusAnswer> builder)
    {
        builder.ToTable("group_focus_answers").HasKey(a => new { a.FocusId, a.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}

public static class GroupFocusTables
{
    extension(SkeinDb db)
    {
        public DbSet<GroupFocus> GroupFocuses => db.Set<GroupFocus>();
    }
}
