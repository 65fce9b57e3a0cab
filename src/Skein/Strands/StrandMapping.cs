using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Strands;

internal sealed class StrandMapping : IEntityTypeConfiguration<Strand>
{
    public void Configure(EntityTypeBuilder<Strand> builder)
    {
        builder.ToTable("strands");
        builder.Property(s => s.Name).HoldsWords(Strand.LongestName);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(s => s.NetworkId);
        builder.HasMany(s => s.Leads).WithOne().HasForeignKey(l => l.StrandId);
    }
}

internal sealed class StrandLeadMapping : IEntityTypeConfiguration<StrandLead>
{
    public void Configure(EntityTypeBuilder<StrandLead> builder)
    {
        builder.ToTable("strand_leads");
        builder.HasOne<School>().WithMany().HasForeignKey(l => l.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
    }
}

internal sealed class StrandShapeMapping : IEntityTypeConfiguration<StrandShape>
{
    public void Configure(EntityTypeBuilder<StrandShape> builder)
    {
        builder.ToTable("strand_shapes");
        builder.Property(s => s.Shape).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Reason).HoldsWords(StrandShape.LongestReason);
        builder.HasOne<Network>().WithMany().HasForeignKey(s => s.NetworkId);
    }
}

public static class StrandTables
{
    extension(SkeinDb db)
    {
        public DbSet<Strand> Strands => db.Set<Strand>();
        public DbSet<StrandLead> StrandLeads => db.Set<StrandLead>();
        public DbSet<StrandShape> StrandShapes => db.Set<StrandShape>();
    }
}
