using Skein.Site;

namespace Skein.Purpose;

/// <summary>How a network came about, in words and as the answers of a field.</summary>
internal static class OriginWords
{
    private static readonly (Origins Origin, string Value, string Label)[] All =
    [
        (Origins.Funding, "funding", "There was funding to be had"),
        (Origins.OnePerson, "one-person", "One person promoted the idea"),
        (Origins.EarlierTies, "earlier-ties", "Schools or people had worked together before"),
        (Origins.CommonProblem, "common-problem", "A problem that several schools had"),
    ];

    public static IReadOnlyList<Option> Options { get; } = [.. All.Select(o => new Option(o.Value, o.Label))];

    public static Origins Read(List<string>? typed) =>
        All.Where(o => typed?.Contains(o.Value) is true).Aggregate(Origins.None, (all, o) => all | o.Origin);

    public static bool? ReadYesOrNo(string? typed) => typed switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    public static IEnumerable<(Origins Origin, string Label)> Each => All.Select(o => (o.Origin, o.Label));

    public static TellBeginning.Input Typed(Beginning? told, Circles circles) => new()
    {
        Origins = [.. All.Where(o => told?.Origins.HasFlag(o.Origin) is true).Select(o => o.Value)],
        ExistedBefore = told?.ExistedBefore switch
        {
            true => "yes",
            false => "no",
            null => null,
        },
        Story = told?.Story,
        Seed = [.. circles.Seed.Select(s => s.Id.Value.ToString())],
        BroughtBy = circles.Schools
            .Having(s => s.BroughtBy)
            .ToDictionary(s => s.Row.Id.Value.ToString(), s => s.Part.Value.ToString()),
    };
}
