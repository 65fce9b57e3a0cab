namespace Skein.GroupFormation.Seating;

/// <summary>
/// Searches in rounds: in each round two walks start from the best seats so far, or from those first dealt, and the better one is kept.
/// </summary>
/// <remarks>
/// There are always two walks, on one thread or two, and they meet only between rounds: so the answer depends on the seed alone.
/// </remarks>
internal sealed class Rounds
{
    private const int Walks = 2;
    private readonly Crowd _crowd;
    private readonly Seats[] _dealt;
    private readonly Objective _goal;
    private readonly FormationOptions _options;
    private int _round;

    public Rounds(Crowd crowd, Seats[] dealt, Bounds bounds, FormationOptions options, Seats? best = null)
    {
        (_crowd, _dealt, _options) = (crowd, dealt, options);
        _goal = new(bounds.Placed, bounds.RankSquares, bounds.RepeatedPairs, bounds.GroupsWithLead, bounds.FocusImbalance);
        (Best, BestValue) = (dealt[0], dealt[0].Objective());
        if (best?.Objective() is { } value && value < BestValue)
        {
            (Best, BestValue) = (best, value);
        }
    }

    public Seats Best { get; private set; }

    public Objective BestValue { get; private set; }

    /// <summary>Goes on with new seats and bounds, and with the best so far.</summary>
    public Rounds GoOn(Seats dealt, Bounds bounds) => new(_crowd, [dealt, .. _dealt], bounds, _options, Best);

    /// <summary>Goes on from an answer that was found elsewhere, if it is the better one.</summary>
    public void Adopt(IReadOnlyList<Group> groups)
    {
        var seats = Seats.Of(_crowd, groups);
        if (seats.Objective() is var value && value < BestValue)
        {
            (Best, BestValue) = (seats, value);
        }
    }

    /// <summary>Walks on until the goal is reached, the steps are used up, or the clock says stop.</summary>
    public void Run(long steps, IProgress<FormationProgress>? progress, CancellationToken stop)
    {
        var taken = 0L;
        for (; taken < steps && BestValue > _goal && !stop.IsCancellationRequested; _round++)
        {
            // The first walks are cool and repair what was dealt; later ones are warm and longer, and may leave it far behind.
            var length = (int)Math.Min(Math.Max(steps - taken, 1024), 100L * _crowd.Count << Math.Min(_round, 14));
            var warmth = _round == 0 ? 0.5 : _round == 1 ? 1.2 : 3;
            var seeds = _round;
            var walks = new Wandering[Walks];
            Parallel.For(0, Walks, new() { MaxDegreeOfParallelism = Math.Max(1, _options.Threads) }, walk =>
            {
                // Most go on from the best; at first and then every third begins again.
                var start = (seeds == 0 || (seeds + walk) % 3 == 2 ? _dealt[(seeds + walk) % _dealt.Length] : Best).Copy();
                var seed = unchecked(((ulong)_options.Seed * 1_000_003) + ((ulong)seeds * Walks) + (ulong)walk);
                walks[walk] = new(_crowd, start, _goal, Weights.Usual, seed);
                walks[walk].Walk(length, warmth, 0.25, stop);
            });
            taken += length;
            foreach (var walk in walks)
            {
                if (walk.BestValue < BestValue)
                {
                    (Best, BestValue) = (walk.Best, walk.BestValue);
                }
            }

            progress?.Report(new(BestValue, Math.Min(1, (double)taken / steps)));
        }
    }
}
