using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>
/// The days of one school's commitment are put right, or moved on when it pays again. What a school signed in its own hand nobody
/// else changes: there only what is paid is noted. Whoever told an answer hears what was noted.
/// </summary>
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
        NetworkFrame Network, AgreementTextId Id, CommitmentId Commitment, string School, DateOnly? SignedOn,
        IReadOnlyList<FormerRow> Former,
        Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<CorrectCommitmentPage>> Show(
        Here here, Found found, CancellationToken cancel)
    {
        var commitmentId = found.Commitment.Id;
        return CorrectCommitmentPage.Show(new(
            here.Network, found.Text, commitmentId, found.School, found.SignedOn,
            await FormerAsync(here.Db, commitmentId, cancel), found.Stands, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CorrectCommitmentPage>>> Correct(
        Here here, Found found, [FromForm] Input typed, OwnMail mail, CancellationToken cancel)
    {
        var (textId, commitmentId) = (found.Text, found.Commitment.Id);
        var problems = new Problems();
        if (found.SignedOn is { } signed)
        {
            if (
                (
                    typed.CommitFrom ?? found.Stands.CommitFrom, typed.CommittedTo ?? found.Stands.CommittedTo) != (
                        found.Stands.CommitFrom, found.Stands.CommittedTo))
            {
                problems.Add(
                    nameof(Input.PaidTo),
                    $"{OwnHand.Kept(signed).Reason} Note what is paid, or put a new version to the schools");
            }

            typed = typed with { CommitFrom = found.Stands.CommitFrom, CommittedTo = found.Stands.CommittedTo };
        }

        var from = Day(typed.CommitFrom, nameof(Input.CommitFrom), problems);
        var committed = Day(typed.CommittedTo, nameof(Input.CommittedTo), problems);
        var paid = Day(typed.PaidTo, nameof(Input.PaidTo), problems);
        var before = found.Commitment.DaysUntil(here.Today);
        if (!problems.Any && found.Commitment.Correct(from, committed, paid) is { } refusal)
        {
            problems.Add(nameof(Input.PaidTo), refusal.Reason);
        }

        if (problems.Any)
        {
            var former = await FormerAsync(here.Db, commitmentId, cancel);
            return CorrectCommitmentPage.Show(
                new(here.Network, textId, commitmentId, found.School, found.SignedOn, former, typed, problems),
                StatusCodes.Status422UnprocessableEntity);
        }

        if (!before.AreThoseOf(found.Commitment))
        {
            here.Db.Add(before);
            await TellAsync(
                here, mail, found, $"Committed from {from.Said()} to {committed.Said()}, paid to {paid.Said()}.", cancel);
        }

        here.Record(
            here.Happened(
                "agreement.commitment-corrected",
                $"{here.Visitor.Name} noted that {found.School} is committed to {committed.Said()} and paid to {paid.Said()}.",
                "agreement", textId.Value)
                with
            {
                With = [(Happening.School, found.Commitment.SchoolId.Value)],
            });
        here.Say($"{found.School} is committed to {committed.Said()} and has paid to {paid.Said()}.");
        return TypedResults.LocalRedirect(AgreementsLinks.Plan(here.Id, textId));
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

    /// <summary>What a school committed itself to by a text of the network.</summary>
    public sealed record Found(AgreementTextId Text, Commitment Commitment, Consent Consent, string Title, string School)
        : IFoundHere<Found>
    {
        public static Task<Found?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
            sought.TryRead("textId", out AgreementTextId text) && sought.TryRead("commitmentId", out CommitmentId id)
                ? (from commitment in here.Db.Commitments
                   join consent in here.Db.Consents on commitment.ConsentId equals consent.Id
                   join version in here.Db.AgreementVersions on consent.VersionId equals version.Id
                   join agreement in here.Db.Agreements on version.TextId equals agreement.Id
                   join school in here.Db.Set<School>() on commitment.SchoolId equals school.Id
                   where commitment.Id == id && agreement.Id == text && agreement.NetworkId == here.Id
                   select new Found(agreement.Id, commitment, consent, agreement.Title, school.Name))
                   .SingleOrDefaultAsync(cancel)
                : Task.FromResult<Found?>(null);

        /// <summary>The day on which the school signed in its own hand; null where that was told.</summary>
        public DateOnly? SignedOn => Consent.WasTold ? null : Consent.From;

        public Input Stands => new()
        {
            CommitFrom = TypedDay.Write(Commitment.CommitFrom),
            CommittedTo = TypedDay.Write(Commitment.CommitUntil.AddDays(-1)),
            PaidTo = TypedDay.Write(Commitment.PaidUntil.AddDays(-1)),
        };
    }

    /// <summary>
    /// Whoever told the answer hears of days that are written down for it, with the link of the letter that asked.
    /// </summary>
    private static async Task TellAsync(Here here, OwnMail mail, Found found, string said, CancellationToken cancel)
    {
        var (version, speaker) = (found.Consent.VersionId.Value, found.Consent.SpokenBy);
        var letters = here.Db.Letters;
        if (!found.Consent.WasTold
            || await here.Db.Addressees
                .Where(a => a.PersonId == speaker
                && a.SchoolId == found.Commitment.SchoolId
                && letters.Any(l => l.Id == a.LetterId && l.AboutId == version))
                .OrderBy(a => a.Id)
                .Select(a => (AddresseeId?)a.Id).FirstOrDefaultAsync(cancel) is not { } asked)
        {
            return;
        }

        var person = await here.Db.People.Where(p => p.Id == speaker).Select(p => new { p.Name, p.Email }).SingleAsync(cancel);
        var receipt = new Receipt(here.Visitor.Name, here.Today.Said(), found.Title, said);
        var page = new OwnMail.OwnPage(AnswerLetter.ByLink, asked.Value, AskingLinks.Answer);
        await mail.WriteAsync(new(person.Name.Value, person.Email?.Value), receipt, page, here.Now, cancel);
    }
}
