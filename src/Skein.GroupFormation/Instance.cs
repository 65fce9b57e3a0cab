using System.Diagnostics.CodeAnalysis;

namespace Skein.GroupFormation;

/// <summary>
/// Who is to be grouped, and under which hard rules. An instance that exists is lawful: every index is in range and every limit
/// kept. It is immutable, and safe to use from many threads.
/// </summary>
/// <remarks>
/// <para>
/// Hard rules: one group a person at most; a group's size is one of <see cref="GroupSizes"/>; its members come from at least
/// <see cref="MinSchools"/> schools, or all from different ones where that is null; its focus is on every member's list; there is
/// a time at which all can come; at most <see cref="MaxGroups"/> groups, and at most <see cref="FocusCap"/> on one focus.
/// </para>
/// <para>Triads are sizes {3}; enquiry groups {3, 4}; pairs {2}; workshop tables have sizes such as {6, 7, 8} and a least number
/// of schools; cars have sizes {3, 4} and at least 2 schools.</para>
/// </remarks>
public sealed class Instance
{
    /// <summary>The most people an instance may have.</summary>
    public const int MostPeople = 20_000;

    /// <summary>The most past pairs an instance may have.</summary>
    public const int MostPastPairs = 500_000;

    /// <summary>The most foci, and the most times, an instance may have.</summary>
    public const int MostChoices = 64;

    /// <summary>The largest group an instance may ask for.</summary>
    public const int LargestGroup = 100;

