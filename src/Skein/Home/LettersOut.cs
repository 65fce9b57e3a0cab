using Skein.Asking;

namespace Skein.Home;

/// <summary>A letter that had gone out by a day, and how many of the schools it asked had answered by then.</summary>
/// <param name="Kind">A key of the kinds of letter.</param>
/// <param name="Subject">What it asks.</param>
/// <param name="ClosesOn">The last day on which it can be answered.</param>
/// <param name="How">How far it has been answered.</param>
internal sealed record LetterOut(string Kind, string Subject, DateOnly ClosesOn, HowAnswered How)
{
    public int Asked => How.Asked;
    public int Answered => How.Answered;

    /// <summary>Only co-leaders may be shown these.</summary>
    public IReadOnlyList<string> Silent => How.Silent;

    public int Resting => How.LeftOut;
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
            .Select(l => new { l.Id, l.Kind, l.Subject, l.ClosesOn })
            .ToListAsync(cancel);
        var how = await HowAnswered.OfAsync(db, network, [.. letters.Select(l => l.Id)], day.Day, ends, cancel);
        return [.. letters.Select(l => new LetterOut(l.Kind, LetterText.About(l.Subject), l.ClosesOn, how[l.Id]))];
    }
}
