namespace Skein.GroupFormation.Cells;

/// <summary>What is known of the best there can be, and what was held while that was found.</summary>
/// <remarks>A bound found while earlier aims were held at some values holds for every answer that is no worse on them.</remarks>
internal sealed class Known(Instance instance)
{
    private readonly Bounds _nothing = Bounds.OfNothing(instance);
    private (int Placed, long Ranks, int Pairs, int Led) _held = (0, long.MaxValue, int.MaxValue, 0);

    public Bounds Bounds { get; private set; } = Bounds.OfNothing(instance);

    /// <summary>The values at which the search may stop.</summary>
    public Objective Goal => new(
        Bounds.Placed, Bounds.RankSquares, Bounds.RepeatedPairs, Bounds.GroupsWithLead, Bounds.FocusImbalance);

    public void Placed(int bound, int? held)
    {
        bound = Math.Min(bound, Bounds.Placed);
        Bounds = _nothing with { Placed = bound, RankSquares = LeastRanks(bound) };
        _held = (held ?? 0, long.MaxValue, int.MaxValue, 0);
    }

    /// <summary>What the ranks sum to at least where so many are placed.</summary>
    public long LeastRanks(int placed) => placed == Bounds.Placed ? Bounds.RankSquares : 0;

    public void Ranks(long bound, long? held)
    {
        Bounds = _nothing with { Placed = Bounds.Placed, RankSquares = Math.Max(bound, Bounds.RankSquares) };
        _held = (_held.Placed, held ?? long.MaxValue, int.MaxValue, 0);
    }

    public void Pairs(long bound, long? held)
    {
        Bounds = _nothing with
        {
            Placed = Bounds.Placed,
            RankSquares = Bounds.RankSquares,
            RepeatedPairs = (int)Math.Max(bound, Bounds.RepeatedPairs),
        };
        _held = (_held.Placed, _held.Ranks, (int)(held ?? int.MaxValue), 0);
    }

    public void Led(long bound, long? held)
    {
        Bounds = Bounds with { GroupsWithLead = (int)Math.Min(bound, _nothing.GroupsWithLead), FocusImbalance = 0 };
        _held.Led = (int)(held ?? 0);
    }

    public void Imbalance(long bound) => Bounds = Bounds with { FocusImbalance = (int)Math.Max(bound, 0) };

    /// <summary>The bounds that hold beside an answer: each for answers no worse than it on the aims before.</summary>
    public Bounds Beside(Objective value)
    {
        var ranks = value.Placed >= _held.Placed;
        var pairs = ranks && value.RankSquares <= _held.Ranks;
        var led = pairs && value.RepeatedPairs <= _held.Pairs;
        return new(
            Bounds.Placed,
            ranks ? Bounds.RankSquares : 0,
            pairs ? Bounds.RepeatedPairs : 0,
            led ? Bounds.GroupsWithLead : _nothing.GroupsWithLead,
            led && value.GroupsWithLead >= _held.Led ? Bounds.FocusImbalance : 0);
    }
}
