namespace Skein.GroupFormation.Foci;

/// <summary>
/// Finds plans that respect schools and spread leads at once, where the flow can only count one of them: what is not counted gets a price
/// that rises where there is too much of it, and chooses among plans that are equally good otherwise.
/// </summary>
/// <remarks>Source: the subgradient method, Held, Wolfe and Crowder, Mathematical Programming 6, 1974.</remarks>
internal sealed class FocusPrices(Instance instance, Sizes sizes, Budget budget, CancellationToken stop)
{
    private const int Rounds = 40;
    private const int Steps = 4;

    /// <returns>The best plan found that keeps schools apart, and the search that found it.</returns>
    public (FocusSearch Search, FocusPlan Plan) Improve(FocusSearch search, FocusPlan plan, int mostLed)
    {
        var best = (Search: search, Plan: plan);
        foreach (var counting in (ReadOnlySpan<Counting>)[Counting.Leads, Counting.Schools])
        {
            var prices = new Dictionary<(int Who, int Focus), int>();
            var enough = budget.Left / 3;
            for (var round = 0; round < Rounds && budget.Left > enough && best.Plan.Led < mostLed && !stop.IsCancellationRequested; round++)
            {
                var offers = new Offers(instance, (p, f) => Split(counting, prices.GetValueOrDefault((WhoOf(counting, p), f))));
                var priced = new FocusSearch(instance, offers, sizes, counting, budget);
                priced.Run(priced.Everything(), long.MaxValue, false, 0.1, stop);
                if (priced.Best is not { } found || found.Ranks > plan.Ranks || found.Placed < plan.Placed)
                {
                    break;
                }

                if (found.KeepsSchools && found.Led > best.Plan.Led)
                {
                    best = (prices.Values.Any(price => Split(counting, price).Ranks > 0) ? search : priced, found);
                }

                Raise(counting, found, prices);
            }
        }

        return best.Plan.Led < mostLed
            && new Evictions(instance, sizes, budget, stop).Find(plan.Ranks) is { } relieved
            && relieved.Placed == plan.Placed && relieved.Led > best.Plan.Led
            ? (search, relieved)
            : best;
    }

    /// <summary>A school that stays crowded at a small price has no second home as good: it must pay in ranks.</summary>
    private static (int Small, int Ranks) Split(Counting counting, int price) =>
        counting == Counting.Leads ? (price % Steps, price / Steps) : (price, 0);

    /// <summary>Whom a price is for: a school, or all leads.</summary>
    private int WhoOf(Counting counting, int person) =>
        counting == Counting.Leads ? instance.People[person].School : instance.People[person].IsLead ? 1 : 0;

    private void Raise(Counting counting, FocusPlan found, Dictionary<(int Who, int Focus), int> prices)
    {
        if (counting == Counting.Leads)
        {
            foreach (var cell in found.Crowded)
            {
                prices[cell] = (int)Math.Min(Offers.HighestRankPrice * Steps, prices.GetValueOrDefault(cell) + 1);
            }

            return;
        }

        var leads = new int[instance.FocusCount + 1];
        for (var p = 0; p < found.FocusOf.Length; p++)
        {
            leads[found.FocusOf[p]] += instance.People[p].IsLead ? 1 : 0;
        }

        for (var f = 0; f < instance.FocusCount; f++)
        {
            var price = prices.GetValueOrDefault((1, f)) + Math.Sign(leads[f] - found.Groups[f]);
            prices[(1, f)] = (int)Math.Clamp(price, 0, Offers.HighestPrice);
        }
    }
}
