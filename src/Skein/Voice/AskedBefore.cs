using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// The same question is not asked twice within four weeks, in this survey or in a copy: two results of nearly the same people, on
/// nearly the same day, could be taken from each other, and what is left is a few people's answers.
/// </summary>
internal static class AskedBefore
{
    public static async Task<Refusal?> RefusalAsync(SkeinDb db, Survey survey, DateOnly today, CancellationToken cancel)
    {
        var since = today.AddDays(-Wave.DaysBetween);
        var texts = await db.SurveyItems.Where(i => i.SurveyId == survey.Id).Select(i => i.Text).ToListAsync(cancel);
        if (texts.Count == 0)
        {
            return new("Add a question first. There is nothing to ask yet.");
        }

        var (items, surveys) = (db.SurveyItems, db.Surveys);
        var recent = await (
            from wave in db.Waves
            where wave.NetworkId == survey.NetworkId && wave.ClosesOn > since
            join other in surveys on wave.SurveyId equals other.Id
            join item in items on other.Id equals item.SurveyId
            orderby wave.ClosesOn descending
            select new { other.Title, wave.ClosesOn, item.Text })
            .ToListAsync(cancel);
        var asked = texts.Select(Plain).ToHashSet();
        return recent.Find(r => asked.Contains(Plain(r.Text))) is { } before
            ? new($"«{before.Title}» asks the same, until {before.ClosesOn.Said()}. Two results so near each other could show what a few people answered: ask again from {before.ClosesOn.AddDays(Wave.DaysBetween).Said()}.")
            : null;
    }

    /// <summary>A question with other stops, spaces or capitals is the same question.</summary>
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
