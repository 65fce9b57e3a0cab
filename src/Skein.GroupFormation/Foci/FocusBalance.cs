namespace Skein.GroupFormation.Foci;

/// <summary>Looks for the plan with the smallest imbalance among those that cost no more than the best.</summary>
/// <remarks>
/// With every focus between a fewest and a most number of groups, the flow alone says which fewest are too many and which most are too
/// few, each without the other. What is left are few windows, searched from the narrowest.
/// </remarks>
internal static class FocusBalance
{
    /// <returns>The plan, and the imbalance that no plan as cheap can go below.</returns>
    public static (FocusPlan Plan, int Bound) Improve(
        Instance instance, FocusSearch search, FocusPlan best, CancellationToken stop)
    {
        var bound = 0;
        var cutoff = search.CutoffAfter(best);
        search.Accepts = plan => plan.KeepsSchools && plan.Led >= best.Led;
        try
        {
            var most = search.Everything().Most.Max();
            var highestFewest = Last(0, instance.MaxGroups / instance.FocusCount, fewest => MayHold(fewest, most));
            var lowestMost = most - Last(0, most, less => MayHold(0, most - less));
            bound = Math.Max(0, lowestMost - highestFewest);
            for (var (imbalance, isWhole) = (bound, search.IsWhole); imbalance < best.Imbalance; imbalance++)
            {
                for (var fewest = highestFewest; fewest >= Math.Max(0, lowestMost - imbalance); fewest--)
                {
                    search.Run(Range(fewest, fewest + imbalance), cutoff, true, 0.3, stop);
                    if (search.Best is { } plan)
                    {
                        return (plan, bound);
                    }

                    isWhole &= search.IsWhole;
                }

                bound = isWhole ? imbalance + 1 : bound;
            }
        }
        catch (OperationCanceledException)
        {
            // What is known by now is known.
        }

        return (best, bound);

        bool MayHold(int fewest, int mostGroups) => search.MayHold(Range(fewest, mostGroups), cutoff, stop);

        GroupRange Range(int fewest, int mostGroups)
        {
            var everything = search.Everything();
            return new([.. everything.Fewest.Select(_ => fewest)], [.. everything.Most.Select(high => Math.Min(high, mostGroups))]);
        }
    }

    /// <summary>The last number from <paramref name="first"/> on that holds, by halving; the first holds, and none after one that does not.</summary>
    private static int Last(int first, int last, Func<int, bool> holds)
    {
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            (first, last) = holds(middle) ? (middle, last) : (first, middle - 1);
        }

        return first;
    }
}
