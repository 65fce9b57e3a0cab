namespace Skein.GroupFormation;

/// <summary>Who is to be grouped, and under which hard rules. An instance that exists is lawful: every index is in range and
/// every limit kept. It is immutable, and safe to use from many threads.</summary>
/// <remarks>
/// <para>Hard rules: one group a person at most; a group has one of the <see cref="Order.GroupSizes"/>; its members come from
/// at least <see cref="Order.MinSchools"/> schools, or all from different ones where that is null; its focus is on every
/// member's list; there is a time at which all can come; groups are at most <see cref="Order.MaxGroups"/>, and of one focus at
/// most <see cref="Order.FocusCap"/>.</para>
/// <para>Triads are sizes {3}; enquiry groups {3, 4}; pairs {2}; workshop tables have sizes such as {6, 7, 8} and a least number
/// of schools; cars have sizes {3, 4} and at least 2 schools.</para>
/// </remarks>
public sealed class Instance
{
    /// <summary>The most foci, and the most times, an instance may have.</summary>
    public const int MostChoices = 64;

    private const int MostPeople = 20_000;
    private const int MostPastPairs = 500_000;
    private const int LargestGroup = 100;

    private Instance(Order order) => Ordered = order with
    {
        GroupSizes = [.. order.GroupSizes.Distinct().Order()],
        PastPairs = [.. order.PastPairs.Select(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B))).Distinct().Order()],
    };

    /// <summary>What an instance is made of, before anyone has looked whether it is lawful.</summary>
    public sealed record Order
    {
        /// <summary>The people, at most 20,000. A person's index here is what <see cref="Group.Members"/> holds.</summary>
        public required IReadOnlyList<Person> People { get; init; }

        /// <summary>How many foci there are, 1 to 64.</summary>
        public required int FocusCount { get; init; }

        /// <summary>How many times there are, 1 to 64.</summary>
        public required int SlotCount { get; init; }

        /// <summary>The sizes a group may have, each 2 to 100.</summary>
        public required IReadOnlyList<int> GroupSizes { get; init; }

        /// <summary>The most groups there may be, at least 0.</summary>
        public required int MaxGroups { get; init; }

        /// <summary>The most groups on one focus, at least 0; null where any number will do.</summary>
        public int? FocusCap { get; init; }

        /// <summary>The fewest schools in a group, at least 1; null where all members must be from different schools.</summary>
        public int? MinSchools { get; init; }

        /// <summary>Pairs of people who were partners before, at most 500,000; a pair given twice is one pair.</summary>
        public IReadOnlyList<(int A, int B)> PastPairs { get; init; } = [];
    }

    /// <summary>What this instance is made of: sizes and pairs each once, ascending, of a pair the smaller index first.</summary>
    public Order Ordered { get; }

    /// <inheritdoc cref="Order.People"/>
    public IReadOnlyList<Person> People => Ordered.People;

    internal int FocusCount => Ordered.FocusCount;
    internal int SlotCount => Ordered.SlotCount;
    internal IReadOnlyList<int> GroupSizes => Ordered.GroupSizes;
    internal int MaxGroups => Ordered.MaxGroups;
    internal int? FocusCap => Ordered.FocusCap;
    internal int? MinSchools => Ordered.MinSchools;
    internal IReadOnlyList<(int A, int B)> PastPairs => Ordered.PastPairs;

    /// <summary>How many schools a group of <paramref name="size"/> must hold.</summary>
    internal int SchoolsNeeded(int size) => Math.Min(MinSchools ?? size, size);

    /// <summary>How many people or schools these lack to the group to which they lack fewest; 0 where they make one.</summary>
    internal int Lacking(IReadOnlyCollection<Person> people, bool countsSchools = true)
    {
        var schools = countsSchools ? people.DistinctBy(person => person.School).Count() : int.MaxValue;
        return GroupSizes.Min(size => Math.Max(Math.Max(size - people.Count, SchoolsNeeded(size) - schools), 0));
    }

    /// <summary>Makes an instance of what was ordered, where that is lawful, or says in one sentence what to change.</summary>
    public static bool TryCreate(
        Order order, [NotNullWhen(true)] out Instance? instance, [NotNullWhen(false)] out string? problem)
    {
        problem = ProblemWith(order);
        instance = problem is null ? new(order) : null;
        return instance is not null;
    }

    private static string? ProblemWith(Order order) => order switch
    {
        { FocusCount: < 1 or > MostChoices } => $"Give 1 to {MostChoices} foci, not {order.FocusCount}.",
        { SlotCount: < 1 or > MostChoices } => $"Give 1 to {MostChoices} times, not {order.SlotCount}.",
        { GroupSizes.Count: 0 } => "Give at least one group size.",
        { MaxGroups: < 0 } => "The number of groups cannot be less than 0.",
        { FocusCap: < 0 } => "The most groups of a focus cannot be less than 0.",
        { MinSchools: < 1 } => "The fewest schools of a group cannot be less than 1.",
        { People.Count: > MostPeople } => $"Give at most {MostPeople} people, not {order.People.Count}.",
        { PastPairs.Count: > MostPastPairs } => $"Give at most {MostPastPairs} past pairs, not {order.PastPairs.Count}.",
        _ when order.GroupSizes.Any(size => size is < 2 or > LargestGroup) =>
            $"A group has 2 to {LargestGroup} people: change the group sizes.",
        _ when order.MinSchools > order.GroupSizes.Max() =>
            $"A group of {order.GroupSizes.Max()} cannot hold {order.MinSchools} schools: "
            + "allow larger groups, or ask for fewer schools.",
        _ when order.PastPairs.Any(pair => !IsIn(pair.A, order.People.Count) || !IsIn(pair.B, order.People.Count)) =>
            "A past pair names someone who is not among the people.",
        _ when order.PastPairs.Any(pair => pair.A == pair.B) => "A past pair names one person twice: name two people.",
        _ => order.People.Index()
            .SelectMany(person => WrongWith(person.Item.Foci, order.FocusCount, "focus")
                .Concat(WrongWith(person.Item.Slots, order.SlotCount, "time"))
                .Select(wrong => $"Person number {person.Index + 1} in the list {wrong}."))
            .FirstOrDefault(),
    };

    private static bool IsIn(int at, int count) => at >= 0 && at < count;

    private static IEnumerable<string> WrongWith(IReadOnlyList<int> chosen, int count, string what) =>
        chosen.CountBy(choice => choice).Where(choice => choice.Value > 1 || !IsIn(choice.Key, count)).Select(choice =>
            IsIn(choice.Key, count)
                ? $"names {what} {choice.Key} twice: name it once"
                : $"names {what} {choice.Key}, and they are numbered 0 to {count - 1}");
}

/// <summary>Someone who may be put into a group: where they are from, what they chose, and when they can come.</summary>
/// <param name="School">Which school they are from: any number; people with the same number are from one school.</param>
/// <param name="Foci">The foci they chose, each in [0, foci), the dearest first: a focus's place here is its rank, from 0. Nobody
/// is put on a focus that is not on their list.</param>
/// <param name="Slots">The times at which they can come, each in [0, slots), in any order.</param>
/// <param name="IsLead">Whether they can lead a group.</param>
public sealed record Person(int School, IReadOnlyList<int> Foci, IReadOnlyList<int> Slots, bool IsLead);
