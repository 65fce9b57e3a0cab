using Skein.Asking;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Home;

/// <summary>A letter that had gone out by a day, and how many of the schools it asked had answered by then.</summary>
/// <param name="Kind">A key of the kinds of letter.</param>
/// <param name="Subject">What it asks.</param>
/// <param name="ClosesOn">The last day on which it can be answered.</param>
/// <param name="Asked">The schools asked of which something may be expected; resting ones are left out (I-05).</param>
/// <param name="Answered">Those of them that have answered.</param>
/// <param name="Silent">The names of the others, in alphabetical order. Only co-leaders may be shown them.</param>
/// <param name="Resting">How many of the schools asked were left out.</param>
internal sealed record LetterOut(string Kind, string Subject, DateOnly ClosesOn, int Asked, int Answered, IReadOnlyList<string> Silent, int Resting);

internal static class LettersOut
{
    /// <summary>A home speaks of the latest letters; the list of letters has them all.</summary>
    private const int Latest = 5;

    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<LetterOut>> AsAtAsync(HomeDay day, CancellationToken cancel)
    {
        var (db, network, ends) = (day.Db, day.Network.Id, day.Ends);
        var letters = await db.Letters
            .Where(l => l.NetworkId == network && l.SentAt != null && l.SentAt < ends && !LetterKinds.Offers.Contains(l.Kind))
            .OrderByDescending(l => l.SentAt)
            .Take(Latest)
            .Select(l => new { l.Id, l.Kind, l.Subject, l.ClosesOn })
            .ToListAsync(cancel);
        var ids = letters.Select(l => l.Id).ToList();
        var expected = db.Memberships.Expected(network, day.Day);
        var asked = (await db.Addressees
            .Where(a => ids.Contains(a.LetterId))
            .Join(db.Schools, a => a.SchoolId, s => s.Id, (a, s) => new
            {
                a.LetterId,
                a.SchoolId,
                s.Name,
                HasAnswered = a.AnsweredAt != null && a.AnsweredAt < ends,
                IsExpected = expected.Any(m => m.SchoolId == a.SchoolId),
            })
            .ToListAsync(cancel)).ToLookup(a => a.LetterId);

        return
        [
            .. letters.Select(l =>
            {
                // A school speaks once, whoever in it was asked.
                var schools = asked[l.Id]
                    .GroupBy(a => a.SchoolId)
                    .Select(g => (g.First().Name, HasAnswered: g.Any(a => a.HasAnswered), g.First().IsExpected))
                    .ToList();
                var counted = schools.Where(s => s.IsExpected).ToList();
                return new LetterOut(
                    l.Kind,
                    l.Subject,
                    l.ClosesOn,
                    counted.Count,
                    counted.Count(s => s.HasAnswered),
                    [.. counted.Where(s => !s.HasAnswered).Select(s => s.Name).Order(StringComparer.CurrentCulture)],
                    schools.Count - counted.Count);
            }),
        ];
    }
}
