using System.Globalization;

namespace Skein.Site;

/// <summary>One goose of the mark, and one thread: a stroke of the pen, where it stands and how it is turned.</summary>
/// <param name="X">Its tail, from the left.</param>
/// <param name="Y">Its tail, from the top.</param>
/// <param name="Turn">Degrees, clockwise.</param>
/// <param name="Size">1 is the size of the lead.</param>
internal readonly record struct Stroke(double X, double Y, double Turn, double Size)
{
    /// <summary>The shape, drawn from its tail at the origin.</summary>
    public const string Path = "M0 0c3-3.3 8-4.1 12-1.6-4-.4-8 .1-12 1.6z";

    public string Place => string.Create(CultureInfo.InvariantCulture, $"translate({X} {Y}) rotate({Turn}) scale({Size})");

    /// <summary>The seven strokes of a drawing; the lead comes first.</summary>
    public static Stroke[] Seven(Drawing drawing) => drawing switch
    {
        Drawing.Ring => Ring,
        Drawing.Lines => Lines,
        Drawing.Rest => Rest,
        _ => Flight,
    };

    private static readonly Stroke[] Flight =
    [
        new(38, 16, 0, 1.08), new(26, 11.2, 0, .96), new(14, 7.6, 0, .86), new(3, 5.8, 0, .74),
        new(28, 26.2, 0, .96), new(18, 35, 0, .86), new(7.5, 43, 0, .74),
    ];

    private static readonly Stroke[] Ring =
    [
        new(21, 7, -2, 1), new(37, 9.5, 50, .95), new(44.5, 23, 103, .95), new(39.5, 37.5, 155, .95),
        new(26.5, 43.5, 206, .95), new(12, 37.5, 258, .95), new(9.5, 22, 309, .95),
    ];

    private static readonly Stroke[] Lines =
    [
        new(9, 11, 4, 1), new(25, 11, 4, 1), new(9, 22.5, 4, 1), new(25, 22.5, 4, 1),
        new(9, 34, 4, 1), new(25, 34, 4, 1), new(9, 45, 4, .7),
    ];

    private static readonly Stroke[] Rest =
    [
        new(34, 15, 180, 1.08), new(18, 18, 180, .8), new(47, 19, 180, .8),
        new(28, 27.5, 180, .8), new(42, 30, 180, .7), new(14, 29, 180, .65), new(32, 38, 180, .6),
    ];
}
