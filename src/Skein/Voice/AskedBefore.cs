using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// The same question is not asked twice within four weeks, in this survey or in another, nor by another network that shares a
/// school:
/// two results of nearly the same people, on nearly the same day, could be taken from each other, and what is left is a few
/// people's
/// answers. Whom each asked does not matter, and how a question is worded matters only as far as it asks something else.
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
        var near = Near(db, survey.NetworkId, since);
        var recent = await (
            from wave in db.Waves
            where wave.ClosesOn > since && (wave.NetworkId == survey.NetworkId || near.Contains(wave.NetworkId))
            join other in surveys on wave.SurveyId equals other.Id
            join item in items on other.Id equals item.SurveyId
            orderby wave.ClosesOn descending
            select new { other.Title, wave.NetworkId, wave.ClosesOn, item.Text })
            .ToListAsync(cancel);
        var asked = texts.ConvertAll(Meaning.Read);
        if (recent.Find(r => Meaning.Read(r.Text) is var before && asked.Exists(before.IsSameAs)) is not { } same)
        {
            return null;
        }

        var who = same.NetworkId == survey.NetworkId
            ? $"“{same.Title}” asks the same, or nearly (“{same.Text}”)"
            : "Another network that shares a school with yours asks the same, or nearly";
        return new(
            $"{who}, until {same.ClosesOn.Said()}. Two results so near each other could show what a few people answered: "
            + $"ask again from {same.ClosesOn.AddDays(Wave.DaysBetween).Said()}.");
    }

    /// <summary>Networks to which a school of this one belongs too, or did since then.</summary>
    private static IQueryable<NetworkId> Near(SkeinDb db, NetworkId network, DateOnly since)
    {
        var members =
            db.Memberships.Where(m => m.Spans.Any(s => s.State != MembershipState.Left && (s.Until == null || s.Until > since)));
        var ours = members.Where(m => m.NetworkId == network).Select(m => m.SchoolId);
        return members.Where(m => ours.Contains(m.SchoolId)).Select(m => m.NetworkId);
    }
}
