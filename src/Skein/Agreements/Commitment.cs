using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

public readonly record struct CommitmentId(Guid Value) : IId<CommitmentId>
{
    public static bool TryParse(string? text, out CommitmentId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// What a school signed: until when it is committed, and until when it has paid. It may be committed for longer than it has paid,
/// never the other way round (I-08). It belongs to the answer by which it was signed, and holds while that answer stands.
/// </summary>
public sealed class Commitment : IVersioned
{
    private Commitment(
        CommitmentId id, ConsentId consentId, SchoolId schoolId, DateOnly commitFrom, DateOnly commitUntil, DateOnly paidUntil) =>
        (Id, ConsentId, SchoolId, CommitFrom, CommitUntil, PaidUntil) =
            (id, consentId, schoolId, commitFrom, commitUntil, paidUntil);

    public CommitmentId Id { get; private init; }
    public ConsentId ConsentId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public DateOnly CommitFrom { get; private set; }

    /// <summary>The first day on which it is no longer committed.</summary>
    public DateOnly CommitUntil { get; private set; }

    /// <summary>The first day that is not paid for: the day on which the next payment is due.</summary>
    public DateOnly PaidUntil { get; private set; }

    public int Version { get; private set; }

    public DaySpan Span => new(CommitFrom, CommitUntil);

    /// <summary>A payment is due while the school is committed for longer than it has paid.</summary>
    public DateOnly? DueOn => PaidUntil < CommitUntil ? PaidUntil : null;

    public static Commitment Sign(
        ConsentId consent, SchoolId school, DateOnly from, int months, int paidMonths, DateTimeOffset now) =>
        new(Ids.New<CommitmentId>(now), consent, school, from, from.AddMonths(months), from.AddMonths(paidMonths));

    /// <summary>The same days, signed by another answer.</summary>
    internal Commitment SignedBy(ConsentId consent, DateTimeOffset now) =>
        new(Ids.New<CommitmentId>(now), consent, SchoolId, CommitFrom, CommitUntil, PaidUntil);

    /// <summary>The days as they stand, to be kept beside those that take their place.</summary>
    internal FormerDays DaysUntil(DateOnly correctedOn) => new(Id, Version, CommitFrom, CommitUntil, PaidUntil, correctedOn);

    /// <summary>
    /// Puts the days right. <paramref name="committedTo"/> and <paramref name="paidTo"/> are last days, as people say them.
    /// </summary>
    /// <returns>Why they cannot be so, or null once they are.</returns>
    public Refusal? Correct(DateOnly from, DateOnly committedTo, DateOnly paidTo)
    {
        if (committedTo < from)
        {
            return new("The last day of the commitment must not be before its first.");
        }

        if (paidTo > committedTo)
        {
            return new(
                "A school cannot have paid for longer than it is committed. Move the last day of the commitment, or of what is "
                    + "paid.");
        }

        if (paidTo < from.AddDays(-1))
        {
            return new(
                "What is paid cannot end before the commitment begins. "
                    + "Where nothing is paid yet, enter the day before it begins.");
        }

        (CommitFrom, CommitUntil, PaidUntil) = (from, committedTo.AddDays(1), paidTo.AddDays(1));
        return null;
    }
}
