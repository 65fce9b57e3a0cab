using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Skein.Agreements;

/// <summary>
/// The days of a commitment as they stood until they were put right: what was planned with on any past day can be read.
/// </summary>
public sealed class FormerDays
{
    public FormerDays(
        CommitmentId commitmentId, int number, DateOnly commitFrom, DateOnly commitUntil, DateOnly paidUntil,
        DateOnly correctedOn) =>
        (CommitmentId, Number, CommitFrom, CommitUntil, PaidUntil, CorrectedOn) =
            (commitmentId, number, commitFrom, commitUntil, paidUntil, correctedOn);

    public CommitmentId CommitmentId { get; private init; }

    /// <summary>The version of the commitment that had these days: of several, the earlier has the lower.</summary>
    public int Number { get; private init; }

    public DateOnly CommitFrom { get; private init; }
    public DateOnly CommitUntil { get; private init; }
    public DateOnly PaidUntil { get; private init; }

    /// <summary>The day on which others took their place.</summary>
    public DateOnly CorrectedOn { get; private init; }

    public bool AreThoseOf(Commitment commitment) =>
        (CommitFrom, CommitUntil, PaidUntil) == (commitment.CommitFrom, commitment.CommitUntil, commitment.PaidUntil);

    /// <summary>What stood at the end of a day: the first days that were put right later, or else those that stand now.</summary>
    internal static FormerDays? On(DateOnly day, IEnumerable<FormerDays> former) =>
        former.Where(f => f.CorrectedOn > day).MinBy(f => f.Number);
}

internal sealed class FormerDaysMapping : IEntityTypeConfiguration<FormerDays>
{
    public void Configure(EntityTypeBuilder<FormerDays> builder)
    {
        builder.ToTable("former_commitment_days").HasKey(f => new { f.CommitmentId, f.Number });
        builder.HasOne<Commitment>().WithMany().HasForeignKey(f => f.CommitmentId);
    }
}
