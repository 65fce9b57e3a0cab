namespace Skein.GroupFormation.Foci;

/// <summary>Which numbers of people can be split into which numbers of groups of the allowed sizes.</summary>
internal sealed class Sizes
{
    private readonly int[] _steps;  // each size less the smallest, ascending, without the 0
    private readonly int[] _fewest; // at r: the fewest groups that must be larger than the smallest size to hold r people more
    private const int Never = int.MaxValue / 2;

    public Sizes(Instance instance)
    {
        (Smallest, Largest) = (instance.GroupSizes[0], instance.GroupSizes[^1]);
        _steps = [.. instance.GroupSizes.Skip(1).Select(size => size - Smallest)];
        _fewest = new int[instance.People.Count + 1];
        for (var rest = 1; rest < _fewest.Length; rest++)
        {
            _fewest[rest] = Never;
            foreach (var step in _steps)
            {
                if (step <= rest && _fewest[rest - step] + 1 < _fewest[rest])
                {
                    _fewest[rest] = _fewest[rest - step] + 1;
                }
            }
        }
    }

    public int Smallest { get; }

    public int Largest { get; }

    /// <summary>Whether this many people can be split into this many groups.</summary>
    public bool Fits(int people, int groups) =>
        people >= groups * Smallest && (groups == 0 ? people == 0 : _fewest[people - (groups * Smallest)] <= groups);

    /// <summary>Whether this many people can be split into some number of groups in the range.</summary>
    public bool FitsSome(int people, int fewest, int most)
    {
        for (var groups = Math.Max(fewest, (people + Largest - 1) / Largest); groups <= Math.Min(most, people / Smallest); groups++)
        {
            if (Fits(people, groups))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sizes of the groups, the largest first. Only for what <see cref="Fits"/>.</summary>
    public int[] Split(int people, int groups)
    {
        var sizes = new int[groups];
        Array.Fill(sizes, Smallest);
        var rest = people - (groups * Smallest);
        for (var g = 0; rest > 0; g++)
        {
            var step = Array.FindLast(_steps, s => s <= rest && _fewest[rest - s] == _fewest[rest] - 1);
            sizes[g] += step;
            rest -= step;
        }

        Array.Sort(sizes, (a, b) => b.CompareTo(a));
        return sizes;
    }
}
