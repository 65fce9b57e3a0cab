using Skein.Asking;

namespace Skein.Home;

/// <summary>A letter that had gone out by a day, and how many of the schools it asked had answered by then.</summary>
/// <param name="Id">The letter.</param>
/// <param name="Kind">A key of the kinds of letter.</param>
/// <param name="Subject">What it asks.</param>
/// <param name="SentAt">When it went out.</param>
/// <param name="ClosesOn">The last day on which it can be answered.</param>
/// <param name="How">How far it has been answered.</param>
internal sealed record LetterOut(LetterId Id, string Kind, string Subject, DateTime SentAt, DateOnly ClosesOn, HowAnswered How)
{
    /// <summary>Several letters as one: a school has answered when it has answered any.</summary>
    /// <param name="letters">The newest first; one at least.</param>
    public static LetterOut Together(IReadOnlyList<LetterOut> letters) => letters[0] with
    {
        ClosesOn = letters.Max(l => l.ClosesOn),
        How = HowAnswered.Any([.. letters.Select(l => l.How)]),
    };
}

internal static class LettersOut
{
    /// <summary>A home speaks of the latest letters; the list of letters has them all.</summary>
    private const int Latest = 5;

    /// <summary>
    /// For so long after it closed, what came of a letter is still for the meeting that a newer one asks about.
    /// </summary>
    private const int DaysBetweenMeetings = 42;

    /// <returns>The newest first.</returns>
    public static Task<IReadOnlyList<LetterOut>> AsAtAsync(HomeDay day, CancellationToken cancel) =>
        OfAsync(day, Out(day).Where(l => !LetterKinds.Offers.Contains(l.Kind)), cancel);

    /// <summary>
    /// The letters whose answers the next meeting hears, the newest first: a question asked again, or in other words, does not
    /// undo what was said.
    /// </summary>
    public static async Task<IReadOnlyList<LetterOut>> ForTheMeetingAsync(HomeDay day, CancellationToken cancel)
    {
        var asked = await OfAsync(day, Out(day).Where(l => l.Kind == LetterKind.HeadsIssues), cancel);
        return asked is not [{ } newest, ..]
            ? []
            : [.. asked.Where(l => l.ClosesOn.AddDays(DaysBetweenMeetings) >= Days.Today(newest.SentAt, day.Network.TimeZone))];
    }

    private static IQueryable<Letter> Out(HomeDay day)
    {
        var ends = day.Ends;
        return day.Db.Letters.Where(l => l.NetworkId == day.Network.Id && l.SentAt != null && l.SentAt < ends);
    }

    private static async Task<IReadOnlyList<LetterOut>> OfAsync(HomeDay day, IQueryable<Letter> letters, CancellationToken cancel)
    {
        var latest = await letters
            .OrderByDescending(l => l.SentAt)
            .Take(Latest)
            .Select(l => new { l.Id, l.Kind, l.Subject, SentAt = l.SentAt!.Value, l.ClosesOn, IsAbout = l.AboutId != null })
            .ToListAsync(cancel);
        var how = await HowAnswered.OfAsync(
            day.Db, day.Network.Id, [.. latest.Select(l => new HowAnswered.Asking(l.Id, l.Kind, l.IsAbout))], day.Day, day.Ends,
            cancel);
        return [.. latest.Select(l => new LetterOut(l.Id, l.Kind, LetterText.About(l.Subject), l.SentAt, l.ClosesOn, how[l.Id]))];
    }
}
