using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Asking;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Leaflet;

internal sealed class StatementMapping : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("leaflet_statements");
        builder.Property(s => s.Text).HoldsWords(Statement.MaxLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(s => s.NetworkId);
        builder.HasOne<Letter>().WithMany().HasForeignKey(s => s.LetterId);
        builder.HasOne<Workshop>().WithMany().HasForeignKey(s => s.WorkshopId);
        builder.HasOne<LeafletLine>().WithMany().HasForeignKey(s => s.LineId);
    }
}

internal sealed class WorkshopMapping : IEntityTypeConfiguration<Workshop>
{
    public void Configure(EntityTypeBuilder<Workshop> builder)
    {
        builder.ToTable("leaflet_workshops");
        builder.HasOne<Network>().WithMany().HasForeignKey(w => w.NetworkId);
    }
}

internal sealed class LeafletLineMapping : IEntityTypeConfiguration<LeafletLine>
{
    public void Configure(EntityTypeBuilder<LeafletLine> builder)
    {
        builder.ToTable("leaflet_lines");
        builder.Property(l => l.Text).HoldsWords(LeafletLine.MaxLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(l => l.NetworkId);
    }
}

public static class LeafletTables
{
    extension(SkeinDb db)
    {
        public DbSet<Statement> LeafletStatements => db.Set<Statement>();
        public DbSet<Workshop> LeafletWorkshops => db.Set<Workshop>();
        public DbSet<LeafletLine> LeafletLines => db.Set<LeafletLine>();
    }
}
