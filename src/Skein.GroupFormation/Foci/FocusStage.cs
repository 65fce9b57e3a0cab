namespace Skein.GroupFormation.Foci;

/// <summary>What choosing the foci alone can say: plans to seat people by, and bounds that hold for every answer.</summary>
internal sealed class FocusStage
{
    private readonly Instance _instance;
    private readonly int _nodes;

    public FocusStage(Instance instance, Sizes sizes, CancellationToken stop)
    {
        (_instance, _nodes) = (instance, Math.Max(200, 3_000_000 / (instance.People.Count + 1)));
        var offers = new Offers(instance);
        var leads = new FocusSearch(instance, offers, sizes, Counting.Leads);
        leads.Run(leads.Everything(), long.MaxValue, false, _nodes, stop);
        var search = leads;
        var led = offers.Leads(leads.Bound);
        if (leads.Best is null || !KeepsSchools(leads.Best))
        {
            search = new(instance, offers, sizes, Counting.Schools);
            search.Run(search.Everything(), long.MaxValue, false, _nodes, stop);
            led = offers.LeavesLeads(search.Bound) == offers.LeavesLeads(leads.Bound) ? led : MostLed(sizes);
        }

        var bound = search.Bound;
        (Plan, var imbalance) = search.Best is { } best ? Balance(search, best, stop) : (HastyPlan.Make(instance, sizes), 0);
        Bounds = new(
            instance.People.Count - offers.Out(bound), offers.RankSquares(bound), 0, Math.Min(led, MostLed(sizes)), imbalance);
    }

    /// <summary>The best plan found, or a hasty one where there was no time to find any.</summary>
    public FocusPlan Plan { get; }

    public Bounds Bounds { get; }

    private int MostLed(Sizes sizes) => Math.Min(
        Math.Min(_instance.MaxGroups, _instance.People.Count / sizes.Smallest), _instance.People.Count(person => person.IsLead));

    private bool KeepsSchools(FocusPlan plan)
    {
        if (_instance.MinSchools is not null)
        {
            return true;
        }

        var together = new Dictionary<(int School, int Focus), int>();
        for (var p = 0; p < plan.FocusOf.Length; p++)
        {
            var (school, focus) = (_instance.People[p].School, plan.FocusOf[p]);
            if (focus < plan.Groups.Length && (together[(school, focus)] = together.GetValueOrDefault((school, focus)) + 1) > plan.Groups[focus])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks, by halving, for the smallest imbalance at which a plan as cheap as the best is left.</summary>
    private (FocusPlan Plan, int Bound) Balance(FocusSearch search, FocusPlan best, CancellationToken stop)
    {
        var (low, high, proven) = (0, best.Imbalance, search.IsWhole);
        while (low < high && !stop.IsCancellationRequested)
        {
            var middle = (low + high) / 2;
            if (Within(search, middle, best.Cost, stop, out var isWhole) is { } plan)
            {
                (best, high) = (plan, plan.Imbalance);
            }
            else
            {
                (low, proven) = (middle + 1, proven && isWhole);
            }
        }

        return (best, proven && !stop.IsCancellationRequested ? low : 0);
    }

    private FocusPlan? Within(FocusSearch search, int imbalance, long cost, CancellationToken stop, out bool isWhole)
    {
        var everything = search.Everything();
        isWhole = true;
        for (var fewest = _instance.MaxGroups / _instance.FocusCount; fewest >= 0; fewest--)
        {
            var range = everything;
            for (var f = 0; f < _instance.FocusCount; f++)
            {
                range = range.With(f, fewest, fewest + imbalance);
            }

            search.Run(range, cost + 1, true, _nodes, stop);
            if (search.Best is { } plan)
            {
                return plan;
            }

            isWhole &= search.IsWhole;
        }

        return null;
    }
}
