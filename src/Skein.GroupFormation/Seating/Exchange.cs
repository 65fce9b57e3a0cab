namespace Skein.GroupFormation.Seating;

/// <summary>Exchanges people, first nearly freely, then ever more choosily, and keeps the best lawful answer.</summary>
/// <remarks>Source: Kirkpatrick, Gelatt and Vecchi, “Optimization by simulated annealing”, Science 220, 1983. Deterministic
/// for a seed: it counts its steps, and the clock only ends it.</remarks>
internal sealed class Exchange(Crowd crowd, Seats seats, Objective goal, ulong seed)
{
    /// <summary>A step may repair at most so much besides the ranks: a rule or two, a few pairs.</summary>
    private const double Repairable = 3 * Weights.Broken;

    private readonly Chance _chance = new(seed);
    private readonly int[][] _onFocus =
    [
        .. Enumerable.Range(0, crowd.Foci)
            .Select(focus => Enumerable.Range(0, seats.Waiting).Where(g => seats.Focus[g] == focus).ToArray()),
    ];

    private readonly List<int> _poor = []; // groups that break a rule, repeat a pair or, where it matters, lack a lead
    private readonly int[] _placeOf = [.. seats.Size.Select(_ => -1)]; // by group: its place among those, or −1
    private readonly bool _leadsMatter = goal.GroupsWithLead > seats.Lawful.Led || seats.Worth.Any(worth => worth.Broken > 0);

    public Seats Best { get; private set; } = seats.Copy();
    public Objective BestValue { get; private set; } = seats.Objective();

    /// <summary>Takes so many steps while the temperature falls from one value to another, or fewer to the goal.</summary>
    public void Walk(int steps, double from, double to, Clock clock)
    {
        Enumerable.Range(0, seats.Waiting).ToList().ForEach(NotePoor);
        var temperature = from;
        var cooling = Math.Pow(to / from, 1024.0 / Math.Max(steps, 1024));
        for (var step = 0; step < steps && BestValue > goal; step++)
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
            if (Choose() is { } person && Try(person, allowed))
            {
                Keep();
            }
        }
    }

    /// <summary>Mostly somebody of a group that could do better.</summary>
    private int? Choose()
    {
        if (_poor.Count > 0 && (_chance.Next() & 3) != 0)
        {
            var group = _poor[_chance.Below(_poor.Count)];
            return seats.Size[group] == 0 ? null : seats.Member(group, _chance.Below(seats.Size[group]));
        }

        return _chance.Below(crowd.Count);
    }

    /// <summary>Somebody changes places with somebody else, or goes where a seat may be added.</summary>
    private bool Try(int person, double allowed)
    {
        var foci = crowd.Instance.People[person].Foci;
        var from = seats.GroupOf[person];
        var isSeated = from != seats.Waiting;
        var focus = isSeated && (_chance.Next() & 1) == 0 ? seats.Focus[from]
            : foci.Count == 0 ? -1
            : foci[_chance.Below(foci.Count)];
        if (focus < 0 || _onFocus[focus].Length == 0)
        {
            return false;
        }

        var to = _onFocus[focus][_chance.Below(_onFocus[focus].Length)];
        // Once as many have a place as may have one, nobody who waits is squeezed in against a rule.
        var maySit = crowd.IsSize[seats.Size[to] + 1]
            && (isSeated ? crowd.IsSize[seats.Size[from] - 1] : BestValue.Placed < goal.Placed);
        if (to != from && maySit && (!isSeated || (_chance.Next() & 3) == 0))
        {
            return Change(person, null, to, allowed);
        }

        return to != from && seats.Size[to] > 0 && Swap(person, seats.Member(to, _chance.Below(seats.Size[to])), allowed);
    }

    private bool Swap(int a, int b, double allowed)
    {
        var (from, to) = (seats.GroupOf[a], seats.GroupOf[b]);
        var (here, there) = (seats.Focus[from], seats.Focus[to]);
        var isTooDear = from != seats.Waiting && here != there && (!crowd.Chose(a, there) || !crowd.Chose(b, here)
            || Weights.Rank * (Rise(a, here, there) + Rise(b, there, here)) > allowed + Repairable);
        return !isTooDear && Change(a, b, to, allowed);
    }

    private int Rise(int person, int here, int there) => crowd.RankSquared(person, there) - crowd.RankSquared(person, here);

    /// <summary>Moves a person, for another or for nobody, and books how the groups sit then, if that is cheap enough.</summary>
    private bool Change(int person, int? other, int to, double allowed)
    {
        var from = seats.GroupOf[person];
        seats.Move(person, to, other);
        var (left, joined) = (seats.Look(from), seats.Look(to));
        if (Weights.Of(joined - seats.Worth[to] + left - seats.Worth[from]) > allowed)
        {
            seats.Move(person, from, other);
            return false;
        }

        seats.Book(to, joined);
        seats.Book(from, left);
        NotePoor(to);
        NotePoor(from);
        return true;
    }

    private void NotePoor(int group)
    {
        var worth = seats.Worth[group];
        var isPoor = worth.Broken > 0 || worth.Pairs > 0 || (_leadsMatter && worth.Led == 0 && group != seats.Waiting);
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
        var now = seats.Lawful;
        var value = new Objective(now.People, now.Ranks, now.Pairs, now.Led, BestValue.FocusImbalance);
        if (value < BestValue)
        {
            (Best, BestValue) = (seats.Copy(), seats.Objective());
        }
    }
}
