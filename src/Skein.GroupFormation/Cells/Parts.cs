namespace Skein.GroupFormation.Cells;

/// <summary>Betters a choice of cells part by part: the foci of a person or two are chosen anew, the rest stays.</summary>
/// <remarks>Mostly people who are not on their first choice: through them one focus has to do with another. Source: P. Shaw,
/// “Using constraint programming and local search methods to solve vehicle routing problems”, CP 1998 (large neighbourhood
/// search).</remarks>
internal sealed class Parts(Crowd crowd, CellModel model, FormationOptions options)
{
    /// <summary>So many draws are made after the last that brought something.</summary>
    private const int MostDraws = 12;

    /// <summary>Lowers the terms from the values known, until they sum to the least or no part brings more.</summary>
    /// <remarks>Always two parts at a time, on one thread or two: so the answer depends on the seed alone.</remarks>
    public void Improve(Terms cost, long least, Clock clock)
    {
        var (chance, tried, program) = (new Chance((ulong)options.Seed), new HashSet<ulong>(), model.Program);
        for (var draw = 0; draw < MostDraws && !(program.KeepsRows && cost.Of(program.BestKnown) <= least); draw++)
        {
            if (clock.IsOver)
            {
                clock.NoteStop();
                return;
            }

            var people = Unsettled();
            var (one, other) = (FociOf(chance, people), FociOf(chance, people));
            ulong[] drawn = [.. new[] { one, one | other }.Where(tried.Add)];
            var how = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = clock.Cancel };
            var (found, within) = (new double[]?[drawn.Length], clock.Part(0.3));
            Parallel.For(0, drawn.Length, how, at =>
            {
                var outside = model.Cells.Where(cell => (drawn[at] & (1UL << cell.Focus)) == 0).SelectMany(cell => cell.Columns);
                found[at] = program.LowerPart(cost, outside.Select(each => each.Column), within);
            });
            if (found.OfType<double[]>().MinBy(cost.Of) is { } better)
            {
                program.Know(better);
                tried.Clear();
                draw = 0;
            }
        }
    }

    /// <summary>Those without a place, or if the values known do well without them, those not on their first choice.</summary>
    private int[] Unsettled()
    {
        var seated = model.Cells.SelectMany(cell => cell.People.Zip(cell.Seats, (person, seat) => (person, cell.Focus, seat)))
            .Where(place => model.Program.BestKnown[place.seat] > 0.5).ToList();
        var settled = model.Program.KeepsRows ? seated.Where(at => crowd.RankSquared(at.person, at.Focus) == 0) : seated;
        return [.. Enumerable.Range(0, crowd.Count).Except(settled.Select(at => at.person))];
    }

    /// <summary>The foci that one of them chose, or now and then anybody, one bit a focus.</summary>
    private ulong FociOf(Chance chance, int[] people)
    {
        var person = people.Length == 0 || chance.Below(5) == 0 ? chance.Below(crowd.Count) : people[chance.Below(people.Length)];
        return crowd.Instance.People[person].Foci.Aggregate(0UL, (foci, focus) => foci | (1UL << focus));
    }
}
