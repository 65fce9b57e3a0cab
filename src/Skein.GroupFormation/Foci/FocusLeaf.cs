namespace Skein.GroupFormation.Foci;

/// <summary>Reads a choice of foci: can it be split into whole groups within the range, at what cost, and if not, where to branch.</summary>
internal sealed class FocusLeaf
{
    private readonly Instance _instance;
    private readonly Sizes _sizes;
    private readonly GroupRange _range;
    private readonly int[] _people;
    private readonly int[] _leads;
    private readonly int[] _need;

    public FocusLeaf(Instance instance, Offers offers, Sizes sizes, Counting counting, GroupRange range, ReadOnlySpan<int> focusOf)
    {
        (_instance, _sizes, _range) = (instance, sizes, range);
        (_people, _leads, _need) = (new int[offers.Nothing], new int[offers.Nothing], new int[offers.Nothing]);
        var ofSchool = new Dictionary<(int School, int Focus), int>();
        var (cost, ranks) = (0L, 0L);
        for (var p = 0; p < focusOf.Length; p++)
        {
            var f = focusOf[p];
            cost += offers.CostOf(p, f);
            if (f == offers.Nothing)
            {
                continue;
            }

            var rank = IndexOf(instance.People[p].Foci, f);
            ranks += rank * rank;
            _people[f]++;
            _leads[f] += instance.People[p].IsLead ? 1 : 0;
            if (instance.MinSchools is null)
            {
                var together = ofSchool.GetValueOrDefault((instance.People[p].School, f)) + 1;
                ofSchool[(instance.People[p].School, f)] = together;
                _need[f] = counting == Counting.Schools ? Math.Max(_need[f], together) : 0;
            }
        }

        if (Groups() is { } groups)
        {
            var led = groups.Select((g, f) => Math.Min(g, _leads[f])).Sum();
            var crowded = ofSchool.Where(cell => cell.Value > groups[cell.Key.Focus]).Select(cell => cell.Key);
            Plan = new(focusOf.ToArray(), groups, cost - (counting == Counting.Leads ? led * offers.LeadUnit : 0), ranks, _people.Sum(), led, [.. crowded]);
            Branch = counting == Counting.Leads ? WhereLeadsAreLost(groups) : null;
        }
    }

    /// <summary>The choice as a plan, or null where it cannot be split into groups.</summary>
    public FocusPlan? Plan { get; }

    /// <summary>Where to branch: the focus has at most so many groups, or more. Null where nothing can be gained.</summary>
    public (int Focus, int Groups)? Branch { get; private set; }

    private static long IndexOf(IReadOnlyList<int> foci, int focus)
    {
        var rank = 0;
        while (foci[rank] != focus)
        {
            rank++;
        }

        return rank;
    }

    private int[]? Groups()
    {
        var groups = new int[_people.Length];
        for (var f = 0; f < groups.Length; f++)
        {
            var fewest = Math.Max(Math.Max(_range.Fewest[f], _need[f]), (_people[f] + _sizes.Largest - 1) / _sizes.Largest);
            var most = Math.Min(_range.Most[f], _people[f] / _sizes.Smallest);
            groups[f] = fewest;
            while (groups[f] <= most && !_sizes.Fits(_people[f], groups[f]))
            {
                groups[f]++;
            }

            if (groups[f] > most)
            {
                // Either the people are too few for the groups they need, or they fall between two numbers of groups.
                Branch = _range.Fewest[f] == _range.Most[f] ? null
                    : (f, Math.Clamp(_people[f] / _sizes.Smallest, _range.Fewest[f], _range.Most[f] - 1));
                return null;
            }
        }

        if (groups.Sum() <= _instance.MaxGroups)
        {
            Add(groups);
            return groups;
        }

        Branch = WhereGroupsAreWasted(groups);
        return null;
    }

    /// <summary>Every group more is a chance of one more group with a lead.</summary>
    private void Add(int[] groups)
    {
        var spare = _instance.MaxGroups - groups.Sum();
        for (var f = 0; f < groups.Length; f++)
        {
            while (spare > 0 && groups[f] < Math.Min(_leads[f], _range.Most[f]) && _sizes.Fits(_people[f], groups[f] + 1))
            {
                groups[f]++;
                spare--;
            }
        }
    }

    private (int, int)? WhereGroupsAreWasted(int[] groups)
    {
        (int, int)? branch = null;
        var most = -1.0;
        for (var f = 0; f < groups.Length; f++)
        {
            var wasted = groups[f] - ((double)_people[f] / _sizes.Largest);
            if (wasted > most && groups[f] > _range.Fewest[f])
            {
                (most, branch) = (wasted, (f, groups[f] - 1));
            }
        }

        return branch;
    }

    private (int, int)? WhereLeadsAreLost(int[] groups)
    {
        for (var f = 0; f < groups.Length; f++)
        {
            if (Math.Min(_leads[f], _range.Most[f]) > groups[f])
            {
                return (f, groups[f]);
            }
        }

        return null;
    }
}