    private Instance(Order order)
    {
        (People, FocusCount, SlotCount) = (order.People, order.FocusCount, order.SlotCount);
        GroupSizes = [.. order.GroupSizes.Distinct().Order()];
        (MaxGroups, FocusCap, MinSchools) = (order.MaxGroups, order.FocusCap, order.MinSchools);
        PastPairs = [.. order.PastPairs.Select(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B))).Distinct().Order()];
    }

    /// <summary>What an instance is made of, before anyone has looked whether it is lawful.</summary>
    public sealed record Order
    {
        /// <summary>The people, at most <see cref="MostPeople"/>.</summary>
        public required IReadOnlyList<Person> People { get; init; }

        /// <summary>How many foci there are, 1 to <see cref="MostChoices"/>.</summary>
        public required int FocusCount { get; init; }

        /// <summary>How many times there are, 1 to <see cref="MostChoices"/>.</summary>
        public required int SlotCount { get; init; }

        /// <summary>The sizes a group may have, each 2 to <see cref="LargestGroup"/>.</summary>
        public required IReadOnlyList<int> GroupSizes { get; init; }

        /// <summary>The most groups there may be, at least 0.</summary>
        public required int MaxGroups { get; init; }

        /// <summary>The most groups on one focus, at least 0; null where any number will do.</summary>
        public int? FocusCap { get; init; }

        /// <summary>The fewest schools in a group, at least 1; null where all members must be from different schools.</summary>
        public int? MinSchools { get; init; }

        /// <summary>
        /// Pairs of people who were partners before, at most <see cref="MostPastPairs"/>; a pair given twice is one pair.
        /// </summary>
        public IReadOnlyList<(int A, int B)> PastPairs { get; init; } = [];
    }

    /// <summary>The people. A person's index here is what <see cref="Group.Members"/> holds.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The number of foci, 1 to <see cref="MostChoices"/>.</summary>
    public int FocusCount { get; }

    /// <summary>The number of times, 1 to <see cref="MostChoices"/>.</summary>
    public int SlotCount { get; }

    /// <summary>The sizes a group may have, ascending, each 2 to <see cref="LargestGroup"/>.</summary>
    public IReadOnlyList<int> GroupSizes { get; }

    /// <summary>The most groups there may be.</summary>
    public int MaxGroups { get; }

    /// <summary>The most groups on one focus, or null where any number will do.</summary>
    public int? FocusCap { get; }

    /// <summary>The fewest schools in a group, or null where all members must be from different schools.</summary>
    public int? MinSchools { get; }

    /// <summary>The pairs of people who were partners before, each once, the smaller index first, ascending.</summary>
    public IReadOnlyList<(int A, int B)> PastPairs { get; }

    /// <summary>How many schools a group of <paramref name="size"/> must hold.</summary>
    public int SchoolsNeeded(int size) => Math.Min(MinSchools ?? size, size);

    /// <summary>What this instance was made of, to make another of with a change.</summary>
    public Order ToOrder() => new()
    {
        People = People,
        FocusCount = FocusCount,
        SlotCount = SlotCount,
        GroupSizes = GroupSizes,
        MaxGroups = MaxGroups,
        FocusCap = FocusCap,
        MinSchools = MinSchools,
        PastPairs = PastPairs,
    };

    /// <summary>Makes an instance of what was ordered.</summary>
    /// <param name="order">What was ordered.</param>
    /// <param name="instance">The instance, when it is lawful.</param>
    /// <param name="problem">Otherwise one sentence that says what to change.</param>
    /// <returns>Whether it is lawful.</returns>
    public static bool TryCreate(
        Order order, [NotNullWhen(true)] out Instance? instance, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(order);
        problem = ProblemWithRules(order) ?? ProblemWithPeople(order) ?? ProblemWithPairs(order);
        instance = problem is null ? new(order) : null;
        return instance is not null;
    }

    private static string? ProblemWithRules(Order order) => order switch
    {
        { FocusCount: < 1 or > MostChoices } => $"Give 1 to {MostChoices} foci, not {order.FocusCount}.",
        { SlotCount: < 1 or > MostChoices } => $"Give 1 to {MostChoices} times, not {order.SlotCount}.",
        { GroupSizes.Count: 0 } => "Give at least one group size.",
        { GroupSizes.Count: > LargestGroup } => $"Give at most {LargestGroup} group sizes.",
        { MaxGroups: < 0 } => "The number of groups cannot be less than 0.",
        { FocusCap: < 0 } => "The most groups of a focus cannot be less than 0.",
        { MinSchools: < 1 } => "The fewest schools of a group cannot be less than 1.",
        _ when order.GroupSizes.Any(size => size is < 2 or > LargestGroup) =>
            $"A group has 2 to {LargestGroup} people: change the group sizes.",
        _ when order.MinSchools > order.GroupSizes.Max() =>
            $"A group of {order.GroupSizes.Max()} cannot hold {order.MinSchools} schools: "
            + "allow larger groups, or ask for fewer schools.",
        _ => null,
    };

    private static string? ProblemWithPeople(Order order)
    {
        if (order.People.Count > MostPeople)
        {
            return $"Give at most {MostPeople} people, not {order.People.Count}.";
        }

        for (var p = 0; p < order.People.Count; p++)
        {
            var person = order.People[p];
            if (ProblemWithChoices(person.Foci, order.FocusCount, "focus") is { } focus)
            {
                return $"Person number {p + 1} in the list {focus}.";
            }

            if (ProblemWithChoices(person.Slots, order.SlotCount, "time") is { } slot)
            {
                return $"Person number {p + 1} in the list {slot}.";
            }
        }

        return null;
    }

    private static string? ProblemWithChoices(IReadOnlyList<int> chosen, int count, string what)
    {
        var seen = 0UL;
        foreach (var choice in chosen)
        {
            if (choice < 0 || choice >= count)
            {
                return $"names {what} {choice}, and they are numbered 0 to {count - 1}";
            }

            if ((seen & (1UL << choice)) != 0)
            {
                return $"names {what} {choice} twice: name it once";
            }

            seen |= 1UL << choice;
        }

        return null;
    }

    private static string? ProblemWithPairs(Order order)
    {
        if (order.PastPairs.Count > MostPastPairs)
        {
            return $"Give at most {MostPastPairs} past pairs, not {order.PastPairs.Count}.";
        }

        var people = order.People.Count;
        return order.PastPairs.Any(pair => (uint)pair.A >= (uint)people || (uint)pair.B >= (uint)people)
            ? "A past pair names someone who is not among the people."
            : order.PastPairs.Any(pair => pair.A == pair.B) ? "A past pair names one person twice: name two people." : null;
    }
}
