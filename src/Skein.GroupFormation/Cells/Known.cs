namespace Skein.GroupFormation.Cells;

/// <summary>What is known of the best there can be, and what was held while that was found.</summary>
/// <remarks>A bound found while earlier aims were held at some values holds for every answer that is no worse on them.</remarks>
internal sealed class Known(Instance instance)
{
    private readonly long[] _plain = Objective.Conceivable(instance).Costs;
    private readonly long[] _bounds = Objective.Conceivable(instance).Costs;
    private readonly long?[] _held = new long?[Formation.AllAims];

    /// <summary>The values at which the search may stop.</summary>
    public Objective Goal => Objective.Of(_bounds);

    public long Bound(int aim) => _bounds[aim];

    /// <summary>What the cost of an aim comes to at least, and at what it is held while later aims are looked at.</summary>
    public void Learn(int aim, long bound, long? held)
    {
        _bounds[aim] = Math.Max(bound, _bounds[aim]);
        if (held != _held[aim])
        {
            _held[aim] = held;
            for (var later = aim + 1; later < _held.Length; later++)
            {
                (_bounds[later], _held[later]) = (_plain[later], null);
            }
        }
    }

    /// <summary>The bounds that hold beside an answer: each for answers no worse than it on the aims before.</summary>
    public Objective Beside(Objective value)
    {
        var beside = value.Costs.Zip(_held, (cost, held) => cost <= (held ?? cost)).TakeWhile(isWithin => isWithin).Count();
        return Objective.Of([.. _bounds.Take(beside + 1), .. _plain.Skip(beside + 1)]);
    }
}
