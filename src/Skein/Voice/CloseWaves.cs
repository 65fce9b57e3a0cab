using Skein.Chronicle;
using Skein.Forms;
using Skein.Jobs;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

/// <summary>
/// After a wave's last day its answers are counted once, what can safely be shown is kept, and everything it was counted from is
/// deleted: answers, tokens and whose hands they went through, the secret, and own words of fewer than ten people.
/// </summary>
internal sealed class CloseWaves : IWork
{
    public string Kind => "voice.close";
    public TimeSpan? Every => TimeSpan.FromHours(1);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var due = await (
            from wave in db.Waves
            join survey in db.Surveys on wave.SurveyId equals survey.Id
            join network in await db.NetworksTodayAsync(now, cancel) on wave.NetworkId equals network.Id
            where wave.ClosedOn == null && wave.ClosesOn < network.Today
            select new { Wave = wave, Survey = survey, network.Today })
            .ToListAsync(cancel);
        foreach (var one in due)
        {
            await CloseAsync(db, one.Wave, one.Survey, one.Today, now, cancel);
        }
    }

    private static async Task CloseAsync(
        SkeinDb db, Wave wave, Survey survey, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        await WaveRows.LockAsync(db, wave.Id, cancel);
        var items = await db.ItemsAsync(survey.Id, cancel);
        var hands = await CodeReaders.OfReadersAsync(db, wave, cancel);
        var schools = await SchoolsAsync(db, wave.Id, cancel);

        // An answer that is on its way waits for the lock, and then finds no token: it is either counted here or refused.
        await db.Tokens.Where(t => t.WaveId == wave.Id).ExecuteDeleteAsync(cancel);
        await db.TokenHands.Where(h => h.WaveId == wave.Id).ExecuteDeleteAsync(cancel);
        var ballots = await db.Ballots.Where(b => b.WaveId == wave.Id).AsNoTracking().ToListAsync(cancel);
        db.AddRange(
            Count(survey, items, ballots, schools, hands.Readers)
                .Select(shown => ReleasedTable.Release(wave.Id, shown.Item, shown.Table)));
        await ForgetAsync(db, wave.Id, hands.Most, cancel);
        db.EmptyLogSoon(now);
        wave.Close(today, ballots.Count - hands.Answers);
        db.Record(
            SurveyHappenings.About(
                "survey.closed", $"“{survey.Title}” has closed, and its results are shown.", wave.NetworkId, survey.Id.Value,
                visitor: null), today, now);
    }

    /// <summary>What may be shown of each question, from everything that was answered.</summary>
    internal static IEnumerable<(SurveyItemId Item, SafeTable Table)> Count(
        Survey survey, IReadOnlyList<SurveyItem> items, IReadOnlyCollection<Ballot> ballots, IReadOnlyList<SchoolId> schools,
        IReadOnlyList<KnownCodes>? known = null)
    {
        var marks = ballots.Select(b => (b.SchoolId, b.Group, b.Steps)).ToList();
        return items.Index().Where(i => i.Item.Kind is not QuestionKind.Words).SelectMany(i =>
        {
            var given = marks.Having(m => m.Steps[i.Index])
                .Select(m => new CountedAnswer(m.Row.SchoolId, m.Row.Group, m.Part))
                .ToList();
            return Disclosure.SafeTables(given, i.Item.Steps.Count, survey.Cut, schools, known)
                .Select(table => (i.Item.Id, table));
        });
    }

    /// <summary>Every school that was asked, in the order of their names.</summary>
    private static Task<List<SchoolId>> SchoolsAsync(SkeinDb db, WaveId wave, CancellationToken cancel)
    {
        var tokens = db.Tokens;
        return db.Schools
            .Where(s => tokens.Any(t => t.WaveId == wave && t.SchoolId == s.Id))
            .OrderBy(s => s.Name)
            .ThenBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(cancel);
    }

    /// <param name="db">The database.</param>
    /// <param name="wave">The wave.</param>
    /// <param name="own">How many of those who wrote one reader may have been: ten others are needed.</param>
    /// <param name="cancel">Ends the wait.</param>
    private static async Task ForgetAsync(SkeinDb db, WaveId wave, int own, CancellationToken cancel)
    {
        var enough = await db.WrittenWords.Where(w => w.WaveId == wave).GroupBy(w => w.ItemId)
            .Where(g => g.Count() - own >= Disclosure.FewestWriters).Select(g => g.Key).ToListAsync(cancel);
        await db.WrittenWords.Where(w => w.WaveId == wave && !enough.Contains(w.ItemId)).ExecuteDeleteAsync(cancel);
        await db.Ballots.Where(b => b.WaveId == wave).ExecuteDeleteAsync(cancel);
    }
}
