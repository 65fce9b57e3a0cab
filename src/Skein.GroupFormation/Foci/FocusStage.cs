namespace Skein.GroupFormation.Foci;

/// <summary>What choosing the foci alone can say: a plan to seat people by, and bounds that hold for every answer.</summary>
internal sealed class FocusStage
{
    private readonly Instance _instance;

    public FocusStage(Instance instance, Sizes sizes, Budget budget, CancellationToken stop)
    {
        _instance = instance;
        var leads = new FocusSearch(instance, new(instance), sizes, Counting.Leads, budget);
        leads.Run(leads.Everything(), long.MaxValue, false, 0.9, stop);
        var (search, plan, bound, led) = (leads, leads.Best, leads.Bound, leads.Offers.Leads(leads.Bound));
        if (plan is not { KeepsSchools: true })
        {
            search = new(instance, leads.Offers, sizes, Counting.Schools, budget);
            search.Run(search.Everything(), long.MaxValue, false, 0.9, stop);
            (plan, bound) = (search.Best, search.Bound);
            led = leads.Offers.LeavesLeads(bound) == leads.Offers.LeavesLeads(leads.Bound) ? led : MostLed(sizes);
            // A small instance is proven as a whole later, and has no time to lose here.
            if (plan is not null && instance.People.Count > Proof.Columns.MostPeople && Offers.MayHavePrices(instance))
            {
                Plain = plan;
                (search, plan) = new FocusPrices(instance, sizes, budget, stop).Improve(search, plan, Math.Min(led, MostLed(sizes)));
            }
        }

        (Plan, var imbalance) = plan is null
            ? (HastyPlan.Make(instance, sizes), 0)
            : FocusBalance.Improve(instance, search, plan, stop);
        Plain ??= Plan;
        Bounds = new(
            instance.People.Count - leads.Offers.Out(bound), leads.Offers.RankSquares(bound), 0, Math.Min(led, MostLed(sizes)), imbalance);
    }

    /// <summary>The best plan found, or a hasty one where there was no time to find any.</summary>
    public FocusPlan Plan { get; }

    /// <summary>A second plan to begin from, found without an eye on leads.</summary>
    public FocusPlan Plain { get; }

    /// <summary>Each bound supposes that the aims before it are at theirs.</summary>
    public Bounds Bounds { get; }

    private int MostLed(Sizes sizes) => Math.Min(
        Math.Min(_instance.MaxGroups, _instance.People.Count / sizes.Smallest), _instance.People.Count(person => person.IsLead));
}
