using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Agreements;

internal sealed class AgreementTextMapping : IEntityTypeConfiguration<AgreementText>
{
    public void Configure(EntityTypeBuilder<AgreementText> builder)
    {
        builder.ToTable(TextLock.Table);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Kind).MadeByProgram(40);
        builder.Property(t => t.Title).HoldsWords(200);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(t => t.NetworkId);
        builder.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.TextId);
        builder.Ignore(t => t.Drafted);
        builder.HasIndex(t => new { t.NetworkId, t.Kind });
    }
}

internal sealed class AgreementVersionMapping : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> builder)
    {
        builder.ToTable("agreement_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HoldsWords(v => v.Words, v => v.Why, v => v.Because, v => v.TakenBackBecause);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.DraftedBy);
        builder.HasMany(v => v.Parties).WithOne().HasForeignKey(p => p.VersionId);
        builder.HasMany(v => v.Consents).WithOne().HasForeignKey(c => c.VersionId);
        builder.HasIndex(v => new { v.TextId, v.Number }).IsUnique();
    }
}

internal sealed class AgreementPartyMapping : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> builder)
    {
        builder.ToTable("agreement_parties").HasKey(p => new { p.VersionId, p.PartyId });
        builder.Ignore(p => p.SchoolId);
        builder.HasIndex(p => p.PartyId);
    }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Answer).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.CameBy).HasConversion<string>().HasMaxLength(10);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Span).Ignore(c => c.IsAssent).Ignore(c => c.WasTold);
        builder.HoldsWords(c => c.Reason);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.SpokenBy);

        // One answer of a school to a version stands at a time, whatever two nodes do at once.
        builder.HasIndex(c => new { c.VersionId, c.PartyId }).IsUnique().HasFilter("\"until\" IS NULL");
        builder.HasIndex(c => c.SpokenBy);
        builder.HasIndex(c => c.ToldTo);
    }
}

public static class AgreementTables
{
    extension(SkeinDb db)
    {
        public DbSet<AgreementText> Agreements => db.Set<AgreementText>();
        public DbSet<AgreementVersion> AgreementVersions => db.Set<AgreementVersion>();
        public DbSet<Consent> Consents => db.Set<Consent>();
    }
}
