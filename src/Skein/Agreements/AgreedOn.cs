using Skein.Networks;
using Skein.Persistence;

namespace Skein.Agreements;

/// <summary>
/// A version as it stood at the end of a day, and how many schools had said what to it: counted without reading its words where
/// only that is told.
/// </summary>
/// <param name="Number">The version that a reader sees first: what was in force, or else before the schools.</param>
/// <param name="PutOn">Since when it was before the schools.</param>
/// <param name="IsInForce">It was in force, and not only put to them.</param>
/// <param name="Schools">How many it concerned.</param>
/// <param name="Agreed">How many of them had agreed, with or without a reservation.</param>
/// <param name="Reservations">How many with one.</param>
/// <param name="Silent">How many had said nothing.</param>
/// <param name="SilentAssents">How many of these had by then assented by it.</param>
public sealed record AgreedOn(
    int Number, DateOnly? PutOn, bool IsInForce, int Schools, int Agreed, int Reservations, int Silent, int SilentAssents)
{
    /// <summary>“9 of 12 schools have agreed (75%)”.</summary>
    public string Sentence
    {
        get
        {
            var have = Agreed == 1 ? "has" : "have";
            var share = Counted.Share(Agreed, Schools) is { } percent ? $" ({percent})" : "";
            string?[] parts =
            [
                Reservations == 0
                    ? null
                    : Agreed == Reservations && Agreed == 1
                    ? "with a reservation"
                    : $"{Reservations} with a reservation",
                SilentAssents == 0 ? null : $"{SilentAssents} without an answer, counted as assent",
            ];
            return string.Join(
                ", ", [$"{Agreed} of {Counted.Words(Schools, "school")} {have} agreed{share}", .. parts.OfType<string>()]) + ".";
        }
    }

    /// <returns>Null when no text of the kind was before the schools that day.</returns>
    public static async Task<AgreedOn?> FindAsync(
        SkeinDb db, NetworkId network, string kind, DateOnly day, CancellationToken cancel)
    {
        var texts = db.Agreements.Where(t => t.NetworkId == network && t.Kind == kind);
        var left = db.Memberships.Where(m => m.NetworkId == network && m.Spans.Any(
            s => s.State == MembershipState.Left && s.From <= day && (s.Until == null || s.Until > day)));
        var parties = db.Set<AgreementParty>()
            .Where(p => p.AskedOn <= day && !left.Any(m => (Guid)(object)m.SchoolId == p.PartyId));
        var consents = db.Consents.On(day);
        var shown = FirstOn(db.AgreementVersions, day)
            .Where(v => v.TextId == texts.OrderByDescending(t => t.StartedAt).Select(t => t.Id).First());
        var schools = await (
            from version in shown.Take(1)
            join p in parties on version.Id equals p.VersionId into asked
            from party in asked.DefaultIfEmpty()
            select new
            {
                version.Number,
                version.PutOn,
                IsInForce = version.InForceFrom <= day,
                School = (Guid?)party!.PartyId, // null where nobody was asked

                // Of nobody there is no answer either.
                Answer = consents.Where(c => c.VersionId == version.Id && c.PartyId == party!.PartyId)
                    .Select(c => (ConsentAnswer?)c.Answer)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        if (schools is not [{ } first, ..])
        {
            return null;
        }

        var answers = schools.Where(s => s.School is not null).Select(s => s.Answer).ToList();
        var reservations = answers.Count(answer => answer is ConsentAnswer.Reservation);
        var silent = answers.Count(answer => answer is null);
        var assents = AgreementKinds.Find(kind)?.SilenceCountsAfter is { } days && first.PutOn?.AddDays(days) <= day;
        return new(
            first.Number, first.PutOn, first.IsInForce, answers.Count,
            answers.Count(answer => answer is ConsentAnswer.Agreed) + reservations, reservations, silent, assents ? silent : 0);
    }

    /// <summary>Versions that were in force or before the schools that day; what a reader sees first comes first.</summary>
    private static IQueryable<AgreementVersion> FirstOn(IQueryable<AgreementVersion> versions, DateOnly day) =>
        versions
            .Where(v => v.PutOn <= day
                && (v.SetAsideOn == null || v.SetAsideOn > day)
                && (v.TakenBackOn == null || v.TakenBackOn > day)
                && (v.InForceFrom == null || v.InForceFrom > day || v.InForceUntil == null || v.InForceUntil > day))
            .OrderBy(v => v.InForceFrom == null || v.InForceFrom > day)
            .ThenByDescending(v => v.Number);
}
