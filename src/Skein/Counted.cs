namespace Skein;

/// <summary>Numbers said in words: “1 school”, “12 schools”.</summary>
public static class Counted
{
    public static string Words(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count:N0} {many ?? one + "s"}";

    /// <summary>
    /// “67%”, rounded to the nearest. It is 100% only where it is all of them, and 0% only where it is none; of nothing there
    /// is no share, so it is null.
    /// </summary>
    public static string? Share(int part, int whole) => whole == 0 ? null : Percent(part, whole) switch
    {
        0 when part > 0 => "under 1%",
        100 when part < whole => "over 99%",
        var percent => $"{percent}%",
    };

    private static int Percent(int part, int whole) => (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    /// <summary>The words as far as they fit, to the end of a word.</summary>
    public static string Shortened(this string words, int most) =>
        words.Length <= most
            ? words
            : words.Beginning(words.LastIndexOf(' ', most) is > 0 and var end ? end : most).TrimEnd(' ', ',', ';', ':');

    /// <summary>So many characters at the most, and no half of one: a character such as 😀 counts as two.</summary>
    public static string Beginning(this string words, int most) =>
        words.Length <= most ? words : words[..(most > 0 && char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)];

    /// <summary>“Ash, Elm and Rowan”.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
