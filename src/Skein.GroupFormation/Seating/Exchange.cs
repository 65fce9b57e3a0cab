using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Seating;

/// <summary>
/// A search that exchanges people between groups, at first nearly freely and then ever more choosily, and keeps the best lawful
/// answer.
/// </summary>
/// <remarks>
/// Source: Kirkpatrick, Gelatt and Vecchi, “Optimization by simulated annealing”, Science 220, 1983. Deterministic for a seed:
/// it counts its steps, and the clock only ends it.
/// </remarks>
internal sealed class Exchange
{
    private readonly Crowd _crowd;
    private readonly Seats _seats;
    private readonly Chance _chance;
    private readonly Objective _goal;
    private readonly List<int>[] _onFocus;
    private readonly List<int> _poor = []; // groups that break a rule, repeat a pair or, where it matters, lack a lead
    private readonly int[] _placeOf;       // by group: its place among those, or −1
    private readonly bool _leadsMatter;

    public Exchange(Crowd crowd, Seats seats, Objective goal, ulong seed)
    {
        (_crowd, _seats, _goal, _chance) = (crowd, seats, goal, new(seed));
        (Best, BestValue) = (seats.Copy(), seats.Objective());
        _onFocus = [.. Enumerable.Range(0, crowd.Foci).Select(_ => new List<int>())];
        _placeOf = [.. Enumerable.Repeat(-1, seats.Waiting)];
        _leadsMatter = goal.GroupsWithLead > seats.Lawful.Led || seats.Worth.Any(worth => worth.Broken > 0);
        for (var g = 0; g < seats.Waiting; g++)
        {
            _onFocus[seats.Focus[g]].Add(g);
            NotePoor(g);
        }
    }

    public Seats Best { get; private set; }

    public Objective BestValue { get; private set; }

    /// <summary>
    /// Takes so many steps while the temperature falls from one value to another, or fewer when the goal is reached.
    /// </summary>
    public void Walk(int steps, double from, double to, Clock clock)
    {
        var temperature = from;
        var cooling = Math.Pow(to / from, 1024.0 / Math.Max(steps, 1024));
        for (var step = 0; step < steps && BestValue > _goal; step++)
        {
            if ((step & 1023) == 1023)
            {
                if (clock.MustStop)
                {
                    clock.NoteStop();
                    return;
                }

                temperature *= cooling;
            }

            // What a step may cost is drawn first: most steps can then be refused before the groups are looked at.
            var allowed = -temperature * Math.Log(_chance.Share());
            var person = Choose();
            if (person >= 0 && Try(person, allowed))
            {
                Keep();
            }
        }
    }

    /// <summary>Mostly somebody of a group that could do better.</summary>
    private int Choose()
    {
        if (_poor.Count > 0 && (_chance.Next() & 3) != 0)
        {
            var group = _poor[_chance.Below(_poor.Count)];
            return _seats.Size[group] == 0 ? -1 : _seats.Member(group, _chance.Below(_seats.Size[group]));
        }

        return _chance.Below(_crowd.Count);
    }

    /// <summary>
    /// Somebody changes places with somebody else, or goes where a seat may be added; whoever waits may stay out.
    /// </summary>
    private bool Try(int person, double allowed)
    {
        var foci = _crowd.Instance.People[person].Foci;
        var from = _seats.GroupOf[person];
        var isSeated = from != _seats.Waiting;
        var focus = isSeated && (_chance.Next() & 1) == 0 ? _seats.Focus[from]
            : foci.Count == 0 ? -1
            : foci[_chance.Below(foci.Count)];
        if (focus < 0 || _onFocus[focus].Count == 0)
        {
            return false;
        }

        var to = _onFocus[focus][_chance.Below(_onFocus[focus].Count)];
        if (to == from)
        {
            return false;
        }

        var maySit = _crowd.IsSize[_seats.Size[to] + 1] && (!isSeated || _crowd.IsSize[_seats.Size[from] - 1]);
        if (maySit && (!isSeated || (_chance.Next() & 3) == 0))
        {
            _seats.Move(person, to);
            if (!Settle(from, to, allowed))
            {
                _seats.Move(person, from);
                return false;
            }

            return true;
        }

        return _seats.Size[to] > 0 && Swap(person, _seats.Member(to, _chance.Below(_seats.Size[to])), allowed);
    }

    private bool Swap(int a, int b, double allowed)
    {
        var (from, to) = (_seats.GroupOf[a], _seats.GroupOf[b]);
        var (here, there) = (_seats.Focus[from], _seats.Focus[to]);
        if (from != _seats.Waiting && here != there)
        {
            if (!_crowd.Chose(a, there) || !_crowd.Chose(b, here))
            {
                return false;
            }

            // A step may repair at most so much besides the ranks: a rule or two, a few pairs.
            var (before, after) = (
                _crowd.RankSquared(a, here) + _crowd.RankSquared(b, there),
                _crowd.RankSquared(a, there) + _crowd.RankSquared(b, here));
            if (Weights.Rank * (after - before) > allowed + (3 * Weights.Broken))
            {
                return false;
            }
        }

        _seats.Swap(a, b);
        if (!Settle(from, to, allowed))
        {
            _seats.Swap(a, b);
            return false;
        }

        return true;
    }

    /// <summary>Books the groups as they sit now, if that costs no more than is allowed.</summary>
    private bool Settle(int from, int to, double allowed)
    {
        var (left, joined) = (_seats.Look(from), _seats.Look(to));
        if (Weights.Of(joined - _seats.Worth[to] + left - _seats.Worth[from]) > allowed)
        {
            return false;
        }

        _seats.Book(to, joined);
        _seats.Book(from, left);
        NotePoor(to);
        NotePoor(from);
        return true;
    }

    private void NotePoor(int group)
    {
        if (group == _seats.Waiting)
        {
            return;
        }

        var worth = _seats.Worth[group];
        var isPoor = worth.Broken > 0 || worth.Pairs > 0 || (_leadsMatter && worth.Led == 0);
        if (isPoor && _placeOf[group] < 0)
        {
            _placeOf[group] = _poor.Count;
            _poor.Add(group);
        }
        else if (!isPoor && _placeOf[group] >= 0)
        {
            var last = _poor[^1];
            (_poor[_placeOf[group]], _placeOf[last]) = (last, _placeOf[group]);
            _poor.RemoveAt(_poor.Count - 1);
            _placeOf[group] = -1;
        }
    }

    private void Keep()
    {
        var now = _seats.Lawful;
        var value = new Objective(now.People, now.Ranks, now.Pairs, now.Led, BestValue.FocusImbalance);
        if (value < BestValue)
        {
            (Best, BestValue) = (_seats.Copy(), _seats.Objective());
        }
    }
}
