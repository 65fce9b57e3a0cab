using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Groups;
using Skein.People;
using Skein.Persistence;

namespace Skein.Steering;

internal sealed class RepresentsMapping : IEntityTypeConfiguration<Representative>
{
    public void Configure(EntityTypeBuilder<Representative> builder)
    {
        builder.ToTable("represents");
        builder.HasOne<Group>().WithMany().HasForeignKey(r => r.SteeringId);
        builder.HasOne<Group>().WithMany().HasForeignKey(r => r.GroupId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
    }
}

internal sealed class ProgressReportMapping : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.ToTable("progress_reports");
        builder.Property(r => r.Progress).HoldsWords(ProgressReport.MaxLength);
        builder.Property(r => r.ForTheOthers).HoldsWords(ProgressReport.MaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<Group>().WithMany().HasForeignKey(r => r.SteeringId);
        builder.HasOne<Group>().WithMany().HasForeignKey(r => r.GroupId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.WrittenBy);
        builder.HasIndex(r => new { r.SteeringId, r.MeetingDay, r.GroupId }).IsUnique();
    }
}

public static class SteeringTables
{
    extension(SkeinDb db)
    {
        public DbSet<Representative> Represents => db.Set<Representative>();
        public DbSet<ProgressReport> ProgressReports => db.Set<ProgressReport>();
    }
}
