using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ToTable("duties");
        builder.Property(d => d.OriginKind).MadeByProgram(30);
        builder.Property(d => d.What).HoldsWords(80);
        builder.Property(d => d.Sentence).HoldsWords(Duty.LongestSentence);
        builder.Property(d => d.How).HoldsWords(Duty.LongestNote);
        builder.Property(d => d.Href).HoldsWords(300);
        builder.Property(d => d.Note).HoldsWords(Duty.LongestNote);
        builder.Property(d => d.Ending).HasConversion<string>().HasMaxLength(10);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(d => d.NetworkId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.OwedTo);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.EndedBy);
        builder.HasMany(d => d.Owners).WithOne().HasForeignKey(o => o.DutyId);
        builder.Navigation(d => d.Owners).AutoInclude();
        builder.HasIndex(d => new { d.NetworkId, d.OriginKind, d.OriginId, d.What }).IsUnique();
        builder.HasIndex(d => new { d.NetworkId, d.EndedOn, d.DueOn });
        builder.HasIndex(d => d.OwedTo);
        builder.HasIndex(d => d.EndedBy);
        builder.Ignore(d => d.Owner);
    }
}

internal sealed class DutyOwnerMapping : IEntityTypeConfiguration<DutyOwner>
{
    public void Configure(EntityTypeBuilder<DutyOwner> builder)
    {
        builder.ToTable("duty_owners").HasKey(o => new { o.DutyId, o.From });
        builder.Property(o => o.RoleKind).MadeByProgram(60);
        builder.Property(o => o.Why).HoldsWords(Duty.LongestNote);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId);
        builder.HasOne<School>().WithMany().HasForeignKey(o => o.SchoolId);
        builder.HasOne<Network>().WithMany().HasForeignKey(o => o.NetworkId);
        builder.HasIndex(o => new { o.PersonId, o.Until });
        builder.HasIndex(o => new { o.SchoolId, o.Until });
        builder.HasIndex(o => new { o.NetworkId, o.RoleKind, o.Until });
        builder.Ignore(o => o.Owner);
    }
}

internal sealed class DutyEasingMapping : IEntityTypeConfiguration<DutyEasing>
{
    public void Configure(EntityTypeBuilder<DutyEasing> builder)
    {
        builder.ToTable("duty_easings").HasKey(e => new { e.DutyId, e.From, e.Cause });
        builder.Property(e => e.Cause).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Duty>().WithMany().HasForeignKey(e => e.DutyId);
        builder.HasIndex(e => e.DutyId).IsUnique().HasFilter("until is null").HasDatabaseName("ix_duty_easings_open");
    }
}

internal sealed class NetworkHolidayMapping : IEntityTypeConfiguration<NetworkHoliday>
{
    public void Configure(EntityTypeBuilder<NetworkHoliday> builder)
    {
        builder.ToTable("network_holidays");
        builder.Property(h => h.Name).HoldsWords(NetworkHoliday.LongestName);
        builder.HasOne<Network>().WithMany().HasForeignKey(h => h.NetworkId);
        builder.HasIndex(h => new { h.NetworkId, h.From });
    }
}

internal sealed class DutySettingsMapping : IEntityTypeConfiguration<DutySettings>
{
    public void Configure(EntityTypeBuilder<DutySettings> builder)
    {
        builder.ToTable("duty_settings").HasKey(s => s.NetworkId);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(s => s.NetworkId);
    }
}

internal sealed class PersonalContactMapping : IEntityTypeConfiguration<PersonalContact>
{
    public void Configure(EntityTypeBuilder<PersonalContact> builder)
    {
        builder.ToTable("personal_contacts");
        builder.Property(c => c.By).HasConversion<string>().HasMaxLength(10);
        builder.HasOne<Network>().WithMany().HasForeignKey(c => c.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(c => c.SchoolId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        builder.HasIndex(c => new { c.NetworkId, c.SchoolId, c.HadOn });
        builder.HasIndex(c => c.PersonId);
        builder.HasIndex(c => c.SchoolId);
    }
}

internal sealed class DigestChoiceMapping : IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<DigestChoice> builder)
    {
        builder.ToTable("digest_choices").HasKey(c => c.PersonId);
        builder.Property(c => c.Rhythm).HasConversion<string>().HasMaxLength(10);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }
}

internal sealed class DigestDayMapping : IEntityTypeConfiguration<DigestDay>
{
    public const string Table = "digest_days";

    public void Configure(EntityTypeBuilder<DigestDay> builder)
    {
        // One row a person a day: of several nodes, the one whose row it is writes the message.
        builder.ToTable(Table).HasKey(d => new { d.PersonId, d.Day });
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        builder.HasIndex(d => d.Day);
    }
}

public static class DutyTables
{
    extension(SkeinDb db)
    {
        public DbSet<Duty> Duties => db.Set<Duty>();
        public DbSet<DutyOwner> DutyOwners => db.Set<DutyOwner>();
        public DbSet<DutyEasing> DutyEasings => db.Set<DutyEasing>();
        public DbSet<NetworkHoliday> NetworkHolidays => db.Set<NetworkHoliday>();
        public DbSet<DutySettings> DutySettings => db.Set<DutySettings>();
        public DbSet<PersonalContact> PersonalContacts => db.Set<PersonalContact>();
        public DbSet<DigestChoice> DigestChoices => db.Set<DigestChoice>();
        public DbSet<DigestDay> DigestDays => db.Set<DigestDay>();
    }
}
