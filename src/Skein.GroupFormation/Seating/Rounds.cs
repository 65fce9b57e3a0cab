namespace Skein.GroupFormation.Seating;

/// <summary>Searches in rounds: two walks start from the best seats, or from those dealt, and the better is kept.</summary>
/// <remarks>Always two, on one thread or two, that meet only between rounds: so the answer depends on the seed alone.</remarks>
internal sealed class Rounds(Crowd crowd, FormationOptions options, Clock clock)
{
    private const int Walks = 2;
    private int _walked;

    public Seats Best { get; private set; } = new(crowd, 0);
    public Objective BestValue { get; private set; }

    private void Adopt(Seats seats)
    {
        if (seats.Objective() is var value && value < BestValue)
        {
            (Best, BestValue) = (seats, value);
        }
    }

    /// <summary>Walks until the goal is reached, the steps are used up, or the clock says stop.</summary>
    public void Run(Seats dealt, Objective goal, long steps)
    {
        Adopt(dealt);
        for (var (round, taken) = (0, 0L); taken < steps && dealt.Waiting > 0 && BestValue > goal && !clock.IsOver; round++)
        {
            // The first walks are cool and repair what was dealt; later ones are warm and longer, and may leave it far behind.
            var length = (int)Math.Min(Math.Max(steps - taken, 1024), 100L * crowd.Count << Math.Min(round, 14));
            var warmth = round == 0 ? 0.5 : round == 1 ? 1.2 : 3;
            var (first, about, walks) = (_walked, round, new Exchange[Walks]);
            Parallel.For(0, Walks, new() { MaxDegreeOfParallelism = options.Threads }, walk =>
            {
                // Most go on from the best; at first and then every third begins again.
                var start = (about == 0 || (about + walk) % 3 == 2 ? dealt : Best).Copy();
                var seed = unchecked(((ulong)options.Seed * 1_000_003) + (ulong)first + (ulong)walk);
                walks[walk] = new(crowd, start, goal, seed);
                walks[walk].Walk(length, warmth, 0.25, clock);
            });
            (taken, _walked) = (taken + length, _walked + Walks);
            Array.ForEach(walks, walk => Adopt(walk.Best));
        }
    }
}
