using Skein.GroupFormation;

namespace Skein.Forming;

/// <summary>What the former's answer comes to, and why somebody has no place, as a page says it.</summary>
internal sealed class FormedWords(SignUp signUp, Formation formation)
{
    /// <summary>What can be said of each aim once it is settled, in the order of the aims.</summary>
    private static readonly string[] Settled =
    [
        "places more people", "honours choices better", "brings fewer people together who worked together before",
        "has more groups with somebody who offered to lead", "spreads the groups more evenly over the themes",
    ];

    /// <param name="people">How many were to be grouped.</param>
    /// <param name="locked">How many more sit in groups that are kept as they are.</param>
    public string Outcome(int people, int locked)
    {
        if (formation.WhyNone is { } none)
        {
            return $"No group can be formed. {OnPages(none)}";
        }

        var value = formation.Objective;
        var said = new List<string>
        {
            $"{value.Placed + locked} of {people + locked} people had a place, in "
                + $"{Counted.Words(formation.Groups.Count, "group")} formed then.",
        };
        if (value is { Placed: > 0, RankSquares: 0 })
        {
            said.Add("Everybody placed had their first choice.");
        }

        if (value.RepeatedPairs > 0)
        {
            said.Add($"{Counted.Words(value.RepeatedPairs, "pair")} worked together before.");
        }

        var without = formation.Groups.Count - value.GroupsWithLead;
        if (without > 0)
        {
            said.Add($"{Counted.Words(without, "group")} {(without == 1 ? "has" : "have")} nobody who offered to lead.");
        }

        said.Add(Proof(people, locked));
        return string.Join(' ', said);
    }

    /// <summary>
    /// Nothing is proved but for these very rules: another proposal has others, and so has whoever moves somebody by hand.
    /// </summary>
    private string Proof(int people, int locked)
    {
        var bounds = locked == 0 ? "By its rules" : "By its rules, and with the groups that are kept as they are";

        // Where everybody has a place there is nothing to say of placing more.
        var isWhole = formation.Objective.Placed == people;
        if (formation.ProvenAims == Formation.AllAims)
        {
            return $"{bounds}, no way of forming them {(isWhole ? "is better" : "places more people, or is better otherwise")}.";
        }

        var settled = Settled.Take(formation.ProvenAims).Skip(isWhole ? 1 : 0).ToList();
        var shown = settled.Count == 0 ? "" : $"{bounds}, no way of forming them {Joined(settled)}. ";
        return $"{shown}{Gap(formation.Aims[formation.ProvenAims])}{Why}";
    }

    /// <summary>How far the first aim that is not settled might be from its best.</summary>
    private static string Gap(Aim aim) => aim.Number switch
    {
        1 => $"Up to {aim.Bound} people might have a place: that is not settled.",
        2 =>
            $"Whether choices could be honoured better is not settled: counted by squared rank they come to {aim.Value}, and "
                + $"to {aim.Bound} at best.",
        3 =>
            $"Of those who worked together before, {aim.Value} pairs meet again; whether {aim.Bound} is possible is not settled.",
        4 => $"{aim.Value} groups have somebody who offered to lead; whether {aim.Bound} could is not settled.",
        _ => $"One theme has {aim.Value} more groups than another; whether {aim.Bound} is possible is not settled.",
    };

    /// <summary>The library's sentences say focus, where pages say theme.</summary>
    public static string OnPages(string sentence) =>
        sentence.Replace("focus", "theme", StringComparison.Ordinal).Replace("Focus", "Theme", StringComparison.Ordinal)
            .Replace("foci", "themes", StringComparison.Ordinal);

    private string Why => formation.HasSolver ? "" : " This kind of computer has no solver, so little can be settled.";

    private static string Joined(List<string> all) =>
        all.Count == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))}, or {all[^1]}";

    /// <summary>The smallest true reason, and what would change it; each was tried before it is said.</summary>
    public string WhyLeft(LeftOut left)
    {
        var reason = left.Obstacle switch
        {
            Obstacle.ChoseNothing => "chose no theme that is still offered",
            Obstacle.Nobody =>
                $"nobody of another school chose the same "
                    + $"theme{(signUp.Times.Count == 0 ? "" : " and can come at the same time")}",
            Obstacle.TooFew =>
                $"a group on {Theme(left.Focus)}{At(left.Slot)} is {Short(left.Lacking)} short, and no other theme or time is "
                    + "nearer to one",
            Obstacle.Numbers => "so many people do not divide into groups of these sizes",
            Obstacle.MostGroups => "there are as many groups as the rules allow",
            Obstacle.MostOnFocus => "there are as many groups on one theme as the rules allow",
            Obstacle.SomebodyElse => "there is a place only if somebody else gives theirs up",
            Obstacle.MoreOthers => "a place here would cost several others theirs",
            _ => "there was no time to settle whether there is a place, so try longer",
        };
        var help = left.Remedies.Select(Help).ToList();
        return help.Count == 0 ? reason : $"{reason}. There would be a place with {string.Join(", or with ", help)}";
    }

    private string Help(Remedy remedy) => remedy.Kind switch
    {
        RemedyKind.OneMoreGroup => "one more group",
        RemedyKind.OneMoreOnFocus => "one more group on a theme",
        RemedyKind.AnotherTime => $"“{signUp.Times[remedy.Number].Name}” as well",
        RemedyKind.AnotherFocus => $"{Theme(remedy.Number)} as well",
        _ => $"groups of {remedy.Number}",
    };

    private static string Short(int people) => people == 1 ? "one person" : $"{people} people";

    private string Theme(int focus) => $"“{signUp.Foci[focus].Name}”";

    private string At(int slot) => signUp.Times.Count == 0 ? "" : $", {signUp.Times[slot].Name},";
}
