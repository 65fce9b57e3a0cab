namespace Skein.GroupFormation.Tests;

/// <summary>The best answer to a tiny instance, by looking at every one. It shares nothing with the library but the judge.</summary>
internal static class Exhaustive
{
    public static Objective Best(Instance instance)
    {
        var best = Judge.Value(instance, []);
        Seat(instance, 0, [], ref best);
        return best;
    }

    private static void Seat(Instance instance, int taken, List<Group> groups, ref Objective best)
    {
        var person = 0;
        while (person < instance.People.Count && (taken & (1 << person)) != 0)
        {
            person++;
        }

        if (person == instance.People.Count)
        {
            var value = Judge.Value(instance, groups);
            best = value < best && Judge.BrokenRules(instance, groups).Count == 0 ? value : best;
            return;
        }

        Seat(instance, taken | (1 << person), groups, ref best);
        for (var rest = 0; rest < 1 << instance.People.Count; rest++)
        {
            var members = rest | (1 << person);
            if ((rest & (1 << person)) != 0 || (members & taken) != 0 || (rest & ((1 << person) - 1)) != 0)
            {
                continue;
            }

            foreach (var group in Lawful(instance, members))
            {
                groups.Add(group);
                Seat(instance, taken | members, groups, ref best);
                groups.RemoveAt(groups.Count - 1);
            }
        }
    }

    private static IEnumerable<Group> Lawful(Instance instance, int set)
    {
        int[] members = [.. Enumerable.Range(0, instance.People.Count).Where(p => (set & (1 << p)) != 0)];
        for (var focus = 0; focus < instance.FocusCount; focus++)
        {
            for (var slot = 0; slot < instance.SlotCount; slot++)
            {
                var group = new Group(focus, slot, members);
                if (instance.GroupSizes.Contains(members.Length) && Judge.BrokenRules(instance, [group]).Count == 0)
                {
                    yield return group;
                    break; // Another time makes no difference to any aim.
                }
            }
        }
    }
}
