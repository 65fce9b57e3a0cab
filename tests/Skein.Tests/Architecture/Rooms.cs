namespace Skein.Tests.Architecture;

/// <summary>The slices of the platform, lowest row first. A slice may use only slices of the rows before its own.</summary>
internal static class Rooms
{
    private static readonly string[][] Rows =
    [
        ["Persistence", "Site", "Tables"],
        ["Chronicle", "Jobs"],
        ["Mail"],
        ["Access"],
        ["Forms"],
        ["Schools"],
        ["Networks"],
        ["Measures"],
        ["People"],
        ["Roles"],
        ["Leaving"],
        ["Registers"],
        ["Asking"],
        ["Duties"],
        ["Agreements", "Voice"],
        ["Purpose", "Programme"],
        ["Knowledge"],
        ["Groups"],
        ["Pairs", "Strands"],
        ["Steering"],
        ["Forming"],
        ["Activities"],
        ["LessonStudy", "Coaching", "Events"],
        ["Messages", "Resources"],
        ["NetworkMap", "Congruence", "Engagement", "Evaluation", "Sustaining", "Leaflet"],
        ["Questions"],
        ["Starting"],
        ["Papers"],
        ["Home", "Search", "Calendar", "Demo"],
    ];

    /// <summary>Where Razor puts what it writes for the pages of a room.</summary>
    private const string GeneratedByRazor = "__Blazor";

    public static bool AreKnown(string room) => RowOf(room) >= 0;

    public static bool MayUse(string room, string other) => room == other || RowOf(other) < RowOf(room);

    /// <summary>
    /// The room a type stands in; null for the words that all share, which stand in the namespace Skein itself.
    /// </summary>
    public static string? Of(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace?.Split('.').SkipWhile(part => part == GeneratedByRazor).ToArray() is ["Skein", var room, ..]
            ? room
            : null;
    }

    private static int RowOf(string room) => Array.FindIndex(Rows, row => row.Contains(room));
}
