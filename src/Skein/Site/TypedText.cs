namespace Skein.Site;

/// <summary>Some words, cleaned; none is null.</summary>
internal static class TypedText
{
    public static string? Read(string? typed) => Clean.Text(typed) is { Length: > 0 } words ? words : null;

    public static string? Read(string? typed, string field, int longest, Problems problems)
    {
        var words = Read(typed);
        if (words?.Length > longest)
        {
            problems.Add(field, $"Write {longest:N0} characters or fewer");
        }

        return words;
    }

    /// <summary>
    /// Words that must be there: empty after <paramref name="problems"/> was told to write <paramref name="what"/>.
    /// </summary>
    public static string Need(string? typed, string field, string what, int longest, Problems problems)
    {
        var words = Read(typed, field, longest, problems);
        if (words is null)
        {
            problems.Add(field, $"Write {what}");
        }

        return words ?? "";
    }
}
