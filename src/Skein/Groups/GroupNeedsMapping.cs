using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Groups;

internal sealed class GroupNeedsMapping : IEntityTypeConfiguration<GroupNeeds>
{
    public void Configure(EntityTypeBuilder<GroupNeeds> builder)
    {
        builder.ToTable("group_needs").HasKey(n => n.GroupId);
        builder.Property(n => n.Standing).HoldsWords(GroupNeeds.MaxLength);
        builder.Property(n => n.Post).HoldsWords(GroupNeeds.MaxLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne<Group>().WithMany().HasForeignKey(n => n.GroupId);
    }
}

public static class GroupNeedsTables
{
    extension(SkeinDb db)
    {
        public DbSet<GroupNeeds> GroupNeeds => db.Set<GroupNeeds>();
    }
}
