using Skein.Schools;
using Skein.Voice;

namespace Skein.Tests.Voice;

/// <summary>
/// Readers who printed or typed in sheets know the answers behind those codes, and subtract them from everything that is shown.
/// Over many made-up waves, with hands and roles as they fall, what is left is never about fewer than five others.
/// </summary>
public sealed class StuffedTablesTests
{
    private const int Waves = 3000;
    private const int Steps = 2;

    [Theory]
    [InlineData(SurveyBreakdown.Whole)]
    [InlineData(SurveyBreakdown.School)]
    [InlineData(SurveyBreakdown.Role)]
    public void Whatever_a_reader_takes_away_five_others_are_left_in_every_union_of_what_is_shown(SurveyBreakdown cut)
    {
        var random = new Random(15);
        var (shown, wouldLeak) = (0, 0);
        for (var n = 0; n < Waves; n++)
        {
            var wave = WaveOf(random);
            var tables = Disclosure.SafeTables(wave.Marks, Steps, cut, wave.Schools, [.. wave.Readers.Select(r => r.Known)]);
            shown += tables.Any(t => t.Counts is not null) ? 1 : 0;
            foreach (var reader in wave.Readers)
            {
                Assert.All(
                    Unions(wave, tables),
                    union => Assert.True(
                        IsSafe(wave, reader, union, cut), $"Wave {n}: {Left(wave, reader, union)} others are left."));
            }

            // The test would see a leak: without what readers may know, the same waves are full of them.
            var before = Disclosure.SafeTables(wave.Marks, Steps, cut, wave.Schools);
            wouldLeak += wave.Readers.Exists(reader => Unions(wave, before).Any(union => !IsSafe(wave, reader, union, cut)))
                ? 1
                : 0;
        }

        Assert.True(shown > Waves / 10, $"Only {shown} waves showed anything.");
        Assert.True(wouldLeak > Waves / 20, $"Only {wouldLeak} waves would have leaked.");
    }

    [Fact]
    public void A_reader_who_knows_no_code_of_a_wave_changes_nothing()
    {
        var random = new Random(16);
        for (var n = 0; n < Waves; n++)
        {
            var wave = WaveOf(random);
            var without = Disclosure.SafeTables(wave.Marks, Steps, SurveyBreakdown.School, wave.Schools);
            var with = Disclosure.SafeTables(wave.Marks, Steps, SurveyBreakdown.School, wave.Schools, [KnownCodes.None]);
            Assert.Equal(without.Select(Said), with.Select(Said));
        }
    }

    [Fact]
    public void A_code_counts_against_its_own_school_alone_and_against_every_role()
    {
        // Four schools of ten; a reader holds six codes of the first.
        var schools = Enumerable.Range(1, 4).Select(School).ToList();
        List<CountedAnswer> marks =
        [
            .. schools.SelectMany(s => Enumerable.Range(0, 10).Select(i => new CountedAnswer(
                s, i < 5 ? RoleGroup.Heads : RoleGroup.Teachers, i % Steps))),
        ];
        var known = new KnownCodes(new Dictionary<SchoolId, int> { [schools[0]] = 6 });

        var bySchool = Disclosure.SafeTables(marks, Steps, SurveyBreakdown.School, schools, [known]);
        var byRole = Disclosure.SafeTables(marks, Steps, SurveyBreakdown.Role, schools, [known]);

        // The first school is not shown, and two others with it, so that the rest is of three schools.
        Assert.Equal(
            [10], bySchool.Where(t => t.Whose is TableScope.School && t.Counts is not null).Select(t => t.Counts!.Sum()));
        Assert.Equal(30, bySchool.Single(t => t.Whose is TableScope.TheRest).Counts!.Sum());

        // Against each role six of twenty; the roles that nobody is, are counted with one of the two.
        Assert.Equal([20, 20, 40], byRole.Where(t => t.Counts is not null).Select(t => t.Counts!.Sum()).Order());
    }

