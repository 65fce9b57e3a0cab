using Skein.Networks;
using Skein.Schools;

namespace Skein.Starting;

/// <summary>What becomes of a pasted list when it is kept: worked out once, shown before, and done as shown.</summary>
internal sealed record PastePlan(
    KnownHere Known, IReadOnlyList<SchoolChoice> Choices, IReadOnlyList<SharedAddress> Shared,
    IReadOnlyList<PlannedSchool> Schools)
{
    private readonly Dictionary<int, PlannedSchool> _byLine = ByLine(Schools);

    private readonly ILookup<string, PlannedSchool> _byHead = Schools.Having(school => school.OfHead?.Head)
        .ToLookup(school => school.Part.Value, school => school.Row, StringComparer.OrdinalIgnoreCase);

    public static async Task<PastePlan> MakeAsync(
        Here here, IReadOnlyList<PastedLine> lines, PasteSchools.Input typed, CancellationToken cancel)
    {
        var known = await KnownHere.LoadAsync(here, lines, cancel);
        var register = await InRegister.LookAsync(here.Db, lines, here.Today, cancel);
        var choices = SchoolChoice.From(lines, known, register, typed.Match);
        var schools = SchoolsOf(choices);
        var byLine = ByLine(schools);
        var named = lines.Select(line => byLine.GetValueOrDefault(line.Number)?.Named(line) ?? line).ToList();
        return new(known, choices, SharedAddress.Find(named, known, typed.Person), schools);
    }

    public PlannedSchool? SchoolOf(PastedLine line) => _byLine.GetValueOrDefault(line.Number);

    public KnownMember? MemberOf(PastedLine line) => Known.Member(SchoolOf(line)?.Known);

    /// <summary>
    /// Where the head's name stands for somebody else too, as no address says that they are one: on a line, or at a school.
    /// </summary>
    /// <returns>“on line 2”; null where nobody else has the name, or an address tells who they are.</returns>
    public string? NamesakeOf(PlannedSchool school)
    {
        if (school.OfHead is not { Head: { } name } head || Known.IsVisitor(name)
            || Known.Member(school.Known)?.Heads.Any(other => IsNamed(other.Person.Name.Value, name.Value)) == true)
        {
            return null;
        }

        var above = _byHead[name.Value].TakeWhile(other => !ReferenceEquals(other, school))
            .FirstOrDefault(other => head.Email is null || other.OfHead?.Email is null);
        return above?.OfHead is { } theirs ? $"on line {theirs.Number}"
            : head.Email is null && Known.LedByName(name).FirstOrDefault() is { } member ? $"at {member.School.Name}"
            : null;
    }

    private static bool IsNamed(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<int, PlannedSchool> ByLine(IReadOnlyList<PlannedSchool> schools) =>
        schools.SelectMany(school => school.Lines, (school, line) => (line.Number, School: school))
            .ToDictionary(found => found.Number, found => found.School);

    private static List<PlannedSchool> SchoolsOf(IReadOnlyList<SchoolChoice> choices)
    {
        var all = new List<(SchoolId? Known, List<PastedLine> Lines)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var choice in choices)
        {
            var own = SchoolChoice.SameAs + SchoolChoice.KeyOf(choice.Line);
            var key = choice.Chosen is null or SchoolChoice.AsTyped ? own : choice.Chosen;
            if (!places.TryGetValue(key, out var place))
            {
                place = places[key] = all.Count;
                all.Add((SchoolId.TryParse(key, out var id) ? id : null, []));
            }

            // A line below may be the same school as this one.
            all[place].Lines.Add(choice.Line);
            places[own] = place;
        }

        return [.. all.Select(school => new PlannedSchool(school.Known, school.Lines))];
    }
}
