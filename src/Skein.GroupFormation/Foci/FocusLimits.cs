namespace Skein.GroupFormation.Foci;

/// <summary>Says the rules of an instance as the limits of a flow.</summary>
internal sealed class FocusLimits(Instance instance, Offers offers, Sizes sizes, Counting counting)
{
    private readonly int[] _classOf = ClassesOf(instance, counting);

    /// <summary>A flow in which everyone still has their first choice.</summary>
    public FocusFlow Start()
    {
        var flow = new FocusFlow(offers, _classOf, Math.Max(_classOf.Max() + 1, counting == Counting.Leads ? 2 : 1));
        if (counting == Counting.Leads)
        {
            for (var f = 0; f < offers.Nothing; f++)
            {
                flow.Reward(offers.Nothing + 1 + f, instance.MaxGroups);
            }
        }

        flow.Least[offers.Nothing] = (int)Math.Max(0, instance.People.Count - ((long)sizes.Largest * instance.MaxGroups));
        return flow;
    }

    /// <summary>Tightens the limits to a range of groups.</summary>
    public void Apply(FocusFlow flow, GroupRange range)
    {
        var isCapped = counting == Counting.Schools && instance.MinSchools is null;
        for (var f = 0; f < offers.Nothing; f++)
        {
            flow.Least[f] = Math.Max(flow.Least[f], sizes.Smallest * range.Fewest[f]);
            flow.Most[f] = Math.Min(flow.Most[f], sizes.Largest * range.Most[f]);
            for (var cell = f; cell < flow.Cells; cell += offers.Nothing + 1)
            {
                flow.Tighten(cell, isCapped ? range.Most[f] : int.MaxValue, range.Most[f]);
            }
        }
    }

    private static int[] ClassesOf(Instance instance, Counting counting)
    {
        var schools = new Dictionary<int, int>();
        return [.. instance.People.Select(person =>
            counting == Counting.Leads ? (person.IsLead ? 1 : 0)
            : schools.TryGetValue(person.School, out var known) ? known
            : schools[person.School] = schools.Count)];
    }
}
