namespace Skein.GroupFormation.Foci;

/// <summary>
/// The cheapest choice of a focus for everyone, when each focus takes between a least and a most number of people and each class of
/// people (a school, or the leads) has a most of its own on each focus: a flow of least cost.
/// </summary>
/// <remarks>
/// A person flows to the cell of their class and focus, from there to the hub of the focus, and on to the sink. Excess is sent along
/// shortest paths one person at a time, so tightening a limit costs only the people it moves. The first <see cref="Rewarded"/> people of
/// a cell earn what a lead is worth. Source: Ahuja, Magnanti and Orlin, “Network Flows”, 1993, chapter 9, successive shortest paths.
/// </remarks>
internal sealed partial class FocusFlow
{
    private readonly FocusRoster _roster;
    private readonly int[] _through; // people who flow from the cell to its hub
    private readonly int[] _out;     // people who flow from the hub to the sink
    private readonly int _hubs;
    private readonly long _reward;

    public FocusFlow(Offers offers, int[] classOf, int classes)
    {
        _roster = new(offers, classOf, classes);
        (_hubs, Cells, _reward) = (offers.Nothing + 1, classes * (offers.Nothing + 1), offers.LeadUnit);
        (_through, _out) = (new int[Cells], new int[_hubs]);
        (Cap, Rewarded, Least, Most) = (new int[Cells], new int[Cells], new int[_hubs], new int[_hubs]);
        Array.Fill(Cap, int.MaxValue);
        Array.Fill(Most, int.MaxValue);
        for (var cell = 0; cell < Cells; cell++)
        {
            _through[cell] = _roster.Count(cell);
            _out[cell % _hubs] += _through[cell];
        }
    }

    private FocusFlow(FocusFlow other)
    {
        _roster = other._roster.Copy();
        (_hubs, Cells, _reward) = (other._hubs, other.Cells, other._reward);
        (_through, _out) = ([.. other._through], [.. other._out]);
        (Cap, Rewarded, Least, Most) = ([.. other.Cap], [.. other.Rewarded], [.. other.Least], [.. other.Most]);
    }

    /// <summary>The number of cells; the cell of class c and focus f is c × (foci + 1) + f.</summary>
    public int Cells { get; }

    /// <summary>The most people of each cell.</summary>
    public int[] Cap { get; }

    /// <summary>How many people of each cell earn.</summary>
    public int[] Rewarded { get; }

    /// <summary>The fewest people of each focus, the last entry being those without one.</summary>
    public int[] Least { get; }

    /// <summary>The most people of each focus, the last entry being those without one.</summary>
    public int[] Most { get; }

    public ReadOnlySpan<int> FocusOf => _roster.FocusOf;

    public FocusFlow Copy() => new(this);

    /// <summary>The sum of the costs less what is earned.</summary>
    public long Cost()
    {
        var cost = _roster.Cost();
        for (var cell = 0; cell < Cells; cell++)
        {
            cost -= _reward * Math.Min(_through[cell], Rewarded[cell]);
        }

        return cost;
    }

    /// <summary>Lowers what a cell may hold and what it earns. Never raises either.</summary>
    public void Tighten(int cell, int cap, int rewarded)
    {
        // Those who earned must look for the best place again, not slide on unpaid.
        _through[cell] -= Math.Max(0, Math.Min(_through[cell], Rewarded[cell]) - rewarded);
        Rewarded[cell] = Math.Min(Rewarded[cell], rewarded);
        Cap[cell] = Math.Min(Cap[cell], cap);
        _through[cell] = Math.Min(_through[cell], Cap[cell]);
    }

    /// <summary>Says before the first <see cref="Settle"/> how many of a cell earn.</summary>
    public void Reward(int cell, int rewarded) => Rewarded[cell] = rewarded;

    /// <summary>Moves people until every limit is kept at the least cost.</summary>
    /// <returns>Whether that is possible.</returns>
    public bool Settle(CancellationToken cancel)
    {
        var excess = new int[Cells + _hubs + 1];
        excess[^1] = -FocusOf.Length;
        for (var hub = 0; hub < _hubs; hub++)
        {
            if (Least[hub] > Most[hub])
            {
                return false;
            }

            _out[hub] = Math.Clamp(_out[hub], Least[hub], Most[hub]);
            excess[Cells + hub] = -_out[hub];
            excess[^1] += _out[hub];
        }

        for (var cell = 0; cell < Cells; cell++)
        {
            excess[cell] = _roster.Count(cell) - _through[cell];
            excess[Cells + (cell % _hubs)] += _through[cell];
        }

        var paths = new ShortestPaths(excess.Length);
        for (var node = 0; node < excess.Length; node++)
        {
            for (; excess[node] > 0; excess[node]--)
            {
                cancel.ThrowIfCancellationRequested();
                var end = Search(paths, node, excess);
                if (end < 0)
                {
                    return false;
                }

                Push(paths, node, end);
                excess[end]++;
            }
        }

        return true;
    }
}
