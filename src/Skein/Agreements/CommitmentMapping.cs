using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable(
            "commitments", table => table.HasCheckConstraint("ck_commitments_paid_until", "paid_until <= commit_until"));
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Span).Ignore(c => c.DueOn);
        builder.HasOne<Consent>().WithMany().HasForeignKey(c => c.ConsentId);
        builder.HasOne<School>().WithMany().HasForeignKey(c => c.SchoolId);
        builder.HasIndex(c => c.ConsentId).IsUnique();
    }
}

/// <summary>
/// From which day those commit who agree to a version, and for how long: put with the version, and fixed with it.
/// </summary>
public sealed class CommitmentTerms
{
    public CommitmentTerms(AgreementVersionId versionId, DateOnly commitFrom, int months, int paidMonths) =>
        (VersionId, CommitFrom, Months, PaidMonths) = (versionId, commitFrom, months, paidMonths);

    public AgreementVersionId VersionId { get; private init; }
    public DateOnly CommitFrom { get; private init; }
    public int Months { get; private init; }
    public int PaidMonths { get; private init; }
}

internal sealed class CommitmentTermsMapping : IEntityTypeConfiguration<CommitmentTerms>
{
    public void Configure(EntityTypeBuilder<CommitmentTerms> builder)
    {
        builder.ToTable("commitment_terms").HasKey(t => t.VersionId);
        builder.Property(t => t.VersionId).ValueGeneratedNever();
        builder.HasOne<AgreementVersion>().WithOne().HasForeignKey<CommitmentTerms>(t => t.VersionId);
    }
}

public static class CommitmentTables
{
    extension(SkeinDb db)
    {
        public DbSet<Commitment> Commitments => db.Set<Commitment>();
    }
}
