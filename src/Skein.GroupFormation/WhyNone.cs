namespace Skein.GroupFormation;

/// <summary>Finds a smallest set of rules that together leave no group at all, and says it in a sentence.</summary>
internal static class WhyNone
{
    /// <summary>All that can forbid a single group, the plainest sets first, so that the first that does is a smallest.</summary>
    private static readonly (bool Schools, bool Foci, bool Slots, string Reason)[] Combinations =
    [
        (true, false, false, "There are too few schools among the people"),
        (false, true, false, "No focus was chosen by enough people"),
        (false, false, true, "There is no time at which enough people can come"),
        (true, true, false, "No focus was chosen by people of enough schools"),
        (true, false, true, "There is no time at which people of enough schools can come"),
        (false, true, true, "No focus was chosen by enough people who can come at one time"),
        (true, true, true, "No focus was chosen by people of enough schools who can come at one time"),
    ];

    /// <returns>The sentence, or null where at least one group can be formed.</returns>
    public static string? Say(Instance instance)
    {
        var smallest = instance.GroupSizes[0];
        var from = instance.MinSchools is null ? "different" : $"at least {instance.SchoolsNeeded(smallest)}";
        return instance switch
        {
            { MaxGroups: 0 } => "No group may be formed: allow at least one group.",
            { FocusCap: 0 } => "No focus may have a group: allow at least one group on a focus.",
            _ when instance.People.Count < smallest =>
                $"There are {instance.People.Count} people, and the smallest group has {smallest}: "
                + "invite more people, or allow smaller groups.",
            _ => Combinations.Where(rules => !SomeGroup(instance, rules.Schools, rules.Foci, rules.Slots))
                .Select(rules => $"{rules.Reason} for a group of {smallest}{(rules.Schools ? $" from {from} schools" : "")}: "
                    + "widen the choice, or allow smaller groups.").FirstOrDefault(),
        };
    }

    private static bool SomeGroup(Instance instance, bool schools, bool foci, bool slots) => (
        from focus in Enumerable.Range(0, foci ? instance.FocusCount : 1)
        from slot in Enumerable.Range(0, slots ? instance.SlotCount : 1)
        let there = instance.People.Where(person =>
            (!foci || person.Foci.Contains(focus)) && (!slots || person.Slots.Contains(slot))).ToList()
        select instance.Lacking(there, schools)).Contains(0);
}