    [Fact]
    public void The_reason_is_the_same_whether_nobody_else_answered_or_four_did()
    {
        var schools = Enumerable.Range(1, 3).Select(School).ToList();
        var known = new KnownCodes(schools.ToDictionary(s => s, _ => 4));
        for (var others = 0; others < Disclosure.K; others++)
        {
            List<CountedAnswer> marks =
            [
                .. schools.SelectMany(s => Enumerable.Repeat(new CountedAnswer(s, null, 0), 4)),
                .. Enumerable.Repeat(new CountedAnswer(schools[0], null, 1), others),
            ];

            var table = Assert.Single(Disclosure.SafeTables(marks, Steps, SurveyBreakdown.Whole, schools, [known]));

            Assert.Equal((null, Withheld.TooFewAnswers), (table.Counts, table.Why));
        }
    }

    private sealed record Reader(HashSet<int> Own, KnownCodes Known);

    private sealed record Made(List<SchoolId> Schools, List<CountedAnswer> Marks, List<Reader> Readers);

    private static Made WaveOf(Random random)
    {
        var schools = Enumerable.Range(1, random.Next(3, 8)).Select(School).ToList();
        List<CountedAnswer> marks =
        [
            .. schools.SelectMany(s => Enumerable.Range(0, random.Next(0, 14))
                .Select(_ => new CountedAnswer(s, (RoleGroup)random.Next(0, 3), random.Next(0, Steps)))),
        ];
        var readers = new List<Reader>();
        for (var r = random.Next(1, 4); r > 0; r--)
        {
            // They hold a part of the codes; some of theirs left this question blank.
            var (part, blanks) = (random.NextDouble() * random.NextDouble(), random.Next(0, 3));
            HashSet<int> own = [.. Enumerable.Range(0, marks.Count).Where(_ => random.NextDouble() < part)];
            var codes = own.Select(i => marks[i].School).Concat(
                Enumerable.Range(0, blanks).Select(_ => schools[random.Next(schools.Count)]));
            readers.Add(new(own, new(codes.CountBy(s => s).ToDictionary())));
        }

        return new(schools, marks, readers);
    }

    /// <summary>Every set of answers whose counts follow from the tables: blocks together, and the whole without them.</summary>
    private static IEnumerable<HashSet<int>> Unions(Made wave, IReadOnlyList<SafeTable> tables)
    {
        if (tables.All(t => t.Counts is null))
        {
            yield break;
        }

        var all = Enumerable.Range(0, wave.Marks.Count).ToHashSet();
        var alone =
            tables.Where(t => t.Counts is not null && t.Whose is TableScope.School or TableScope.Role && t.Counts is not null)
            .Select(t => all.Where(i => t.Whose is TableScope.School
            ? wave.Marks[i].School == t.School
            : wave.Marks[i].Group == t.Group)
            .ToHashSet())
            .ToList();
        for (var chosen = 0; chosen < 1 << alone.Count; chosen++)
        {
            var union = alone.Where((_, i) => (chosen >> i & 1) == 1).SelectMany(block => block).ToHashSet();
            yield return union;
            yield return [.. all.Except(union)];
        }
    }

    private static int Left(Made wave, Reader reader, HashSet<int> union) => union.Count(i => !reader.Own.Contains(i));

    private static bool IsSafe(Made wave, Reader reader, HashSet<int> union, SurveyBreakdown cut) =>
        union.Count == 0
        || (Left(wave, reader, union) >= Disclosure.K
            && (
                cut is SurveyBreakdown.School
                    || union.Where(i => !reader.Own.Contains(i))
                    .Select(i => wave.Marks[i].School)
                    .Distinct()
                    .Count() >= Disclosure.FewestSchools));

    private static SchoolId School(int n) => new(new Guid(n, 0, 0, new byte[8]));

    private static string Said(SafeTable table) =>
        $"{table.Whose} {table.School} {table.Group} {table.Why} {string.Join(',', table.Counts ?? [])}";
}
