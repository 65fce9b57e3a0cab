using Skein.Asking;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Home;

/// <summary>A letter that had gone out by a day, and how many of the schools it asked had answered by then.</summary>
/// <param name="Id">The letter.</param>
/// <param name="Kind">A key of the kinds of letter.</param>
/// <param name="Subject">What it asks.</param>
/// <param name="SentAt">When it went out.</param>
/// <param name="ClosesOn">The last day on which it can be answered.</param>
/// <param name="Heard">The schools asked of which something may be expected; resting ones are left out (I-05).</param>
/// <param name="Resting">How many of the schools asked were left out.</param>
internal sealed record LetterOut(
    LetterId Id, string Kind, string Subject, DateTime SentAt, DateOnly ClosesOn, IReadOnlyList<LetterOut.School> Heard, int Resting)
{
    /// <summary>For so long after it closed, what came of a letter is still for the meeting that a newer one asks about.</summary>
    private const int DaysBetweenMeetings = 42;

    /// <param name="Id">Which school.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="HasAnswered">Whoever in it was asked, one has answered; of several letters, one of them.</param>
    internal sealed record School(SchoolId Id, string Name, bool HasAnswered);

    public int Asked => Heard.Count;
    public int Answered => Heard.Count(s => s.HasAnswered);

    /// <summary>The names of the schools that have not answered, in alphabetical order. Only co-leaders may be shown them.</summary>
    public IReadOnlyList<string> Silent => [.. Heard.Where(s => !s.HasAnswered).Select(s => s.Name).Order(StringComparer.CurrentCulture)];

    /// <summary>The letters whose answers the next meeting hears, the newest first: a question asked again, or in other words, does not undo what was said.</summary>
    public static IReadOnlyList<LetterOut> ForTheMeeting(IReadOnlyList<LetterOut> letters) =>
        letters.FirstOrDefault(l => l.Kind == LetterKind.HeadsIssues) is { } newest
            ? [.. letters.Where(l => l.Kind == LetterKind.HeadsIssues && l.ClosesOn.AddDays(DaysBetweenMeetings) >= DateOnly.FromDateTime(newest.SentAt))]
            : [];

    /// <summary>Several letters as one: a school has answered when it has answered any.</summary>
    /// <param name="letters">The newest first; one at least.</param>
    public static LetterOut Together(IReadOnlyList<LetterOut> letters) => letters[0] with
    {
        ClosesOn = letters.Max(l => l.ClosesOn),
        Heard = [.. letters.SelectMany(l => l.Heard).GroupBy(s => s.Id).Select(g => g.First() with { HasAnswered = g.Any(s => s.HasAnswered) })],
        Resting = letters.Max(l => l.Resting),
    };
}

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
            .Select(l => new { l.Id, l.Kind, l.Subject, SentAt = l.SentAt!.Value, l.ClosesOn })
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
                    .ToLookup(g => g.First().IsExpected, g => new LetterOut.School(g.Key, g.First().Name, g.Any(a => a.HasAnswered)));
                return new LetterOut(l.Id, l.Kind, l.Subject, l.SentAt, l.ClosesOn, [.. schools[true]], schools[false].Count());
            }),
        ];
    }
}
