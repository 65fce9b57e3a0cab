using System.Linq.Expressions;
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

    /// <returns>
    /// The letters that went out last, and those whose answers the next meeting hears: a question asked again, or in other words,
    /// does not undo what was said. The newest first.
    /// </returns>
    public static async Task<(IReadOnlyList<LetterOut> Latest, IReadOnlyList<LetterOut> ForTheMeeting)> AsAtAsync(
        HomeDay day, CancellationToken cancel)
    {
        var (latest, asked) = (Newest(day, l => !LetterKinds.ToPeople.Contains(l.Kind)), Newest(day, IsForTheMeeting));
        var letters = await ReadAsync(day, latest.Union(asked), cancel);
        return ([.. letters.Where(l => !LetterKinds.ToPeople.Contains(l.Kind)).Take(Latest)], ForTheMeeting(day, letters));
    }

    /// <returns>Only those that the next meeting hears.</returns>
    public static async Task<IReadOnlyList<LetterOut>> ForTheMeetingAsync(HomeDay day, CancellationToken cancel) =>
        ForTheMeeting(day, await ReadAsync(day, Newest(day, IsForTheMeeting), cancel));

    private static Expression<Func<Letter, bool>> IsForTheMeeting { get; } = l => l.Kind == LetterKind.HeadsIssues;

    private static IReadOnlyList<LetterOut> ForTheMeeting(HomeDay day, IReadOnlyList<LetterOut> letters)
    {
        var asked = letters.Where(l => l.Kind == LetterKind.HeadsIssues).ToList();
        return asked is not [{ } newest, ..]
            ? []
            : [.. asked.Where(l => l.ClosesOn.AddDays(DaysBetweenMeetings) >= Days.Today(newest.SentAt, day.Network.TimeZone))];
    }

    private static IQueryable<LetterId> Newest(HomeDay day, Expression<Func<Letter, bool>> which)
    {
        var ends = day.Ends;
        return day.Db.Letters
            .Where(l => l.NetworkId == day.Network.Id && l.SentAt != null && l.SentAt < ends)
            .Where(which)
            .OrderByDescending(l => l.SentAt)
            .Take(Latest)
            .Select(l => l.Id);
    }

    private static async Task<IReadOnlyList<LetterOut>> ReadAsync(
        HomeDay day, IQueryable<LetterId> letters, CancellationToken cancel)
    {
        var everybody = HowAnswered.Everybody(day.Db, day.Network.Id, day.Day, day.Ends);
        var found = await day.Db.Letters
            .Where(l => letters.Contains(l.Id))
            .OrderByDescending(l => l.SentAt)
            .Select(l => new
            {
                l.Id,
                l.Kind,
                l.Subject,
                SentAt = l.SentAt!.Value, // only letters that went out are asked for
                l.ClosesOn,
                IsAbout = l.AboutId != null,
                Asked = everybody.Where(one => one.Letter == l.Id).ToList(),
            })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(l => new LetterOut(
                l.Id, l.Kind, LetterText.About(l.Subject), l.SentAt, l.ClosesOn, HowAnswered.From(l.Kind, l.IsAbout, l.Asked))),
        ];
    }
}
