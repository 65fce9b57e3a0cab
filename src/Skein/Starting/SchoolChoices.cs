using System.Globalization;
using Skein.Schools;
using Skein.Schools.Register;
using Skein.Site;

namespace Skein.Starting;

/// <summary>
/// Which school a line means: one that is in the network, one of a register, the same as on a line above, or one of its own.
/// </summary>
/// <param name="Line">The line.</param>
/// <param name="Options">What it may mean; none where there is nothing to choose.</param>
/// <param name="Chosen">What was chosen, or else the one thing that it can only mean; null where somebody has to choose.</param>
internal sealed record SchoolChoice(PastedLine Line, IReadOnlyList<Option> Options, string? Chosen)
{
    /// <summary>A school of its own, as it was typed.</summary>
    public const string AsTyped = "none";

    public const string SameAs = "line-";

    public static string KeyOf(PastedLine line) => line.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>It is not what it would be by itself: a line that is typed the same way below means the same school.</summary>
    private bool IsByHand { get; init; }

    public static IReadOnlyList<SchoolChoice> From(
        IReadOnlyList<PastedLine> lines, KnownHere known, InRegister register, IReadOnlyDictionary<string, string>? typed)
    {
        var choices = new List<SchoolChoice>();
        var named = new Dictionary<string, List<List<PastedLine>>>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.School is not null))
        {
            var name = SchoolNameKey.TextOf(line.SchoolTyped);
            var above = named.GetValueOrDefault(name, []);
            var choice = From(line, name, above, known, register, typed?.GetValueOrDefault(KeyOf(line)));
            choices.Add(choice);
            named[name] = above;
            if (choice.Chosen is AsTyped || choice.IsByHand)
            {
                above.Add([line]);
            }
            else
            {
                above.Find(group => SameAs + KeyOf(group[0]) == choice.Chosen)?.Add(line);
            }
        }

        return choices;
    }

    /// <param name="line">The line.</param>
    /// <param name="name">Its school's name, as names are compared.</param>
    /// <param name="above">The lines above of that name that may be meant, each with those that mean the same school.</param>
    /// <param name="known">The network's schools.</param>
    /// <param name="register">What registers hold for the line.</param>
    /// <param name="typed">What was chosen.</param>
    private static SchoolChoice From(
        PastedLine line, string name, List<List<PastedLine>> above, KnownHere known, InRegister register, string? typed)
    {
        var here = known.NamedOrNumbered(name, line.Code).ToList();
        var offered = here.Select(m => m.Outline).Concat(register.OfferedFor(line)).DistinctBy(school => school.Id).ToList();
        var usual = UsualOf(line, above, here, register);
        var needsNone = here.Count == 1
            && offered.Count == 1
            && above.Count == 0
            && usual == ValueOf(here[0].Outline)
            && !IsAnother(here[0], line);
        List<Option> options =
        [
            .. offered.Select(school => InRegister.OptionOf(school) is var option && here.Any(m => m.School.Id == school.Id)
                ? option with { Label = $"{option.Label}: in the network already" }
                : option),

            // A list may have one name two hundred times: those that are most alike are offered, and no more.
            .. above.OrderByDescending(group => IsSame(group, line)).Take(SchoolMatches.Offered)
                .Select(group => new Option($"{SameAs}{KeyOf(group[0])}", $"The same school as on line {group[0].Number}")),
        ];
        if (options.Count > 0)
        {
            options.Add(new(AsTyped, "None of these: a school of its own"));
        }

        var chosen = typed is { Length: > 0 } && options.Any(option => option.Value == typed) ? typed : usual;
        return new(
            line, needsNone && typed is null or "" ? [] : options, chosen)
        {
            IsByHand = chosen != usual && SchoolId.TryParse(chosen, out _),
        };
    }

    private static string? UsualOf(PastedLine line, List<List<PastedLine>> above, List<KnownMember> here, InRegister register)
    {
        var numbered = here.Where(m => SchoolNumber.Is(m.Outline, line.Code)).ToList();
        if (numbered is [var one])
        {
            return ValueOf(one.Outline);
        }

        var there = here.Where(m => IsThere(m.Outline, line)).ToList();
        var led = there.Where(m => m.Heads.Any(head => IsHead(head.Person, line))).ToList();
        return (led is [_] ? led : there) switch
        {
            [var member] => ValueOf(member.Outline),
            [_, ..] => null,
            [] => register.SureOf(line) is { } sure ? ValueOf(sure)
                : above.Find(group => IsSame(group, line)) is { } same ? $"{SameAs}{KeyOf(same[0])}"
                : AsTyped,
        };
    }

    private static string ValueOf(SchoolOutline school) => school.Id.Value.ToString();

    private static bool IsHead(People.Person person, PastedLine line) =>
        (line.Email is not null && person.Email == line.Email) || (line.Head is not null && person.Name == line.Head);

    /// <summary>The line names a head whom the school has not: perhaps it is another school of the name.</summary>
    private static bool IsAnother(KnownMember member, PastedLine line) =>
        line.Head is not null && member.Heads.Count > 0 && !member.Heads.Any(head => IsHead(head.Person, line));

    private static bool IsThere(SchoolOutline school, PastedLine line) =>
        (line.Code is null || school.Number is null || SchoolNumber.Is(school, line.Code))
        && (line.Postcode is null || school.Postcode is null || line.Postcode == school.Postcode)
        && (line.Town is null || school.Town is null || SchoolNameKey.TextOf(line.Town) == SchoolNameKey.TextOf(school.Town));

    /// <summary>
    /// Two lines of one name are one school unless they differ in number, place or head: then each is a school of its own.
    /// </summary>
    private static bool IsSame(List<PastedLine> group, PastedLine line) => group.TrueForAll(other => IsSame(other, line));

    private static bool IsSame(PastedLine one, PastedLine other) =>
        !Differ(one.Code, other.Code) && !Differ(one.Town, other.Town) && !Differ(one.Postcode, other.Postcode)
        && !Differ(one.Head?.Value, other.Head?.Value) && !Differ(one.Email?.Value, other.Email?.Value);

    private static bool Differ(string? one, string? other) =>
        one is not null && other is not null && !one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
