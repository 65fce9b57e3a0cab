namespace Skein.GroupFormation.Seating;

/// <summary>The steps of the search: each is tried, weighed, and taken back when it costs more than is allowed.</summary>
internal sealed class Moves
{
    private readonly Seats _seats;
    private readonly Swaps _swaps;
    private readonly Changes _changes;
    private readonly bool _hasManySizes;

    public Moves(Crowd crowd, Seats seats, FocusTables tables, Weights weights)
    {
        var scales = new Scales(seats, tables, weights);
        (_seats, _hasManySizes) = (seats, crowd.Instance.GroupSizes.Count > 1);
        (_swaps, _changes) = (new(crowd, seats, tables, weights, scales), new(crowd, seats, tables, weights, scales));
    }

    /// <summary>Whether a group has changed its focus since this was last set to false.</summary>
    public bool TurnedGroup
    {
        get => _changes.TurnedGroup;
        set => _changes.TurnedGroup = value;
    }

    /// <summary>Tries one step with this person.</summary>
    /// <returns>Whether something has changed.</returns>
    public bool Try(int person, double allowed, Chance chance)
    {
        var group = _seats.GroupOf[person];
        if (group < 0)
        {
            return _changes.Enter(person, allowed, chance);
        }

        return chance.Below(16) switch
        {
            < 8 => _swaps.Within(person, group, allowed, chance),
            < 11 => _swaps.Across(person, group, allowed, chance),
            < 14 => _swaps.Rotate(person, group, allowed, chance),
            14 when _hasManySizes => _changes.Shift(person, group, allowed, chance),
            _ => _changes.Turn(group, allowed, chance),
        };
    }
}
