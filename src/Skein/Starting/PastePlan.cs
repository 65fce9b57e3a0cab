using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Starting;

/// <summary>A school that the lines speak of, and the lines that do.</summary>
/// <param name="Known">The school that is known; null for one of its own.</param>
/// <param name="Lines">In their order.</param>
internal sealed record PlannedSchool(SchoolId? Known, IReadOnlyList<PastedLine> Lines)
{
    /// <summary>The line whose head is kept: the last that names one.</summary>
    public PastedLine? OfHead => Lines.LastOrDefault(line => line.HasHead);
}

/// <summary>What becomes of a pasted list when it is kept: worked out once, shown before, and done as shown.</summary>
internal sealed record PastePlan(
    KnownHere Known, InRegister Register, IReadOnlyList<SchoolChoice> Choices, IReadOnlyList<SharedAddress> Shared, IReadOnlyList<PlannedSchool> Schools)
{
    public static async Task<PastePlan> MakeAsync(
        SkeinDb db, NetworkFrame network, Visitor visitor, IReadOnlyList<PastedLine> lines, PasteSchools.Input typed, CancellationToken cancel)
    {
        var known = await KnownHere.LoadAsync(db, network, visitor, lines, cancel);
        var register = await InRegister.LookAsync(db, lines, network.Today, cancel);
        var choices = SchoolChoice.Of(lines, known, register, typed.Match);
        return new(known, register, choices, SharedAddress.Of(lines, known, typed.Person), SchoolsOf(choices));
    }

    public PlannedSchool? SchoolOf(PastedLine line) => Schools.FirstOrDefault(school => school.Lines.Contains(line));

    public KnownMember? MemberOf(PastedLine line) =>
        SchoolOf(line) is { Known: { } id } ? Known.Members.FirstOrDefault(member => member.School.Id == id) : null;

    private static List<PlannedSchool> SchoolsOf(IReadOnlyList<SchoolChoice> choices)
    {
        var groups = new List<(string Key, SchoolId? Known, List<PastedLine> Lines)>();
        foreach (var choice in choices)
        {
            var own = SchoolChoice.SameAs + SchoolChoice.KeyOf(choice.Line);
            var key = choice.Chosen is null or SchoolChoice.AsTyped ? own : choice.Chosen;
            if (groups.FindIndex(group => group.Key == key || group.Lines.Exists(line => SchoolChoice.SameAs + SchoolChoice.KeyOf(line) == key)) is >= 0 and var place)
            {
                groups[place].Lines.Add(choice.Line);
            }
            else
            {
                groups.Add((key, SchoolId.TryParse(key, out var id) ? id : null, [choice.Line]));
            }
        }

        return [.. groups.Select(group => new PlannedSchool(group.Known, group.Lines))];
    }
}
