namespace Skein.GroupFormation.Cells;

/// <summary>Which numbers of people can be split into which numbers of groups of the allowed sizes.</summary>
internal sealed class Sizes
{
    private const int Never = int.MaxValue / 2;
    private readonly Instance _instance;
    private readonly int[] _fewest; // at r: the fewest groups that must be larger than the smallest size to hold r people more

    public Sizes(Instance instance)
    {
        (_instance, _fewest) = (instance, new int[instance.People.Count + 1]);
        for (var rest = 1; rest < _fewest.Length; rest++)
        {
            var ways = All.Skip(1).Select(size => size - Smallest).Where(more => more <= rest);
            _fewest[rest] = ways.Select(more => _fewest[rest - more] + 1).Append(Never).Min();
        }
    }

    public IReadOnlyList<int> All => _instance.GroupSizes;
    public int Smallest => All[0];
    public int Largest => All[^1];
    public bool AllDifferent => _instance.MinSchools is null;

    /// <summary>Whether sizes can be evened out without asking more of schools: no gaps, and all need as many.</summary>
    public bool AreBalanced =>
        Largest - Smallest == All.Count - 1 && (AllDifferent || Schools(Smallest) == Schools(Largest));

    public bool Fits(int people, int groups) =>
        people >= groups * Smallest && (groups == 0 ? people == 0 : _fewest[people - (groups * Smallest)] <= groups);

    public int Schools(int size) => _instance.SchoolsNeeded(size);

    /// <summary>How many of so many people fit into so many groups at most.</summary>
    public int MostPlaced(int people, int mostGroups)
    {
        var placed = (int)Math.Min(people, (long)mostGroups * Largest);
        while (placed > 0 && !Enumerable.Range(1, Math.Min(mostGroups, placed / Smallest)).Any(groups => Fits(placed, groups)))
        {
            placed--;
        }

        return placed;
    }

    /// <summary>The sizes of the groups, the largest first, as even as can be. Only for what <see cref="Fits"/>.</summary>
    public int[] Split(int people, int groups)
    {
        var sizes = new int[groups];
        for (var (g, left) = (0, people); g < groups; left -= sizes[g++])
        {
            // Each takes the even share of what is left, or the nearest size that leaves the others a way.
            var (rest, waiting) = (groups - g - 1, left);
            var share = (waiting + rest) / (rest + 1);
            sizes[g] = All.Where(size => size <= waiting && Fits(waiting - size, rest))
                .MinBy(size => (Math.Abs(size - share), -size));
        }

        return [.. sizes.OrderDescending()];
    }
}
