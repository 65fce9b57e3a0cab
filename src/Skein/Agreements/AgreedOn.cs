using Skein.Networks;
using Skein.Persistence;

namespace Skein.Agreements;

/// <summary>
/// How many schools had agreed to a text at the end of a day, counted without reading its words: the same figures that
/// <see cref="VersionOn"/> has of the version that a reader sees first.
/// </summary>
/// <param name="Number">The version that was in force, or else was before the schools.</param>
/// <param name="Schools">How many it concerned.</param>
/// <param name="Agreed">How many of them had agreed, with or without a reservation.</param>
/// <param name="Silent">How many had said nothing.</param>
public sealed record AgreedOn(int Number, int Schools, int Agreed, int Silent)
{
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
        var first = FirstOn(db.AgreementVersions, day)
            .Where(v => v.TextId == texts.OrderByDescending(t => t.StartedAt).Select(t => t.Id).First());
        var schools = await (
            from version in first.Take(1)
            join p in parties on version.Id equals p.VersionId into asked
            from party in asked.DefaultIfEmpty()
            select new
            {
                version.Number,
                School = (Guid?)party!.PartyId,
                Answer = consents.Where(c => c.VersionId == version.Id && c.PartyId == party!.PartyId)
                    .Select(c => (Answer?)c.Answer)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var concerned = schools.Where(s => s.School is not null).ToList();
        return schools is []
            ? null
            : new(
                schools[0].Number,
                concerned.Count,
                concerned.Count(s => s.Answer is Answer.Agreed or Answer.Reservation),
                concerned.Count(s => s.Answer is null));
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
