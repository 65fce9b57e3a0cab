namespace Skein;

/// <summary>Numbers said in words: «1 school», «12 schools».</summary>
public static class Counted
{
    public static string Of(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count:N0} {many ?? one + "s"}";

    /// <summary>«Ash, Elm and Rowan».</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
