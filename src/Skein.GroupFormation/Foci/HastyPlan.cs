namespace Skein.GroupFormation.Foci;

/// <summary>A plan for when there is no time to look for a good one: everyone's first choice, as far as whole groups come of it.</summary>
internal static class HastyPlan
{
    public static FocusPlan Make(Instance instance, Sizes sizes)
    {
        var focusOf = new int[instance.People.Count];
        var groups = new int[instance.FocusCount];
        var left = instance.MaxGroups;
        Array.Fill(focusOf, instance.FocusCount);
        for (var f = 0; f < instance.FocusCount; f++)
        {
            int[] first = [.. Enumerable.Range(0, focusOf.Length).Where(p => instance.People[p].Foci is [var dearest, ..] && dearest == f)];
            groups[f] = Math.Min(Math.Min(left, instance.FocusCap ?? left), first.Length / sizes.Smallest);
            left -= groups[f];
            foreach (var person in first.AsSpan(0, groups[f] * sizes.Smallest))
            {
                focusOf[person] = f;
            }
        }

        return new(focusOf, groups, 0, 0, 0, 0, []);
    }
}
