using Skein.Schools;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>
/// A co-leader who is curious has every table that is ever shown of a wave, knows how many in each school answered, and can add
/// and take away. Over many made-up networks nothing of fewer than five people follows.
/// </summary>
public sealed class IntruderTests
{
    private const int Networks = 1500;

    [Theory]
    [InlineData(SurveyBreakdown.Whole)]
    [InlineData(SurveyBreakdown.School)]
    [InlineData(SurveyBreakdown.Role)]
    public void No_sum_or_difference_of_what_is_shown_is_about_fewer_than_five_people(SurveyBreakdown cut)
    {
        var random = new Random(20260907);
        var told = 0;
        for (var n = 0; n < Networks; n++)
        {
            var people = Population(random, steps: 2, most: 9);
            var shown = Shown(people, 2, cut);
            told += shown.Count > 1 ? 1 : 0;

            // Whoever can tell apart a set of people from what is shown can write the set as a weighted sum of tables. Tables
            // that are not the whole are disjoint, so the weights are free for each block: the smallest set is the smallest
            // block there is.
            foreach (var set in Combinations(shown, people.Count))
            {
                var size = set.Count(inside => inside);
                Assert.True(size == 0 || size >= Disclosure.K, $"Network {n}: {size} people stand apart.");
                Assert.True(
                    size == 0
                        || cut is SurveyBreakdown.School
                        || Schools(people, set) >= Disclosure.FewestSchools, $"Network {n}: fewer than three schools.");
            }
        }

        Assert.True(
            cut is SurveyBreakdown.Whole || told > Networks / 10, "Too few networks were shown anything that is set apart.");
    }

    [Theory]
    [InlineData(SurveyBreakdown.School)]
    [InlineData(SurveyBreakdown.Role)]
    public void The_linear_equations_of_all_tables_determine_no_group_of_fewer_than_five(SurveyBreakdown cut)
    {
        var random = new Random(41);
        for (var n = 0; n < Networks; n++)
        {
            var people = Population(random, steps: 2, most: 7);
            var cells = people.Select(p => (p.School, p.Group)).Distinct().ToList();
            var rows = Shown(people, 2, cut)
                .Select(t => cells.Select(c => t.Any(i => (people[i].School, people[i].Group) == c) ? 1.0 : 0.0).ToArray())
                .ToList();
            var rank = Rank(rows);

            // Every school, every sort of role, and every role in a school: what somebody might want to know.
            var wanted = cells.Select(c => (Func<CountedAnswer, bool>)(p => (p.School, p.Group) == c))
                .Concat(cells.Select(c => c.School).Distinct().Select(s => (Func<CountedAnswer, bool>)(p => p.School == s)))
                .Concat(cells.Select(c => c.Group).Distinct().Select(g => (Func<CountedAnswer, bool>)(p => p.Group == g)));
            foreach (var group in wanted.Where(w => people.Count(w) is > 0 and < Disclosure.K))
            {
                var target = cells.Select(c => group(new(c.School, c.Group, 0)) ? 1.0 : 0.0).ToArray();
                Assert.True(
                    Rank([.. rows, target]) > rank, $"Network {n}: a group of {people.Count(group)} follows from the tables.");
            }
        }
    }

    [Fact]
    public void For_every_small_school_another_world_would_show_the_same()
    {
        var random = new Random(7);
        var tried = 0;
        for (var n = 0; n < Networks; n++)
        {
            var people = Population(random, steps: 2, most: 7);
            var shown = Shown(people, 2, SurveyBreakdown.School);
            if (shown.Count == 0)
            {
                continue;
            }

            foreach (
                var school in people.Select(p => p.School).Distinct().Where(s => people.Count(p => p.School == s) < Disclosure.K))
            {
                var mine = Enumerable.Range(0, people.Count).Where(i => people[i].School == school).ToHashSet();
                var blocks = shown.Where(t => t.Count < people.Count)
                    .DefaultIfEmpty([.. Enumerable.Range(0, people.Count)])
                    .Where(t => mine.All(t.Contains))
                    .ToList();

                // If somebody in the same block, of another school, chose otherwise, the two may have chosen the other way round.
                var block = Assert.Single(blocks);
                var unanimous = block.Select(i => people[i].Step).Distinct().Count() == 1;
                var others = block.Where(i => !mine.Contains(i)).ToList();
                Assert.NotEmpty(others);
                Assert.True(unanimous || mine.Any(i => others.Exists(o => people[o].Step != people[i].Step)));
                tried++;
            }
        }

        Assert.True(tried > Networks / 5);
    }

