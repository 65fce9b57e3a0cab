using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Engagement;

internal sealed class SchoolEngagementMapping : IEntityTypeConfiguration<SchoolEngagement>
{
    public void Configure(EntityTypeBuilder<SchoolEngagement> builder)
    {
        builder.ToTable("school_engagements").HasKey(e => new { e.NetworkId, e.SchoolId });
        builder.Property(e => e.NextStep).HoldsWords(SchoolEngagement.MaxLength);
        builder.HasOne<Network>().WithMany().HasForeignKey(e => e.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(e => e.SchoolId);
    }
}

internal sealed class SchoolVisitMapping : IEntityTypeConfiguration<SchoolVisit>
{
    public void Configure(EntityTypeBuilder<SchoolVisit> builder)
    {
        builder.ToTable("school_visits");
        builder.Property(v => v.Note).HoldsWords(SchoolVisit.LongestNote);
        builder.Property(v => v.Companion).HoldsWords(SchoolVisit.LongestCompanion);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(v => v.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(v => v.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.VisitorId);
        builder.HasIndex(v => new { v.NetworkId, v.SchoolId });
    }
}

internal sealed class StakeholderMapping : IEntityTypeConfiguration<Stakeholder>
{
    public void Configure(EntityTypeBuilder<Stakeholder> builder)
    {
        builder.ToTable("stakeholders");
        builder.Property(s => s.Name).HoldsWords(Stakeholder.LongestName);
        builder.Property(s => s.Interest).HoldsWords(Stakeholder.LongestWords);
        builder.Property(s => s.ContactRule).HoldsWords(Stakeholder.LongestWords);
        builder.Property(s => s.Email).HoldsWords(254);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(s => s.NetworkId);
    }
}

public static class EngagementTables
{
    extension(SkeinDb db)
    {
        public DbSet<SchoolEngagement> Engagements => db.Set<SchoolEngagement>();
        public DbSet<SchoolVisit> SchoolVisits => db.Set<SchoolVisit>();
        public DbSet<Stakeholder> Stakeholders => db.Set<Stakeholder>();
    }
}
