using Skein.GroupFormation.Seating;
using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Cells;

/// <summary>Betters a choice of cells part by part: the foci of a person or two are chosen anew, the rest stays.</summary>
/// <remarks>
/// Mostly people who are not on their first choice: through them one focus has to do with another. Source: P. Shaw, “Using
/// constraint programming and local search methods to solve vehicle routing problems”, CP 1998 (large neighbourhood search).
/// </remarks>
internal sealed class Parts(Crowd crowd, CellModel model, int seed)
{
    /// <summary>Of one person at first: such a part is quickly done, and often enough.</summary>
    private const int SmallDraws = 2;

    /// <summary>So many parts are drawn after the last that brought something.</summary>
    private const int MostDraws = 24;

    /// <summary>Lowers the terms from the values known, until they sum to the least or no part brings more.</summary>
    public void Improve(Terms cost, long least, Clock clock)
    {
        var (chance, tried) = (new Chance((ulong)seed), new HashSet<ulong>());
        for (var draw = 0; draw < MostDraws && cost.Of(model.Program.BestKnown) > least && !clock.IsOver; draw++)
        {
            var people = NotOnFirstChoice();
            var foci = FociOf(chance, people) | (draw < SmallDraws ? 0 : FociOf(chance, people));
            var outside = model.Cells.Where(cell => (foci & (1UL << cell.Focus)) == 0).SelectMany(cell => cell.Columns);
            if (tried.Add(foci) && model.Program.LowerPart(cost, outside.Select(each => each.Column), clock.Part(0.3)))
            {
                tried.Clear();
                draw = 0;
            }
        }
    }

    private int[] NotOnFirstChoice() => [.. model.Cells.SelectMany(cell => cell.People.Where((person, at) =>
        crowd.RankSquared(person, cell.Focus) > 0 && model.Program.BestKnown[cell.Seats[at]] > 0.5))];

    /// <summary>The foci that one of them chose, or now and then anybody, one bit a focus.</summary>
    private ulong FociOf(Chance chance, int[] people)
    {
        var person = people.Length == 0 || chance.Below(5) == 0 ? chance.Below(crowd.Count) : people[chance.Below(people.Length)];
        return crowd.Instance.People[person].Foci.Aggregate(0UL, (foci, focus) => foci | (1UL << focus));
    }
}
