using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(p => p.Id).WhenJoined(WhenJoined.Stays);
        builder.Property(p => p.Name).HasConversion(n => n.Value, v => PersonName.Stored(v)).IsOwnName(PersonName.MaxLength);
        builder.Property(p => p.Email)
            .HasConversion(e => e!.Value, v => EmailAddress.Stored(v)) // a null is not converted
            .IsOwnName(EmailAddress.MaxLength);
        builder.Property(p => p.Phone).IsOwnName(40);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<School>().WithMany().HasForeignKey(p => p.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedInto);
        builder.HasIndex(p => p.MergedInto);
        builder.HasIndex(p => p.SchoolId);
        builder.HasIndex(p => p.Email);
        builder.HasIndex(p => p.Name);
    }
}

internal sealed class RoleAssignmentMapping : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("role_assignments");
        builder.Property(r => r.Kind).MadeByProgram(60);
        builder.Property(r => r.Scope).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HoldsWords(r => r.Remit);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.DeputyId);
        builder.HasOne<Network>().WithMany().HasForeignKey(r => r.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(r => r.SchoolId);
        builder.HasIndex(r => new { r.NetworkId, r.Kind });
        builder.HasIndex(r => r.SchoolId);
        builder.HasIndex(r => r.PersonId);
        builder.HasIndex(r => r.DeputyId);
    }
}

internal sealed class FormerPostMapping : IEntityTypeConfiguration<FormerPost>
{
    public void Configure(EntityTypeBuilder<FormerPost> builder)
    {
        builder.ToTable("former_posts").HasKey(p => new { p.PersonId, p.From });

        // Where the kept record says that they worked stays true of every day.
        builder.Property(p => p.PersonId).WhenJoined(WhenJoined.Stays);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        builder.HasOne<School>().WithMany().HasForeignKey(p => p.SchoolId);
        builder.HasIndex(p => p.SchoolId);
    }
}

internal sealed class PastNameMapping : IEntityTypeConfiguration<PastName>
{
    public void Configure(EntityTypeBuilder<PastName> builder)
    {
        builder.ToTable("past_names").HasKey(n => new { n.PersonId, n.Name });
        builder.Property(n => n.PersonId).GoesWhenForgotten();
        builder.Property(n => n.Name).HasConversion(n => n.Value, v => PersonName.Stored(v)).IsOwnName(PersonName.MaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
    }
}

internal sealed class OtherAddressMapping : IEntityTypeConfiguration<OtherAddress>
{
    public void Configure(EntityTypeBuilder<OtherAddress> builder)
    {
        builder.ToTable("other_addresses").HasKey(o => new { o.PersonId, o.Email });
        builder.Property(o => o.PersonId).GoesWhenForgotten();
        builder.Property(o => o.Email)
            .HasConversion(e => e.Value, v => EmailAddress.Stored(v))
            .IsOwnName(EmailAddress.MaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId);
    }
}

public static class PeopleTables
{
    extension(SkeinDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<RoleAssignment> Roles => db.Set<RoleAssignment>();
        public DbSet<FormerPost> FormerPosts => db.Set<FormerPost>();
        public DbSet<PastName> PastNames => db.Set<PastName>();
        public DbSet<OtherAddress> OtherAddresses => db.Set<OtherAddress>();
        public DbSet<AddressChange> AddressChanges => db.Set<AddressChange>();
        public DbSet<JoinedRecords> JoinedRecords => db.Set<JoinedRecords>();
    }
}
