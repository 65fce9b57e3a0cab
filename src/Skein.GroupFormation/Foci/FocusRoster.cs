namespace Skein.GroupFormation.Foci;

/// <summary>Who is in which cell of class and focus, and what it costs at least to move someone of a cell to another focus.</summary>
internal sealed class FocusRoster
{
    /// <summary>The cost of a move that nobody can make.</summary>
    public const long Never = long.MaxValue / 4;

    private readonly Offers _offers;
    private readonly int[] _focusOf;
    private readonly List<int>[] _members;
    private readonly long[]?[] _costs; // by cell: the least cost to each focus, or null when it must be found anew
    private readonly int[]?[] _movers; // by cell: who moves at that cost

    public FocusRoster(Offers offers, int[] classOf, int classes)
    {
        _offers = offers;
        var cells = classes * (offers.Nothing + 1);
        (_focusOf, _costs, _movers) = (new int[offers.People], new long[]?[cells], new int[]?[cells]);
        _members = new List<int>[cells];
        for (var cell = 0; cell < cells; cell++)
        {
            _members[cell] = [];
        }

        for (var p = 0; p < offers.People; p++)
        {
            var costs = offers.CostsOf(p);
            var cheapest = 0;
            for (var i = 1; i < costs.Length; i++)
            {
                cheapest = costs[i] < costs[cheapest] ? i : cheapest;
            }

            _focusOf[p] = offers.FociOf(p)[cheapest];
            _members[(classOf[p] * (offers.Nothing + 1)) + _focusOf[p]].Add(p);
        }
    }

    private FocusRoster(FocusRoster other)
    {
        (_offers, _focusOf) = (other._offers, [.. other._focusOf]);
        _members = new List<int>[other._members.Length];
        for (var cell = 0; cell < _members.Length; cell++)
        {
            _members[cell] = [.. other._members[cell]];
        }

        // A row is never changed once it is found, so copies share it.
        (_costs, _movers) = ([.. other._costs], [.. other._movers]);
    }

    public ReadOnlySpan<int> FocusOf => _focusOf;

    public int Count(int cell) => _members[cell].Count;

    public FocusRoster Copy() => new(this);

    public long Cost()
    {
        var cost = 0L;
        for (var p = 0; p < _focusOf.Length; p++)
        {
            cost += _offers.CostOf(p, _focusOf[p]);
        }

        return cost;
    }

    /// <summary>What it costs at least to move someone of the cell to each focus.</summary>
    public ReadOnlySpan<long> CostsToMove(int cell)
    {
        if (_costs[cell] is { } known)
        {
            return known;
        }

        var focus = cell % (_offers.Nothing + 1);
        var costs = new long[_offers.Nothing + 1];
        var movers = new int[_offers.Nothing + 1];
        Array.Fill(costs, Never);
        foreach (var p in _members[cell])
        {
            var foci = _offers.FociOf(p);
            var prices = _offers.CostsOf(p);
            var here = prices[foci.IndexOf(focus)];
            for (var i = 0; i < foci.Length; i++)
            {
                if (foci[i] != focus && prices[i] - here < costs[foci[i]])
                {
                    (costs[foci[i]], movers[foci[i]]) = (prices[i] - here, p);
                }
            }
        }

        (_costs[cell], _movers[cell]) = (costs, movers);
        return costs;
    }

    /// <summary>Moves the person who does it at the least cost.</summary>
    public void Move(int from, int to)
    {
        CostsToMove(from);
        var person = _movers[from]![to % (_offers.Nothing + 1)];
        _members[from].Remove(person);
        _members[to].Add(person);
        _focusOf[person] = to % (_offers.Nothing + 1);
        (_costs[from], _costs[to]) = (null, null);
    }
}
