namespace Skein.Groups;

/// <summary>A group as it stood on a day.</summary>
public static class GroupOn
{
    public static string StateOn(this Group group, DateOnly day) => group switch
    {
        _ when group.Until <= day => $"closed on {group.Until.Value.Said()}",
        { BegunOn: { } begun } when begun <= day => $"at work since {begun.Said()}",
        _ => "not started yet",
    };

    /// <summary>
    /// What is worth thinking about in who its people are (S-25): a notice in words, which stops nobody. Whoever helps from
    /// outside is not counted.
    /// </summary>
    public static string? ToThinkAbout(this Group group, DateOnly day)
    {
        var members = group.On(day).Where(m => m.Part is not GroupPart.Facilitator).ToList();
        var schools = members.Select(m => m.SchoolId).Distinct().Count();
        return members.Count switch
        {
            _ when group.Until <= day => null,
            0 => "Nobody is in it yet",
            1 => "A group of one: invite somebody, or ask the others to take this person in",
            _ when schools == 1 => "All from one school: somebody from another school makes it a network's group",
            _ => null,
        };
    }

    /// <summary>How many schools its members come from.</summary>
    public static int SchoolsOn(this Group group, DateOnly day) =>
        group.On(day)
            .Where(m => m.Part is not GroupPart.Facilitator)
            .Select(m => m.SchoolId)
            .OfType<Schools.SchoolId>()
            .Distinct()
            .Count();
}
