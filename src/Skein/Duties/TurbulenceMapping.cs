using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

internal sealed class TurbulenceMapping : IEntityTypeConfiguration<Turbulence>
{
    public void Configure(EntityTypeBuilder<Turbulence> builder)
    {
        builder.ToTable("turbulences");
        builder.Property(t => t.Words).HoldsWords(Turbulence.LongestWords);
        builder.Property(t => t.Thanks).HoldsWords(Turbulence.LongestWords);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(t => t.NetworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        builder.HasOne<School>().WithMany().HasForeignKey(t => t.SchoolId);
        builder.HasMany(t => t.Supporters).WithOne().HasForeignKey(s => s.TurbulenceId);
        builder.Navigation(t => t.Supporters).AutoInclude();
        builder.HasIndex(t => new { t.NetworkId, t.Until });
        builder.HasIndex(t => t.PersonId);
        builder.HasIndex(t => t.SchoolId);
    }
}

internal sealed class TurbulenceSupporterMapping : IEntityTypeConfiguration<TurbulenceSupporter>
{
    public void Configure(EntityTypeBuilder<TurbulenceSupporter> builder)
    {
        builder.ToTable("turbulence_supporters").HasKey(s => new { s.TurbulenceId, s.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        builder.HasIndex(s => s.PersonId);
    }
}

internal sealed class SupportOfferMapping : IEntityTypeConfiguration<SupportOffer>
{
    public void Configure(EntityTypeBuilder<SupportOffer> builder)
    {
        builder.ToTable("support_offers");
        builder.Property(o => o.Words).HoldsWords(Turbulence.LongestWords);
        builder.HasOne<Turbulence>().WithMany().HasForeignKey(o => o.TurbulenceId);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId);
        builder.HasIndex(o => o.TurbulenceId);
        builder.HasIndex(o => o.PersonId);
    }
}

public static class TurbulenceTables
{
    extension(SkeinDb db)
    {
        public DbSet<Turbulence> Turbulences => db.Set<Turbulence>();
        public DbSet<TurbulenceSupporter> TurbulenceSupporters => db.Set<TurbulenceSupporter>();
        public DbSet<SupportOffer> SupportOffers => db.Set<SupportOffer>();
    }
}
