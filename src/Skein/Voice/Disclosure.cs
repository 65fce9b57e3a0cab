using Skein.Schools;

namespace Skein.Voice;

/// <summary>One answer to one question, as it is counted: who gave it is not known here either.</summary>
internal readonly record struct Mark(SchoolId School, RoleGroup? Group, int Step);

/// <summary>A table that can be shown, or the reason why it is not.</summary>
internal sealed record SafeTable(Whose Whose, SchoolId? School, RoleGroup? Group, IReadOnlyList<int>? Counts, Withheld? Why);

/// <summary>
/// Decides, once a wave is closed, what may ever be shown of one question: the only way from answers to numbers (I-25, domain 4.4).
/// </summary>
/// <remarks>
/// <para>
/// What is shown is a partition of the answers into blocks (schools, or sorts of role, and the rest together), and their sum. Every
/// block holds k answers or more. Whatever somebody adds or subtracts, they get unions of blocks: no number under k follows from
/// them. A block of several schools holds answers from three or more, so that no head can take their own away and see one other's.
/// </para>
/// <para>
/// A school where nobody answered counts as one with few answers: that nobody did is not shown either. Where the few together are
/// still too few, the smallest of the others are counted with them. Deterministic; ties fall in the order of the list.
/// </para>
/// <para>What it cannot hide: that everybody in a block chose the same. Those who answer are told so before.</para>
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

    /// <param name="marks">Every answer to the question.</param>
    /// <param name="steps">How many steps there are to choose from.</param>
    /// <param name="cut">How the survey sets answers apart.</param>
    /// <param name="schools">Every school that was asked, in the order in which they are listed.</param>
    public static IReadOnlyList<SafeTable> Of(IReadOnlyCollection<Mark> marks, int steps, Cut cut, IReadOnlyList<SchoolId> schools)
    {
        if (Refusing(marks) is { } why)
        {
            return [new(Whose.Everybody, null, null, null, why)];
        }

        SafeTable everybody = new(Whose.Everybody, null, null, Count(marks, steps), null);
        return cut switch
        {
            Cut.Whole => [everybody],
            Cut.School =>
            [
                everybody,
                .. Apart(schools, Groups(marks, schools, m => m.School), isEnough: school => school.Count >= K, steps,
                    (school, counts, withheld) => new(Whose.School, school, null, counts, withheld)),
            ],
            Cut.Role =>
            [
                everybody,
                .. Apart(Enum.GetValues<RoleGroup>(), Groups(marks, Enum.GetValues<RoleGroup>(), m => m.Group ?? RoleGroup.Others),
                    isEnough: group => Refusing(group) is null, steps,
                    (group, counts, withheld) => new(Whose.Role, null, group, counts, withheld)),
            ],
        };
    }

    /// <summary>Why the answers of several schools cannot be shown together; null when they can.</summary>
    private static Withheld? Refusing(IReadOnlyCollection<Mark> marks) =>
        marks.Count < K ? Withheld.TooFewAnswers
        : marks.Select(m => m.School).Distinct().Count() < FewestSchools ? Withheld.TooFewSchools
        : null;

    private static Dictionary<TKey, List<Mark>> Groups<TKey>(IReadOnlyCollection<Mark> marks, IReadOnlyList<TKey> keys, Func<Mark, TKey> keyOf)
        where TKey : notnull
    {
        var groups = keys.ToDictionary(key => key, _ => new List<Mark>());
        foreach (var mark in marks)
        {
            groups[keyOf(mark)].Add(mark);
        }

        return groups;
    }

    private static IEnumerable<SafeTable> Apart<TKey>(
        IReadOnlyList<TKey> keys, Dictionary<TKey, List<Mark>> groups, Func<IReadOnlyCollection<Mark>, bool> isEnough, int steps,
        Func<TKey, IReadOnlyList<int>?, Withheld?, SafeTable> table)
        where TKey : notnull
    {
        var alone = keys.Where(key => isEnough(groups[key])).OrderBy(key => groups[key].Count).ToList();
        var few = keys.Except(alone).ToHashSet();
        var rest = few.SelectMany(key => groups[key]).ToList();
        while (few.Count > 0 && alone.Count > 0 && Refusing(rest) is not null)
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
        return few.Count == 0 ? tables : tables.Append(new(Whose.TheRest, null, null, Count(rest, steps), null));
    }

    private static int[] Count(IReadOnlyCollection<Mark> marks, int steps)
    {
        var counts = new int[steps];
        foreach (var mark in marks)
        {
            counts[mark.Step]++;
        }

        return counts;
    }
}
