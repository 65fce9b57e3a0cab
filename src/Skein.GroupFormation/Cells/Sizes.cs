namespace Skein.GroupFormation.Cells;

/// <summary>Which numbers of people can be split into which numbers of groups of the allowed sizes.</summary>
internal sealed class Sizes
{
    private const int Never = int.MaxValue / 2;
    private readonly Instance _instance;
    private readonly int[] _fewest; // at n: the fewest groups that hold n people

    public Sizes(Instance instance)
    {
        (_instance, _fewest) = (instance, new int[instance.People.Count + 1]);
        for (var n = 1; n < _fewest.Length; n++)
        {
            var ways = All.Where(size => size <= n).Select(size => _fewest[n - size] + 1);
            _fewest[n] = ways.Append(Never).Min();
        }
    }

    public IReadOnlyList<int> All => _instance.GroupSizes;
    public int Smallest => All[0];
    public int Largest => All[^1];

    /// <summary>Whether sizes can be evened out without asking more of schools: no gaps, and all need as many.</summary>
    public bool AreBalanced => Largest - Smallest == All.Count - 1
        && (_instance.MinSchools is null || _instance.SchoolsNeeded(Smallest) == _instance.SchoolsNeeded(Largest));

    /// <summary>How many of so many people fit into so many groups at most.</summary>
    public int MostPlaced(int people, int mostGroups) =>
        Enumerable.Range(0, people + 1).Last(n => _fewest[n] <= Math.Min(mostGroups, people));
}
