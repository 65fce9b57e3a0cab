using Skein.Persistence;

namespace Skein.Agreements;

/// <summary>Whoever agrees to a second sign-up commits their school, from the day that was put with the version (S-23).</summary>
internal static class Commitments
{
    /// <summary>
    /// Each answer that assents signs anew, with the days of the version; the one before keeps what it had signed. Where somebody
    /// says themselves what had been told, the days stay as they were.
    /// </summary>
    public static async Task FollowAsync(
        SkeinDb db, AgreementKind kind, AgreementVersion version, Consent given, CancellationToken cancel)
    {
        if (!kind.Commits || !given.IsAssent
            || await db.Set<CommitmentTerms>().SingleOrDefaultAsync(t => t.VersionId == version.Id, cancel) is not { } terms)
        {
            return;
        }

        var told = version.Consents.LastOrDefault(c => c != given && c.PartyId == given.PartyId);
        if (told is { WasTold: true, IsAssent: true } && !given.WasTold
            && await db.Commitments.SingleOrDefaultAsync(c => c.ConsentId == told.Id, cancel) is { } had)
        {
            db.Add(had.SignedBy(given.Id, new(given.GivenAt)));
            return;
        }

        db.Add(
            Commitment.Sign(given.Id, new(given.PartyId), terms.CommitFrom, terms.Months, terms.PaidMonths, new(given.GivenAt)));
    }
}
