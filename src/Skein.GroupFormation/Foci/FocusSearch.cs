namespace Skein.GroupFormation.Foci;

/// <summary>What a cell of the flow counts besides the focus.</summary>
internal enum Counting
{
    /// <summary>Leads: a focus earns 1 for each lead, up to its number of groups. School rules are left out.</summary>
    Leads,

    /// <summary>Schools: no school may have more people on a focus than the focus has groups. Leads are left out.</summary>
    Schools,
}

/// <summary>
/// The best choice of a focus for everyone and of a number of groups for each focus, times left out: branch and bound over the numbers of
/// groups, bounded by a flow in which those numbers need not be whole.
/// </summary>
/// <remarks>
/// Leaving rules out can only flatter, so the least cost is a bound for every answer. It is exact where it is reached: g groups of pairwise
/// different schools can be dealt whenever no school has more than g people among them (deal them round, school by school).
/// </remarks>
internal sealed class FocusSearch(Instance instance, Offers offers, Sizes sizes, Counting counting, Budget budget)
{
    private readonly FocusLimits _limits = new(instance, offers, sizes, counting);
    private FocusFlow? _root;
    private readonly long _workOfNode = counting == Counting.Leads ? instance.People.Count + 100 : (6L * instance.People.Count) + 500;
    private long _workLeft;
    private long _cutoff;
    private bool _firstWillDo;

    /// <summary>The best plan found by the last search, or null where it found none under its cutoff.</summary>
    public FocusPlan? Best { get; private set; }

    /// <summary>Whether the last search looked everywhere, so that there is nothing better than <see cref="Best"/>.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>No plan costs less than this, even where the last search did not look everywhere.</summary>
    public long Bound { get; private set; }

    public Offers Offers => offers;

    /// <summary>Which plans will do. A plan that will not is passed over, and the search is then not whole.</summary>
    public Func<FocusPlan, bool> Accepts { get; set; } = _ => true;

    /// <summary>The cutoff under which a plan is as good as this one, whatever its small prices.</summary>
    public long CutoffAfter(FocusPlan plan)
    {
        var main = ((instance.People.Count - plan.Placed) * offers.PlaceUnit) + (plan.Ranks * offers.RankUnit);
        return main - (counting == Counting.Leads ? plan.Led * offers.LeadUnit : 0) + offers.LeadUnit;
    }

    public GroupRange Everything()
    {
        var most = Math.Min(instance.MaxGroups, instance.People.Count / sizes.Smallest);
        var high = new int[instance.FocusCount];
        Array.Fill(high, Math.Min(most, instance.FocusCap ?? most));
        return new(new int[instance.FocusCount], high);
    }

    /// <summary>Looks for the cheapest plan, or for any plan that costs less than the cutoff, with a share of the work that is left.</summary>
    public void Run(GroupRange range, long cutoff, bool firstWillDo, double share, CancellationToken stop)
    {
        (Best, IsWhole, Bound) = (null, true, long.MaxValue);
        (_cutoff, _firstWillDo, _workLeft) = (cutoff, firstWillDo, (long)(share * budget.Left));
        try
        {
            Explore(range, stop);
            Bound = Math.Min(Bound, Best?.Cost ?? long.MaxValue);
        }
        catch (OperationCanceledException)
        {
            (IsWhole, Bound) = (false, offers.LeastOfAll - (offers.LeadUnit * Math.Min(instance.MaxGroups, instance.People.Count)));
        }
    }

    /// <summary>Whether the flow alone leaves room for a plan in the range that costs less than the cutoff.</summary>
    public bool MayHold(GroupRange range, long cutoff, CancellationToken stop) => Settled(range, stop) is { } flow && Clipped(flow.Cost()) < cutoff;

    private void Explore(GroupRange range, CancellationToken stop)
    {
        if (Settled(range, stop) is { } flow)
        {
            Explore(range, flow, stop);
        }
    }

    private FocusFlow? Settled(GroupRange range, CancellationToken stop)
    {
        if (_root is null)
        {
            var root = _limits.Start();
            _limits.Apply(root, Everything());
            root.Settle(stop);
            _root = root;
        }

        return Child(_root, range, stop).Flow;
    }

    private void Explore(GroupRange range, FocusFlow flow, CancellationToken stop)
    {
        var cost = Clipped(flow.Cost());
        if (cost >= _cutoff || (_firstWillDo && Best is not null))
        {
            return;
        }

        // The first look is always had: it is what gives a plan at all.
        if (_workLeft < 0)
        {
            (IsWhole, Bound) = (false, Math.Min(Bound, cost));
            return;
        }

        _workLeft -= _workOfNode;
        budget.Spend(_workOfNode);

        var leaf = new FocusLeaf(instance, offers, sizes, counting, range, flow.FocusOf);
        if (leaf.Plan is { } plan && plan.Cost < _cutoff)
        {
            if (Accepts(plan))
            {
                (Best, _cutoff) = (plan, plan.Cost);
            }
            else
            {
                (IsWhole, Bound) = (false, Math.Min(Bound, cost));
            }
        }

        if (leaf.Plan is null && leaf.Branch is null)
        {
            // Sizes with gaps can leave a number of people that no number of groups holds.
            (IsWhole, Bound) = (false, Math.Min(Bound, cost));
        }

        if (leaf.Branch is not { } branch || leaf.Plan?.Cost <= cost)
        {
            return;
        }

        // The side on which the flow is cheaper is searched first: it is the likelier to hold the best.
        var (low, lowFlow) = Child(flow, range.With(branch.Focus, 0, branch.Groups), stop);
        var (high, highFlow) = Child(flow, range.With(branch.Focus, branch.Groups + 1, int.MaxValue), stop);
        var lowFirst = highFlow is null || (lowFlow is not null && lowFlow.Cost() <= highFlow.Cost());
        foreach (var isLow in (ReadOnlySpan<bool>)[lowFirst, !lowFirst])
        {
            if ((isLow ? lowFlow : highFlow) is { } child)
            {
                Explore(isLow ? low : high, child, stop);
            }
        }
    }

    private (GroupRange Range, FocusFlow? Flow) Child(FocusFlow flow, GroupRange range, CancellationToken stop)
    {
        if (!Enough(range))
        {
            return (range, null);
        }

        var child = flow.Copy();
        _limits.Apply(child, range);
        return (range, child.Settle(stop) ? child : null);
    }

    private bool Enough(GroupRange range)
    {
        for (var f = 0; f < range.Fewest.Length; f++)
        {
            if (range.Fewest[f] > range.Most[f])
            {
                return false;
            }
        }

        return range.Fewest.Sum() <= instance.MaxGroups;
    }

    /// <summary>No more groups can have a lead than there can be groups.</summary>
    private long Clipped(long cost)
    {
        var leads = offers.Leads(cost);
        return cost + (offers.LeadUnit * (leads - Math.Min(leads, Math.Min(instance.MaxGroups, instance.People.Count / sizes.Smallest))));
    }
}
