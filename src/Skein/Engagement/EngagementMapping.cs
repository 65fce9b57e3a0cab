using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Registers;
using Skein.Schools;

namespace Skein.Engagement;

internal sealed class SchoolEngagementMapping : IEntityTypeConfiguration<SchoolEngagement>
{
    public void Configure(EntityTypeBuilder<SchoolEngagement> builder)
    {
        builder.ToTable("school_engagements").HasKey(e => new { e.NetworkId, e.SchoolId });
        NoteSteps.Fields.Map(builder);
        builder.HasOne<Network>().WithMany().HasForeignKey(e => e.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(e => e.SchoolId);
    }
}

internal sealed class SchoolVisitMapping()
    : EntryMapping<SchoolVisit, SchoolVisitId>("school_visits", SchoolVisits.All.Fields, SchoolVisits.Account)
{
    protected override void More(EntityTypeBuilder<SchoolVisit> builder)
    {
        builder.HasOne<School>().WithMany().HasForeignKey(v => v.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.VisitorId);
        builder.HasIndex(v => new { v.NetworkId, v.SchoolId });
    }
}

internal sealed class StakeholderMapping()
    : EntryMapping<Stakeholder, StakeholderId>("stakeholders", Stakeholders.Known.Fields);

public static class EngagementTables
{
    extension(SkeinDb db)
    {
        public DbSet<SchoolEngagement> Engagements => db.Set<SchoolEngagement>();
        public DbSet<SchoolVisit> SchoolVisits => db.Set<SchoolVisit>();
        public DbSet<Stakeholder> Stakeholders => db.Set<Stakeholder>();
    }
}
