using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Seating;

/// <summary>
/// A search that swaps people between groups, at first nearly freely and then ever more choosily, and keeps the best lawful answer.
/// </summary>
/// <remarks>
/// Source: Kirkpatrick, Gelatt and Vecchi, “Optimization by simulated annealing”, Science 220, 1983. Deterministic for a seed: it counts
/// its steps and never looks at the clock.
/// </remarks>
internal sealed class Wandering
{
    private readonly Crowd _crowd;
    private readonly Seats _seats;
    private readonly FocusTables _tables;
    private readonly Chance _chance;
    private readonly Objective _goal;
    private readonly Moves _moves;

    public Wandering(Crowd crowd, Seats seats, Objective goal, ulong seed)
    {
        (_crowd, _seats, _goal, _chance) = (crowd, seats, goal, new(seed));
        _tables = new(seats, crowd.Foci, goal.GroupsWithLead > seats.Lawful.Led || seats.Total.Broken > 0);
        (Best, BestValue) = (seats.Copy(), seats.Objective());
        _moves = new(crowd, seats, _tables, Weights.Usual);
    }

    public Seats Best { get; private set; }

    public Objective BestValue { get; private set; }

    public bool IsAtGoal => BestValue <= _goal;

    /// <summary>Takes so many steps while the temperature falls from one value to another, or fewer when told to stop.</summary>
    public void Walk(int steps, double from, double to, Clock clock)
    {
        var temperature = from;
        var cooling = Math.Pow(to / from, 1024.0 / Math.Max(steps, 1024));
        for (var step = 0; step < steps && !IsAtGoal; step++)
        {
            if ((step & 1023) == 1023)
            {
                if (clock.IsOver)
                {
                    clock.HasStopped = true;
                    return;
                }

                temperature *= cooling;
            }

            // What a step may cost is drawn first: most steps can then be refused before the groups are looked at.
            var allowed = -temperature * Math.Log(_chance.Share());
            var person = Choose();
            if (person >= 0 && _moves.Try(person, allowed, _chance))
            {
                Keep();
            }
        }
    }

    private int Choose()
    {
        var poor = _tables.Poor;
        if (poor.Count > 0 && (_chance.Next() & 3) != 0)
        {
            var group = poor[_chance.Below(poor.Count)];
            return _seats.Size[group] == 0 ? -1 : _seats.Member(group, _chance.Below(_seats.Size[group]));
        }

        return _chance.Below(_crowd.Count);
    }

    private void Keep()
    {
        var (now, best) = (_seats.Lawful, BestValue);
        var order = best.Placed != now.People ? best.Placed - now.People
            : best.RankSquares != now.Ranks ? (now.Ranks > best.RankSquares ? 1 : -1)
            : best.RepeatedPairs != now.Pairs ? now.Pairs - best.RepeatedPairs
            : best.GroupsWithLead - now.Led;
        if (order > 0 || (order == 0 && !_moves.TurnedGroup))
        {
            return;
        }

        _moves.TurnedGroup = false;
        var value = _seats.Objective();
        if (value < BestValue)
        {
            (Best, BestValue) = (_seats.Copy(), value);
        }
    }
}
