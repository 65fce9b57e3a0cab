using Skein.Schools;

namespace Skein.Voice;

/// <summary>One answer to one question, as it is counted: who gave it is not known here either.</summary>
internal readonly record struct CountedAnswer(SchoolId School, RoleGroup? Group, int Step);

/// <summary>A table that can be shown, or the reason why it is not.</summary>
internal sealed record SafeTable(TableScope Whose, SchoolId? School, RoleGroup? Group, IReadOnlyList<int>? Counts, Withheld? Why);

/// <summary>
/// Decides, once a wave is closed, what may ever be shown of one question: the only way from answers to numbers
/// (I-25, domain 4.4).
/// </summary>
/// <remarks>
/// <para>
/// What is shown is a partition of the answers into blocks (schools, or sorts of role, and the rest together), and their sum.
/// Every block holds k answers or more. Whatever somebody adds or subtracts, they get unions of blocks: no number under k
/// follows from them. A block of several schools holds answers from three or more, so that no head can take their own away
/// and see one other's.
/// </para>
/// <para>
/// A reader who printed or typed in sheets may have answered them. So each block must still hold k answers, and from three
/// schools where it spans schools, when the used codes of any one reader are taken away. A code knows its school, so there it
/// counts against that school's block; it knows neither role nor question, so it counts against every role and every
/// question. With blocks a partition, what that reader subtracts from a union of blocks leaves at least the sum of what each
/// block leaves.
/// </para>
/// <para>
/// A school where nobody answered counts as one with few answers: that nobody did is not shown either. Where the few together are
/// still too few, the smallest of the others are counted with them. Deterministic; ties fall in the order of the list.
/// </para>
/// <para>
/// What it cannot hide: that everybody in a block chose the same, of which those who answer are told before; and what two readers
/// know together.
/// </para>
/// </remarks>
internal static class Disclosure
{
    /// <summary>Fewest answers in anything shown (domain 7.11: k = 5 is ours).</summary>
    public const int K = 5;

    /// <summary>Fewest schools in anything that spans schools.</summary>
    public const int FewestSchools = 3;

    /// <summary>Fewest writers before anybody reads own words.</summary>
    public const int FewestWriters = 10;

    /// <summary>A count as it may be shown while answers come in, so that two looks cannot tell one answer.</summary>
    public static int AtLeast(int answers) => answers / K * K;

    /// <summary>What is said to everybody before they answer.</summary>
    public static readonly string Rule =
        $"A result is shown only where {K} people or more answered, "
        + $"and only from {FewestSchools} schools or more where schools are counted together. "
        + $"Where somebody who reads the results printed or typed in your sheet, your answer does not count towards the {K}.";

    /// <param name="marks">Every answer to the question.</param>
    /// <param name="steps">How many steps there are to choose from.</param>
    /// <param name="cut">How the survey sets answers apart.</param>
    /// <param name="schools">Every school that was asked, in the order in which they are listed.</param>
    /// <param name="known">What readers may know by the codes that they printed or typed in.</param>
    public static IReadOnlyList<SafeTable> SafeTables(
        IReadOnlyCollection<CountedAnswer> marks, int steps, SurveyBreakdown cut, IReadOnlyList<SchoolId> schools,
        IReadOnlyList<KnownCodes>? known = null)
    {
        IReadOnlyList<KnownCodes> readers = [KnownCodes.None, .. known ?? []];
        if (Refusing(marks, readers, schools) is { } why)
        {
            return [new(TableScope.Everybody, null, null, null, why)];
        }

        SafeTable everybody = new(TableScope.Everybody, null, null, Count(marks, steps), null);
        return cut switch
        {
            SurveyBreakdown.Whole => [everybody],
            SurveyBreakdown.School =>
            [
                everybody,
                .. Apart(
                    schools,
                    Groups(marks, schools, m => m.School),
                    isEnough: (school, own) => readers.All(r => own.Count - r.CountIn(school) >= K),
                    isRefused: (few, rest) => Refusing(rest, readers, few) is not null,
                    steps,
                    (school, counts, withheld) => new(TableScope.School, school, null, counts, withheld)),
            ],
            SurveyBreakdown.Role =>
            [
                everybody,
                .. Apart(
                    Enum.GetValues<RoleGroup>(),
                    Groups(marks, Enum.GetValues<RoleGroup>(), m => m.Group ?? RoleGroup.Others),
                    isEnough: (_, own) => Refusing(own, readers, schools) is null,
                    isRefused: (_, rest) => Refusing(rest, readers, schools) is not null,
                    steps,
                    (group, counts, withheld) => new(TableScope.Role, null, group, counts, withheld)),
            ],
        };
    }

    /// <summary>
    /// Why the answers of several schools cannot be shown together, to the reader who knows most of them; null when they can.
    /// </summary>
    /// <param name="marks">The answers.</param>
    /// <param name="readers">What each reader may know.</param>
    /// <param name="schools">The schools that the answers may come from: codes of others do not count against them.</param>
    private static Withheld? Refusing(
        IReadOnlyCollection<CountedAnswer> marks, IReadOnlyList<KnownCodes> readers, IReadOnlyCollection<SchoolId> schools)
    {
        var bySchool = marks.CountBy(m => m.School).ToList();
        return readers.Any(r => marks.Count - schools.Sum(r.CountIn) < K) ? Withheld.TooFewAnswers
            : readers.Any(r => bySchool.Count(s => s.Value > r.CountIn(s.Key)) < FewestSchools) ? Withheld.TooFewSchools
            : null;
    }

    private static Dictionary<TKey, List<CountedAnswer>> Groups<TKey>(
        IReadOnlyCollection<CountedAnswer> marks, IReadOnlyList<TKey> keys, Func<CountedAnswer, TKey> keyOf)
        where TKey : notnull
    {
        var groups = keys.ToDictionary(key => key, _ => new List<CountedAnswer>());
        foreach (var mark in marks)
        {
            groups[keyOf(mark)].Add(mark);
        }

        return groups;
    }

    private static IEnumerable<SafeTable> Apart<TKey>(
        IReadOnlyList<TKey> keys, Dictionary<TKey, List<CountedAnswer>> groups,
        Func<TKey, IReadOnlyCollection<CountedAnswer>, bool> isEnough,
        Func<IReadOnlyCollection<TKey>, IReadOnlyCollection<CountedAnswer>, bool> isRefused, int steps,
        Func<TKey, IReadOnlyList<int>?, Withheld?, SafeTable> table)
        where TKey : notnull
    {
        var alone = keys.Where(key => isEnough(key, groups[key])).OrderBy(key => groups[key].Count).ToList();
        var few = keys.Except(alone).ToHashSet();
        var rest = few.SelectMany(key => groups[key]).ToList();
        while (few.Count > 0 && alone.Count > 0 && isRefused(few, rest))
        {
            few.Add(alone[0]);
            rest.AddRange(groups[alone[0]]);
            alone.RemoveAt(0);
        }

        // One block alone would be the whole once more.
        if (alone.Count == 0)
        {
            return keys.Select(key => table(key, null, Withheld.NotSetApart));
        }

        var tables = keys.Select(key => few.Contains(key)
            ? table(key, null, Withheld.CountedTogether)
            : table(key, Count(groups[key], steps), null));
        return few.Count == 0 ? tables : tables.Append(new(TableScope.TheRest, null, null, Count(rest, steps), null));
    }

    private static int[] Count(IReadOnlyCollection<CountedAnswer> marks, int steps)
    {
        var counts = new int[steps];
        foreach (var mark in marks)
        {
            counts[mark.Step]++;
        }

        return counts;
    }
}
