using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

internal sealed class NetworkMapping : IEntityTypeConfiguration<Network>
{
    public void Configure(EntityTypeBuilder<Network> builder)
    {
        builder.ToTable("networks");
        builder.Property(n => n.Name).HasConversion(n => n.Value, v => NetworkName.Stored(v)).HoldsWords(NetworkName.MaxLength);
        builder.Property(n => n.Code).MadeByProgram(20);
        builder.Property(n => n.TimeZone).MadeByProgram(60);
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
        builder.Property(s => s.Reason).HoldsWords(MembershipSpan.LongestReason);
    }
}

internal sealed class NetworkInvitationMapping : IEntityTypeConfiguration<NetworkInvitation>
{
    public void Configure(EntityTypeBuilder<NetworkInvitation> builder)
    {
        builder.ToTable("network_invitations");
        builder.Property(i => i.Said).HasConversion<string>().HasMaxLength(10);
        builder.Property(i => i.Reason).HoldsWords(NetworkInvitation.LongestReason);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(i => i.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(i => i.SchoolId);
        builder.HasIndex(i => new { i.NetworkId, i.SchoolId }).IsUnique();
    }
}

internal sealed class SubNetworkMapping : IEntityTypeConfiguration<SubNetwork>
{
    public void Configure(EntityTypeBuilder<SubNetwork> builder)
    {
        builder.ToTable("sub_networks");
        builder.Property(n => n.Name).HasConversion(n => n.Value, v => NetworkName.Stored(v)).HoldsWords(NetworkName.MaxLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(n => n.NetworkId);
        builder.HasMany(n => n.Schools).WithOne().HasForeignKey(s => s.SubNetworkId);
        builder.Navigation(n => n.Schools).AutoInclude();
    }
}

internal sealed class SubNetworkSchoolMapping : IEntityTypeConfiguration<SubNetworkSchool>
{
    public void Configure(EntityTypeBuilder<SubNetworkSchool> builder)
    {
        builder.ToTable("sub_network_schools").HasKey(s => new { s.SubNetworkId, s.SchoolId, s.From });
        builder.HasOne<School>().WithMany().HasForeignKey(s => s.SchoolId);
    }
}

internal sealed class SuccessionDismissalMapping : IEntityTypeConfiguration<SuccessionDismissal>
{
    public void Configure(EntityTypeBuilder<SuccessionDismissal> builder)
    {
        builder.ToTable("succession_dismissals").HasKey(d => new { d.NetworkId, d.SchoolId });
        builder.Property(d => d.Reason).HoldsWords(SuccessionDismissal.LongestReason);
        builder.HasOne<Network>().WithMany().HasForeignKey(d => d.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(d => d.SchoolId);
    }
}

public static class NetworkTables
{
    extension(SkeinDb db)
    {
        public DbSet<Network> Networks => db.Set<Network>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<MembershipSpan> MembershipSpans => db.Set<MembershipSpan>();
        public DbSet<NetworkInvitation> Invitations => db.Set<NetworkInvitation>();
        public DbSet<SubNetwork> SubNetworks => db.Set<SubNetwork>();
        public DbSet<SubNetworkSchool> SubNetworkSchools => db.Set<SubNetworkSchool>();
        public DbSet<SuccessionDismissal> SuccessionDismissals => db.Set<SuccessionDismissal>();
    }
}
