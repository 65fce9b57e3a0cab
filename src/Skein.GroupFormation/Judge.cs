using System.Numerics;

namespace Skein.GroupFormation;

/// <summary>Says whether groups keep the hard rules, and what they are worth. It shares nothing with the search.</summary>
public static class Judge
{
    /// <summary>One sentence for each hard rule that any groups break, groups and people counted from 1.</summary>
    public static IReadOnlyList<string> BrokenRules(Instance instance, IReadOnlyList<Group> groups)
    {
        var placed = new HashSet<int>();
        var tooMany = $"There are {groups.Count} groups, and at most {instance.MaxGroups} may be formed.";
        return
        [
            .. Enumerable.Repeat(tooMany, groups.Count > instance.MaxGroups ? 1 : 0),
            .. groups.SelectMany((group, at) => BrokenBy(instance, group, placed).Select(broken => $"Group {at + 1} {broken}")),
            .. groups.CountBy(group => group.Focus).Where(focus => focus.Value > instance.FocusCap).OrderBy(focus => focus.Key)
                .Select(focus => $"Focus {focus.Key} has {focus.Value} groups, and at most {instance.FocusCap} are allowed."),
        ];
    }

    /// <summary>What groups that break no rule are worth.</summary>
    /// <exception cref="ArgumentException">Somebody is in a group whose focus they did not choose, or in two groups.</exception>
    public static Objective Value(Instance instance, IReadOnlyList<Group> groups)
    {
        var groupOf = groups.SelectMany((group, at) => group.Members.Select(member => (member, at))).ToDictionary();
        int[] onFocus = [.. Enumerable.Range(0, instance.FocusCount).Select(f => groups.Count(group => group.Focus == f))];
        return new(
            groupOf.Count,
            groups.Sum(group => group.Members.Sum(member => RankOf(instance.People[member], group.Focus) is >= 0 and var rank
                ? (long)rank * rank
                : throw new ArgumentException("Somebody is on a focus they did not choose.", nameof(groups)))),
            instance.PastPairs.Count(pair =>
                groupOf.TryGetValue(pair.A, out var one) && groupOf.TryGetValue(pair.B, out var other) && one == other),
            groups.Count(group => group.Members.Any(member => instance.People[member].IsLead)),
            onFocus.Max() - onFocus.Min());
    }

    /// <summary>The times at which all of these people can come, one bit a time.</summary>
    internal static ulong CommonSlots(Instance instance, IEnumerable<int> members) =>
        members.Aggregate(ulong.MaxValue, (common, member) => common & SlotsOf(instance.People[member]));

    /// <summary>The times at which this person can come, one bit a time.</summary>
    internal static ulong SlotsOf(Person person) => person.Slots.Aggregate(0UL, (slots, slot) => slots | (1UL << slot));

    private static int RankOf(Person person, int focus) => person.Foci.ToList().IndexOf(focus);

    private static IEnumerable<string> BrokenBy(Instance instance, Group group, HashSet<int> placed)
    {
        if (group.Members.Any(member => (uint)member >= (uint)instance.People.Count))
        {
            return ["has a member who is not among the people."];
        }

        Person[] people = [.. group.Members.Select(member => instance.People[member])];
        var twice = group.Members.Count(member => !placed.Add(member));
        var (schools, needed) = (people.DistinctBy(person => person.School).Count(), instance.SchoolsNeeded(people.Length));
        var common = CommonSlots(instance, group.Members);
        var other = common == 0 ? "" : $"; time {BitOperations.TrailingZeroCount(common)} would do";
        (bool IsBroken, string Sentence)[] rules =
        [
            (!instance.GroupSizes.Contains(people.Length), $"has {people.Length} members, and that size is not allowed."),
            (twice > 0, $"has {twice} of its members in a group already."),
            (schools < needed, $"holds {schools} schools, and needs {needed}."),
            (people.Any(person => !person.Foci.Contains(group.Focus)),
                $"has a member who did not choose its focus, {group.Focus}."),
            (people.Any(person => !person.Slots.Contains(group.Slot)),
                $"meets at time {group.Slot}, at which not all of its members can come{other}."),
        ];
        return rules.Where(rule => rule.IsBroken).Select(rule => rule.Sentence);
    }
}