    /// <summary>Every table that is shown, as the people whom it counts.</summary>
    private static List<List<int>> Shown(List<CountedAnswer> people, int steps, SurveyBreakdown cut)
    {
        var schools = people.Select(p => p.School).Distinct().OrderBy(s => s.Value).ToList();
        var tables = Disclosure.SafeTables(people, steps, cut, schools);
        var shown = tables.Where(t => t.Counts is not null).Select(t => Counted(people, tables, t)).ToList();
        foreach (var (table, members) in tables.Where(t => t.Counts is not null).Zip(shown))
        {
            Assert.Equal(table.Counts!, Enumerable.Range(0, steps).Select(step => members.Count(i => people[i].Step == step)));
        }

        return shown;
    }

    private static List<int> Counted(List<CountedAnswer> people, IReadOnlyList<SafeTable> tables, SafeTable table)
    {
        bool Alone(CountedAnswer p) =>
            tables.Any(t => t.Counts is not null
                && (
                    (t.Whose is TableScope.School && t.School == p.School)
                        || (t.Whose is TableScope.Role && t.Group == p.Group)));
        return [.. Enumerable.Range(0, people.Count).Where(i => table.Whose switch
        {
            TableScope.Everybody => true,
            TableScope.School => people[i].School == table.School,
            TableScope.Role => people[i].Group == table.Group,
            TableScope.TheRest => !Alone(people[i]),
        })];
    }

    /// <summary>Every sum of tables with weights -1, 0 and 1 that is a set of people.</summary>
    private static IEnumerable<bool[]> Combinations(List<List<int>> tables, int people)
    {
        var weights = new int[tables.Count];
        for (var n = 0; n < (int)Math.Pow(3, tables.Count); n++)
        {
            var rest = n;
            for (var t = 0; t < weights.Length; t++)
            {
                (rest, weights[t]) = (rest / 3, (rest % 3) - 1);
            }

            var sum = new int[people];
            for (var t = 0; t < weights.Length; t++)
            {
                tables[t].ForEach(i => sum[i] += weights[t]);
            }

            if (sum.All(s => s is 0 or 1))
            {
                yield return [.. sum.Select(s => s == 1)];
            }
        }
    }

    private static int Schools(List<CountedAnswer> people, bool[] set) =>
        people.Where((_, i) => set[i]).Select(p => p.School).Distinct().Count();

    private static List<CountedAnswer> Population(Random random, int steps, int most)
    {
        var people = new List<CountedAnswer>();
        var schools = random.Next(1, 6);
        for (var school = 1; school <= schools; school++)
        {
            var id = new SchoolId(new Guid(school, 0, 0, new byte[8]));
            people.AddRange(
                Enumerable.Range(
                    0,
                    random.Next(0, most + 1)).Select(_ => new CountedAnswer(
                        id, (RoleGroup)random.Next(0, 5), random.Next(0, steps))));
        }

        return people;
    }

    private static int Rank(IReadOnlyList<double[]> matrix)
    {
        var rows = matrix.Select(row => row.ToArray()).ToList();
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var r = rank + 1; r < rows.Count; r++)
            {
                var factor = rows[r][column] / rows[rank][column];
                for (var c = column; c < rows[r].Length; c++)
                {
                    rows[r][c] -= factor * rows[rank][c];
                }
            }

            rank++;
        }

        return rank;
    }
}
