using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>
/// Which schools are committed, term by term, and when a payment is due: what can be planned beyond this year (S-23).
/// </summary>
public static class ShowCommittedTerms
{
    private const int MostTerms = 15;

    /// <param name="Name">The term.</param>
    /// <param name="Sentence">How many schools are committed throughout it.</param>
    /// <param name="Due">Payments that fall due in it.</param>
    public sealed record TermRow(string Name, string Sentence, string? Due);

    public sealed record SchoolRow(
        CommitmentId Id, SchoolId SchoolId, PersonId? ToldTo, string School, DateOnly From, DateOnly CommittedTo,
        DateOnly? PaidTo, DateOnly? DueOn);

    public sealed record Model(
        NetworkFrame Network, AgreementTextId Id, string Title, DateOnly Day, int Schools, IReadOnlyList<TermRow> Terms,
        IReadOnlyList<SchoolRow> Committed, int Page, int Pages);

    /// <summary>A text to which schools commit themselves, without its versions.</summary>
    public sealed record CommittingText(AgreementText It) : IFoundHere<CommittingText, AgreementTextId>
    {
        public static async Task<CommittingText?> FindAsync(Here here, AgreementTextId id, CancellationToken cancel) =>
            await here.Db.Agreements
                .AsNoTracking()
                .SingleOrDefaultAsync(t => t.NetworkId == here.Id && t.Id == id, cancel) is { } found
            && AgreementKinds.For(found).Commits
                ? new(found)
                : null;
    }

    public static async Task<RazorComponentResult<ShowCommittedTermsPage>> Show(
        Here here, CommittingText text, DateOnly? on, int? page, CancellationToken cancel)
    {
        var it = text.It;
        var day = on ?? here.Today;
        var rows = await RowsAsync(here.Db, it.Id, day, cancel);
        var schools = await here.Db.Memberships.MembersOn(here.Id, day).CountAsync(cancel);
        var reader = await ReadText.ReaderAsync(here.Db, here.Network, here.Visitor, AgreementKinds.For(it), cancel);
        var known = rows.Where(r => reader.Own.Contains(r.SchoolId) || reader.Hears.MayKnow(r.ToldTo)).ToList();
        var shown = Paging.Within(page, known.Count);
        return ShowCommittedTermsPage.Show(new(
            here.Network, it.Id, it.Title, day, schools, TermsOf(rows, schools),
            [.. known.Skip((shown - 1) * Paging.Size).Take(Paging.Size)], shown, Paging.Pages(known.Count)));
    }

    /// <summary>
    /// Commitments whose answer stood on the day, in the order of the schools' names; of one school the longest.
    /// </summary>
    private static async Task<List<SchoolRow>> RowsAsync(SkeinDb db, AgreementTextId text, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from commitment in db.Commitments
            join consent in db.Consents on commitment.ConsentId equals consent.Id
            join version in db.AgreementVersions on consent.VersionId equals version.Id
            join school in db.Set<School>() on commitment.SchoolId equals school.Id
            where version.TextId == text && consent.From <= day && (consent.Until == null || consent.Until > day)
            select new { commitment, consent.ToldTo, school.Name })
            .AsNoTracking()
            .ToListAsync(cancel);
        var ids = rows.Select(r => r.commitment.Id).ToList();
        var corrected = await db.Set<FormerDays>()
            .AsNoTracking()
            .Where(f => ids.Contains(f.CommitmentId) && f.CorrectedOn > day)
            .ToListAsync(cancel);
        var former = corrected.ToLookup(f => f.CommitmentId);
        return
        [
            .. rows.GroupBy(r => r.commitment.SchoolId)
                .Select(g => g
                    .Select(r => RowOf(r.commitment, r.ToldTo, FormerDays.On(day, former[r.commitment.Id]), r.Name))
                    .OrderBy(r => r.CommittedTo)
                    .Last())
                .OrderBy(r => r.School, StringComparer.CurrentCulture),
        ];
    }

    private static SchoolRow RowOf(Commitment c, PersonId? toldTo, FormerDays? then, string school)
    {
        var (from, until, paid) = then is null
            ? (c.CommitFrom, c.CommitUntil, c.PaidUntil)
            : (then.CommitFrom, then.CommitUntil, then.PaidUntil);
        return new(
            c.Id,
            c.SchoolId,
            toldTo,
            school,
            from,
            until.AddDays(-1),
            paid > from ? paid.AddDays(-1) : null,
            paid < until ? paid : null);
    }

    /// <summary>
    /// From the first term with a commitment to the last. A school counts in a term that it is committed on every day of.
    /// </summary>
    internal static IReadOnlyList<TermRow> TermsOf(IReadOnlyList<SchoolRow> rows, int schools)
    {
        var terms = new List<TermRow>();
        if (rows.Count == 0)
        {
            return terms;
        }

        var last = rows.Max(r => r.CommittedTo);
        for (var term = SchoolTerm.On(rows.Min(r => r.From)); term.From <= last && terms.Count < MostTerms; term = term.Next)
        {
            var committed = rows.Count(r => r.From <= term.From && r.CommittedTo.AddDays(1) >= term.Until);
            var due = rows
                .Where(r => r.DueOn >= term.From && r.DueOn < term.Until)
                .GroupBy(r => r.DueOn.GetValueOrDefault())
                .OrderBy(g => g.Key)
                .Select(g => $"{Counted.Words(g.Count(), "payment")} due on {g.Key.Said()}");
            terms.Add(new(
                term.Name,
                committed == schools && committed > 1
                    ? $"all {committed} schools committed"
                    : $"{committed} of {Counted.Words(schools, "school")} committed",
                string.Join("; ", due) is { Length: > 0 } said ? said : null));
        }

        return terms;
    }
}
