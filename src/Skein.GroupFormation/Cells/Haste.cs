using Skein.GroupFormation.Seating;

namespace Skein.GroupFormation.Cells;

/// <summary>
/// A choice of cells without a solver: everyone's first choice at the time that suits most, as far as whole groups come of it.
/// </summary>
internal static class Haste
{
    public static List<FullCell> Choose(Crowd crowd, Sizes sizes)
    {
        var waiting = Enumerable.Range(0, crowd.Count).ToHashSet();
        var (left, cells) = (crowd.Instance.MaxGroups, new List<FullCell>());
        for (var f = 0; f < crowd.Foci; f++)
        {
            var here = Math.Min(left, crowd.Instance.FocusCap ?? left);
            var people = waiting.Where(p => crowd.Rank[(p * crowd.Foci) + f] == 0 && crowd.Slots[p] != 0).ToList();
            var groups = Math.Min(here, people.Count / sizes.Smallest);
            if (groups > 0)
            {
                cells.Add(new(f, people[..(groups * sizes.Smallest)], [.. Enumerable.Repeat(sizes.Smallest, groups)]));
                waiting.ExceptWith(cells[^1].People);
                left -= groups;
            }
        }

        return cells;
    }
}
