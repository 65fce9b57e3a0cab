using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Skein.Access;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// Private ticks on the lines of a list (S-22: heads tick what they do; only totals are shown). A list and its lines belong to
/// whichever slice calls; Voice keeps the ticks under a mark that only the person's own session can make again.
/// </summary>
/// <remarks>
/// Totals are those of a moment at which five people or more had changed theirs since the moment before, so that two looks at
/// them differ by five people's ticks and never by one's. Nothing is shown before five have ticked anything.
/// </remarks>
public sealed class Tally(SkeinDb db, SignedLinks links)
{
    internal const int MarkLength = 43;

    /// <summary>Ticks a line, or takes the tick back. The caller saves.</summary>
    public Task SetAsync(Guid list, Guid line, PersonId person, bool ticked, CancellationToken cancel) =>
        SetAsync(list, person, new Dictionary<Guid, bool> { [line] = ticked }, cancel);

    /// <summary>
    /// Several lines at once, each ticked or not: to the counts it is one change by one person. The caller saves.
    /// </summary>
    public async Task SetAsync(Guid list, PersonId person, IReadOnlyDictionary<Guid, bool> lines, CancellationToken cancel)
    {
        var mark = await MarkAsync(person, cancel);
        var own = await db.Set<Tick>().Where(t => t.ListId == list && t.Mark == mark).ToListAsync(cancel);
        var added = lines.Where(line => line.Value && !own.Exists(t => t.LineId == line.Key))
            .Select(line => new Tick(list, line.Key, mark))
            .ToList();
        var removed = own.Where(t => lines.TryGetValue(t.LineId, out var ticked) && !ticked).ToList();
        if (added.Count + removed.Count == 0)
        {
            return;
        }

        db.AddRange(added);
        db.RemoveRange(removed);
        await ChangeAsync(list, mark, cancel);
    }

    /// <summary>The lines that this person has ticked, for their own page.</summary>
    public async Task<IReadOnlySet<Guid>> OwnAsync(Guid list, PersonId person, CancellationToken cancel)
    {
        var mark = await MarkAsync(person, cancel);
        return (
            await db.Set<Tick>()
                .Where(t => t.ListId == list && t.Mark == mark)
                .Select(t => t.LineId)
                .ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>
    /// How many ticked each line when the counts were last made; null as long as fewer than five have ticked anything.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, int>?> TotalsAsync(Guid list, CancellationToken cancel)
    {
        var counts = await db.Set<TallyCount>()
            .Where(c => c.ListId == list)
            .ToDictionaryAsync(c => c.LineId, c => c.Count, cancel);
        return counts.Count == 0 ? null : counts;
    }

    internal async Task<IReadOnlyList<(Guid ListId, Guid LineId)>> ReadAsync(PersonId person, CancellationToken cancel)
    {
        var mark = await MarkAsync(person, cancel);
        return
        [
            .. (
                await db.Set<Tick>()
                    .Where(t => t.Mark == mark)
                    .Select(t => new { t.ListId, t.LineId })
                    .ToListAsync(cancel)).Select(t => (t.ListId, t.LineId)),
        ];
    }

    internal async Task ForgetAsync(PersonId person, CancellationToken cancel)
    {
        var mark = await MarkAsync(person, cancel);
        db.RemoveRange(await db.Set<Tick>().Where(t => t.Mark == mark).ToListAsync(cancel));
        db.RemoveRange(await db.Set<TickChange>().Where(t => t.Mark == mark).ToListAsync(cancel));
    }

    internal async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var (mark, other) = (await MarkAsync(from, cancel), await MarkAsync(to, cancel));
        var both = await db.Set<Tick>().Where(t => t.Mark == mark || t.Mark == other).ToListAsync(cancel);
        var there = both.Where(t => t.Mark == other).Select(t => (t.ListId, t.LineId)).ToHashSet();
        foreach (var tick in both.Where(t => t.Mark == mark))
        {
            db.Remove(tick);
            if (!there.Contains((tick.ListId, tick.LineId)))
            {
                db.Add(new Tick(tick.ListId, tick.LineId, other));
            }
        }
    }

    /// <summary>Notes that somebody has changed theirs, and makes the counts anew once five have.</summary>
    private async Task ChangeAsync(Guid list, string mark, CancellationToken cancel)
    {
        var changes = await db.Set<TickChange>().Where(c => c.ListId == list).ToListAsync(cancel);
        if (!changes.Exists(c => c.Mark == mark) && !db.Set<TickChange>().Local.Any(c => c.ListId == list && c.Mark == mark))
        {
            var change = new TickChange(list, mark);
            db.Add(change);
            changes.Add(change);
        }

        await db.Set<Tick>().Where(t => t.ListId == list).LoadAsync(cancel);
        var ticks = db.Set<Tick>().Local.Where(t => t.ListId == list).ToList();
        if (changes.Count < Disclosure.K || ticks.Select(t => t.Mark).Distinct().Count() < Disclosure.K)
        {
            return;
        }

        var counts = ticks.GroupBy(t => t.LineId).ToDictionary(g => g.Key, g => g.Count());
        var shown = await db.Set<TallyCount>().Where(c => c.ListId == list).ToListAsync(cancel);
        db.RemoveRange(changes);
        shown.ForEach(c => c.Become(counts.GetValueOrDefault(c.LineId)));
        db.AddRange(counts.Keys.Except(shown.Select(c => c.LineId)).Select(line => new TallyCount(list, line, counts[line])));
    }

    private async Task<string> MarkAsync(PersonId person, CancellationToken cancel)
    {
        var key = (await links.SignerAsync(cancel)).Key;
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"tally\n{person.Value:N}")));
    }
}
