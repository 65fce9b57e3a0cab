namespace Skein.GroupFormation;

/// <summary>Finds a smallest set of rules that together leave no group at all, and says it in a sentence.</summary>
internal static class WhyNone
{
    /// <summary>
    /// Everything that can forbid a single group, the plainest combinations first, so that the first that does is a smallest.
    /// </summary>
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
        if (instance.MaxGroups == 0)
        {
            return "No group may be formed: allow at least one group.";
        }

        if (instance.FocusCap == 0)
        {
            return "No focus may have a group: allow at least one group on a focus.";
        }

        if (instance.People.Count < smallest)
        {
            return $"There are {instance.People.Count} people, and the smallest group has {smallest}: "
                + "invite more people, or allow smaller groups.";
        }

        foreach (var (schools, foci, slots, reason) in Combinations)
        {
            if (!SomeGroup(instance, schools, foci, slots))
            {
                var need = instance.SchoolsNeeded(smallest);
                var from = instance.MinSchools is null ? "different" : $"at least {need}";
                var size = $"a group of {smallest}" + (schools ? $" from {from} schools" : "");
                return $"{reason} for {size}: widen the choice, or allow smaller groups.";
            }
        }

        return null;
    }

    private static bool SomeGroup(Instance instance, bool schools, bool foci, bool slots)
    {
        for (var focus = 0; focus < (foci ? instance.FocusCount : 1); focus++)
        {
            var choosers = foci ? [.. instance.People.Where(person => person.Foci.Contains(focus))] : instance.People;
            for (var slot = 0; slot < (slots ? instance.SlotCount : 1); slot++)
            {
                IReadOnlyList<Person> there = slots ? [.. choosers.Where(person => person.Slots.Contains(slot))] : choosers;
                var from = schools ? there.Select(person => person.School).Distinct().Count() : int.MaxValue;
                if (instance.GroupSizes.Any(size => size <= there.Count && instance.SchoolsNeeded(size) <= from))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
