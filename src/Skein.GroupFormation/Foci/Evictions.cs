namespace Skein.GroupFormation.Foci;

/// <summary>
/// Relieves crowded schools person by person: where a school has more people on a focus than the focus has groups, one of them must go.
/// Each is tried, and the one whose going costs least goes.
/// </summary>
internal sealed class Evictions(Instance instance, Sizes sizes, Budget budget, CancellationToken stop)
{
    private const int Most = 40;

    /// <returns>A plan that keeps schools apart and has no more squared ranks than allowed; null where none was found.</returns>
    public FocusPlan? Find(long mostRanks)
    {
        var gone = new HashSet<(int Person, int Focus)>();
        var plan = Run(gone);
        var enough = budget.Left / 2;
        while (plan is { KeepsSchools: false } && plan.Ranks <= mostRanks && gone.Count < Most)
        {
            var (school, focus) = plan.Crowded[0];
            (FocusPlan Plan, int Person)? best = null;
            for (var person = 0; person < plan.FocusOf.Length && budget.Left > enough && !stop.IsCancellationRequested; person++)
            {
                if (plan.FocusOf[person] != focus || instance.People[person].School != school)
                {
                    continue;
                }

                gone.Add((person, focus));
                if (Run(gone) is { } without && (best is null || Order(without, best.Value.Plan) < 0))
                {
                    best = (without, person);
                }

                gone.Remove((person, focus));
            }

            if (best is null)
            {
                return null;
            }

            gone.Add((best.Value.Person, focus));
            plan = best.Value.Plan;
        }

        return plan is { KeepsSchools: true } && plan.Ranks <= mostRanks ? plan : null;
    }

    private static int Order(FocusPlan one, FocusPlan other) =>
        one.Placed != other.Placed ? other.Placed - one.Placed
        : one.Ranks != other.Ranks ? one.Ranks.CompareTo(other.Ranks)
        : one.Led != other.Led ? other.Led - one.Led
        : one.Crowded.Count - other.Crowded.Count;

    private FocusPlan? Run(HashSet<(int Person, int Focus)> gone)
    {
        var offers = new Offers(instance, (p, f) => gone.Contains((p, f)) ? (0, (int)Offers.HighestRankPrice) : default);
        var search = new FocusSearch(instance, offers, sizes, Counting.Leads, budget);
        search.Run(search.Everything(), long.MaxValue, false, 0.05, stop);
        return search.Best;
    }
}
