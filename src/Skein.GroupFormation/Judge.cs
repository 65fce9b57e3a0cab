using System.Numerics;

namespace Skein.GroupFormation;

/// <summary>
/// Says whether groups keep the hard rules, and what they are worth. It shares nothing with the search it judges.
/// </summary>
public static class Judge
{
    /// <summary>Looks for broken hard rules.</summary>
    /// <param name="instance">The rules and the people.</param>
    /// <param name="groups">Any groups, lawful or not.</param>
    /// <returns>One sentence for each broken rule, groups and people counted from 1; empty when every rule is kept.</returns>
    public static IReadOnlyList<string> BrokenRules(Instance instance, IReadOnlyList<Group> groups)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(groups);
        var broken = new List<string>();
        var placed = new HashSet<int>();
        if (groups.Count > instance.MaxGroups)
        {
            broken.Add($"There are {groups.Count} groups, and at most {instance.MaxGroups} may be formed.");
        }

        for (var g = 0; g < groups.Count; g++)
        {
            JudgeGroup(instance, groups[g], $"Group {g + 1}", placed, broken);
        }

        foreach (var (focus, count) in groups.CountBy(group => group.Focus).Where(focus => focus.Value > instance.FocusCap).OrderBy(f => f.Key))
        {
            broken.Add($"Focus {focus} has {count} groups, and at most {instance.FocusCap} are allowed.");
        }

        return broken;
    }

    /// <summary>What the groups are worth.</summary>
    /// <param name="instance">The people, their choices and their past partners.</param>
    /// <param name="groups">Groups that break no rule; see <see cref="BrokenRules"/>.</param>
    /// <returns>The value of each aim.</returns>
    /// <exception cref="ArgumentException">Somebody is in a group whose focus they did not choose.</exception>
    public static Objective Value(Instance instance, IReadOnlyList<Group> groups)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(groups);
        var groupOf = new int[instance.People.Count];
        var onFocus = new int[instance.FocusCount];
        var (placed, ranks, withLead) = (0, 0L, 0);
        for (var g = 0; g < groups.Count; g++)
        {
            onFocus[groups[g].Focus]++;
            withLead += groups[g].Members.Any(member => instance.People[member].IsLead) ? 1 : 0;
            foreach (var member in groups[g].Members)
            {
                groupOf[member] = g + 1;
                placed++;
                var rank = RankOf(instance.People[member], groups[g].Focus);
                ranks += rank >= 0
                    ? (long)rank * rank
                    : throw new ArgumentException("Somebody is on a focus they did not choose.", nameof(groups));
            }
        }

        var repeated = instance.PastPairs.Count(pair => groupOf[pair.A] != 0 && groupOf[pair.A] == groupOf[pair.B]);
        return new(placed, ranks, repeated, withLead, onFocus.Max() - onFocus.Min());
    }

    /// <summary>The times at which all of these people can come, one bit a time.</summary>
    internal static ulong CommonSlots(Instance instance, IEnumerable<int> members) =>
        members.Aggregate(ulong.MaxValue, (common, member) => common & SlotsOf(instance.People[member]));

    /// <summary>The times at which this person can come, one bit a time.</summary>
    internal static ulong SlotsOf(Person person) => person.Slots.Aggregate(0UL, (slots, slot) => slots | (1UL << slot));

    private static int RankOf(Person person, int focus)
    {
        for (var rank = 0; rank < person.Foci.Count; rank++)
        {
            if (person.Foci[rank] == focus)
            {
                return rank;
            }
        }

        return -1;
    }

    private static void JudgeGroup(Instance instance, Group group, string name, HashSet<int> placed, List<string> broken)
    {
        if (group.Members.Any(member => (uint)member >= (uint)instance.People.Count))
        {
            broken.Add($"{name} has a member who is not among the people.");
            return;
        }

        if (!instance.GroupSizes.Contains(group.Members.Count))
        {
            broken.Add($"{name} has {group.Members.Count} members, and that size is not allowed.");
        }

        if (group.Members.Count(member => !placed.Add(member)) is > 0 and var twice)
        {
            broken.Add($"{name} has {twice} of its members in a group already.");
        }

        var schools = group.Members.Select(member => instance.People[member].School).Distinct().Count();
        if (schools < instance.SchoolsNeeded(group.Members.Count))
        {
            broken.Add($"{name} holds {schools} schools, and needs {instance.SchoolsNeeded(group.Members.Count)}.");
        }

        if (group.Members.Any(member => RankOf(instance.People[member], group.Focus) < 0))
        {
            broken.Add($"{name} has a member who did not choose its focus, {group.Focus}.");
        }

        var common = CommonSlots(instance, group.Members);
        if (group.Slot is < 0 or >= Instance.MostChoices || (common & (1UL << group.Slot)) == 0)
        {
            broken.Add($"{name} meets at time {group.Slot}, at which not all of its members can come"
                + (common == 0 ? "." : $"; time {BitOperations.TrailingZeroCount(common)} would do."));
        }
    }
}
