using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Purpose;

internal sealed class FocusMapping : IEntityTypeConfiguration<Focus>
{
    public void Configure(EntityTypeBuilder<Focus> builder)
    {
        builder.ToTable("focuses");
        builder.Property(f => f.Name).HoldsWords(Focus.MaxLength);
        builder.Property(f => f.FirstWin).HoldsWords(Focus.LongestWin);
        builder.Property(f => f.WithoutWinBecause).HoldsWords(Focus.LongestWin);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(f => f.NetworkId);
    }
}

internal sealed class BeginningMapping : IEntityTypeConfiguration<Beginning>
{
    public void Configure(EntityTypeBuilder<Beginning> builder)
    {
        builder.ToTable("beginnings").HasKey(b => b.NetworkId);
        builder.Property(b => b.Story).HoldsWords(Beginning.MaxLength);
        builder.HasOne<Network>().WithMany().HasForeignKey(b => b.NetworkId);
    }
}

internal sealed class SchoolBeginningMapping : IEntityTypeConfiguration<SchoolBeginning>
{
    public void Configure(EntityTypeBuilder<SchoolBeginning> builder)
    {
        builder.ToTable("school_beginnings").HasKey(b => new { b.NetworkId, b.SchoolId });
        builder.HasOne<Network>().WithMany().HasForeignKey(b => b.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(b => b.SchoolId);
        builder.HasOne<School>().WithMany().HasForeignKey(b => b.BroughtBy);
    }
}

internal sealed class DefinersMapping : IEntityTypeConfiguration<Definers>
{
    public void Configure(EntityTypeBuilder<Definers> builder)
    {
        builder.ToTable("definers").HasKey(d => new { d.VersionId, d.SchoolId });
        builder.HasOne<AgreementVersion>().WithMany().HasForeignKey(d => d.VersionId);
        builder.HasOne<School>().WithMany().HasForeignKey(d => d.SchoolId);
    }
}

internal sealed class WeighingMapping : IEntityTypeConfiguration<Weighing>
{
    public void Configure(EntityTypeBuilder<Weighing> builder)
    {
        builder.ToTable("weighings");
        builder.Property(w => w.Issue).HoldsWords(Weighing.MaxLength);
        builder.Property(w => w.Because).HoldsWords(Weighing.LongestBecause);
        builder.Property(w => w.Verdict).HasConversion<string>().HasMaxLength(10);
        builder.HasOne<Network>().WithMany().HasForeignKey(w => w.NetworkId);
    }
}

public static class PurposeTables
{
    extension(SkeinDb db)
    {
        public DbSet<Focus> Focuses => db.Set<Focus>();
        public DbSet<Beginning> Beginnings => db.Set<Beginning>();
        public DbSet<SchoolBeginning> SchoolBeginnings => db.Set<SchoolBeginning>();
        public DbSet<Definers> Definers => db.Set<Definers>();
        public DbSet<Weighing> Weighings => db.Set<Weighing>();

        public IQueryable<Focus> FocusesOn(NetworkId network, DateOnly day) =>
            db.Set<Focus>().Where(f => f.NetworkId == network).On(day);
    }
}
