using Skein.Jobs;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Pairs;

/// <summary>A proposal that nobody took up leaves nothing behind: not who it was for, nor why.</summary>
internal sealed class ForgetPairProposals : IWork
{
    public string Kind => "pair-proposals.forget";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (today, networks) in await db.EachDayAsync(now, cancel))
        {
            var proposed = today.AddDays(1 - Pair.DaysOpen);
            await db.Pairs
                .Where(p => p.From == null && p.ProposedOn < proposed && networks.Contains(p.NetworkId))
                .ExecuteDeleteAsync(cancel);
        }
    }
}
