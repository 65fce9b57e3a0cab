using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>The days of one school's commitment are put right, or moved on when it pays again.</summary>
public static class CorrectCommitment
{
    public sealed record Input
    {
        public string? CommitFrom { get; init; }
        public string? CommittedTo { get; init; }
        public string? PaidTo { get; init; }
    }

    /// <summary>Days that stood before, inclusive, and when they were put right.</summary>
    public sealed record FormerRow(DateOnly From, DateOnly CommittedTo, DateOnly PaidTo, DateOnly CorrectedOn);

    public sealed record Model(
        NetworkFrame Network, AgreementTextId Id, CommitmentId Commitment, string School, IReadOnlyList<FormerRow> Former, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<CorrectCommitmentPage>, NotFound>> Show(
        NetworkId networkId, AgreementTextId textId, CommitmentId commitmentId, SkeinDb db, Visitor visitor, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await FindAsync(db, networkId, textId, commitmentId, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var typed = new Input
        {
            CommitFrom = TypedDay.Of(found.Commitment.CommitFrom),
            CommittedTo = TypedDay.Of(found.Commitment.CommitUntil.AddDays(-1)),
            PaidTo = TypedDay.Of(found.Commitment.PaidUntil.AddDays(-1)),
        };
        return CorrectCommitmentPage.Of(new(network, textId, commitmentId, found.School, await FormerAsync(db, commitmentId, cancel), typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CorrectCommitmentPage>, NotFound>> Correct(
        NetworkId networkId, AgreementTextId textId, CommitmentId commitmentId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await FindAsync(db, networkId, textId, commitmentId, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var from = Day(typed.CommitFrom, nameof(Input.CommitFrom), problems);
        var committed = Day(typed.CommittedTo, nameof(Input.CommittedTo), problems);
        var paid = Day(typed.PaidTo, nameof(Input.PaidTo), problems);
        var before = found.Commitment.DaysUntil(network.Today);
        if (!problems.Any && found.Commitment.Correct(from, committed, paid) is { } refusal)
        {
            problems.Add(nameof(Input.PaidTo), refusal.Reason);
        }

        if (problems.Any)
        {
            var former = await FormerAsync(db, commitmentId, cancel);
            return CorrectCommitmentPage.Of(new(network, textId, commitmentId, found.School, former, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        if (!before.AreThoseOf(found.Commitment))
        {
            db.Add(before);
        }

        db.Record(
            Happened.In(
                networkId, visitor, "agreement.commitment-corrected",
                $"{visitor.Name} noted that {found.School} is committed to {committed.Said()} and paid to {paid.Said()}.", "agreement", textId.Value) with
            {
                With = [(Happening.School, found.Commitment.SchoolId.Value)],
            },
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"{found.School} is committed to {committed.Said()} and has paid to {paid.Said()}.");
        return TypedResults.LocalRedirect(AgreementsLinks.Plan(networkId, textId));
    }

    private static DateOnly Day(string? typed, string field, Problems problems)
    {
        var day = TypedDay.Find(typed);
        if (day is null)
        {
            problems.Add(field, "Enter a day like 2026-09-07");
        }

        return day.GetValueOrDefault();
    }

    private static Task<List<FormerRow>> FormerAsync(SkeinDb db, CommitmentId id, CancellationToken cancel) =>
        db.Set<FormerDays>().Where(f => f.CommitmentId == id).OrderByDescending(f => f.Number)
            .Select(f => new FormerRow(f.CommitFrom, f.CommitUntil.AddDays(-1), f.PaidUntil.AddDays(-1), f.CorrectedOn))
            .ToListAsync(cancel);

    private sealed record Found(Commitment Commitment, string School);

    private static Task<Found?> FindAsync(
        SkeinDb db, NetworkId network, AgreementTextId text, CommitmentId id, CancellationToken cancel) =>
        (from commitment in db.Commitments
         join consent in db.Consents on commitment.ConsentId equals consent.Id
         join version in db.AgreementVersions on consent.VersionId equals version.Id
         join agreement in db.Agreements on version.TextId equals agreement.Id
         join school in db.Set<School>() on commitment.SchoolId equals school.Id
         where commitment.Id == id && agreement.Id == text && agreement.NetworkId == network
         select new Found(commitment, school.Name)).SingleOrDefaultAsync(cancel);
}
