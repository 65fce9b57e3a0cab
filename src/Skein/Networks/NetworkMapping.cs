using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

internal sealed class NetworkMapping : IEntityTypeConfiguration<Network>
{
    public void Configure(EntityTypeBuilder<Network> builder)
    {
        builder.ToTable("networks");
        builder.Property(n => n.Name).HasConversion(n => n.Value, v => NetworkName.Stored(v)).HasMaxLength(NetworkName.MaxLength);
        builder.Property(n => n.Code).HasMaxLength(20);
        builder.Property(n => n.TimeZone).HasMaxLength(60);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasIndex(n => n.Name);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(m => m.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(m => m.SchoolId);
        builder.HasIndex(m => new { m.NetworkId, m.SchoolId }).IsUnique();
        builder.HasMany(m => m.Spans).WithOne().HasForeignKey(s => s.MembershipId);
        builder.Navigation(m => m.Spans).AutoInclude();
    }
}

internal sealed class MembershipSpanMapping : IEntityTypeConfiguration<MembershipSpan>
{
    public void Configure(EntityTypeBuilder<MembershipSpan> builder)
    {
        builder.ToTable("membership_spans").HasKey(s => new { s.MembershipId, s.From });
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
    }
}

public static class NetworkTables
{
    extension(SkeinDb db)
    {
        public DbSet<Network> Networks => db.Set<Network>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<MembershipSpan> MembershipSpans => db.Set<MembershipSpan>();
    }
}
