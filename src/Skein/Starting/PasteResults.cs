namespace Skein.Starting;

/// <summary>What is said beside a line before anything is kept.</summary>
internal static class PasteResults
{
    public static string Describe(PastedLine line, PastePlan plan, SchoolChoice? choice)
    {
        if (line.Problem is { } problem)
        {
            return problem;
        }

        if (choice is { Chosen: null })
        {
            return "More than one school here has this name. Choose which it is";
        }

        var told = Told(line, plan, choice);
        return line.MayNotBeReached ? $"{told}. Not every mail server takes the letters in its address: look at it again" : told;
    }

    private static string Told(PastedLine line, PastePlan plan, SchoolChoice? choice)
    {
        if (plan.SchoolOf(line) is not { } school)
        {
            return Ready(line, choice);
        }

        if (line.HasHead && !school.IsOfHead(line) && school.OfHead is { } kept)
        {
            return $"Line {kept.Number} names the same school with another head, who is kept instead";
        }

        var first = school.Lines[0];
        var told = line.Number == first.Number ? ToldOfFirst(school.OfHead ?? line, plan, choice)
            : line.HasHead && school.Lines.Any(other => other.HasHead && !school.IsOfHead(other))
                ? $"The same school as on line {first.Number}. The head on this line is kept"
            : $"The same school as on line {first.Number}";
        return school.Lines.FirstOrDefault(school.IsOfHead)?.Number == line.Number && plan.NamesakeOf(school) is { } where
            ? $"{told}. The {school.OfHead?.Head} {where} is taken to be somebody else. If they are one person, give both the "
                + "same e-mail address"
            : told;
    }

    /// <param name="line">What all lines of the school say of its head, or the first of them where they name none.</param>
    private static string ToldOfFirst(PastedLine line, PastePlan plan, SchoolChoice? choice) =>
        plan.MemberOf(line) is { } member ? ToldOfMember(line, member, plan) : Ready(line, choice);

    private static string ToldOfMember(PastedLine line, KnownMember member, PastePlan plan)
    {
        var asked = plan.Shared.FirstOrDefault(shared => shared.Address == line.Email);
        var name = asked?.NameOfOne ?? line.Head?.Value;
        return member.Heads is [var head]
            && name is not null
            && !name.Equals(head.Person.Name.Value, StringComparison.OrdinalIgnoreCase)
            && asked?.NameOfOne is null && !SharedAddress.IsUnnamed(head.Person, plan.Known)
                ? $"Already in the network. {name} is its head from today, and {head.Person.Name} no longer"
                : line.HasHead ? "Already in the network; its head is brought up to date" : "Already in the network";
    }

    private static string Ready(PastedLine line, SchoolChoice? choice) => line switch
    {
        _ when choice is { Chosen: SchoolChoice.AsTyped, Options.Count: > 0 } =>
            "Ready, as a school of its own. Is it one of those offered?",
        { Head: null, Email: null } => "Ready. No head named, so it is not asked until you add one",
        { Email: null } => "Ready. No e-mail address, so its letter goes on paper",
        _ => "Ready",
    };
}
