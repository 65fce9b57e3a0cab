namespace Skein.Schools.Register;

/// <summary>Words of schools' names that are written in several ways, and those that only say what kind it is.</summary>
internal static class SchoolWords
{
    /// <summary>Applied in this order, to whole words in lower case without punctuation.</summary>
    private static readonly (string Written, string Spelling)[] Spellings =
    [
        ("church of england", "cofe"),
        ("c of e", "cofe"),
        ("ce", "cofe"),
        ("c e", "cofe"),
        ("roman catholic", "catholic"),
        ("rc", "catholic"),
        ("r c", "catholic"),
        ("voluntary aided", "va"),
        ("voluntary controlled", "vc"),
        ("saint", "st"),
        ("saints", "st"),
        ("ss", "st"),
        ("infants", "infant"),
        ("juniors", "junior"),
        ("jnr", "junior"),
        ("jun", "junior"),
        ("inf", "infant"),
        ("prim", "primary"),
        ("sec", "secondary"),
        ("sch", "school"),
        ("schools", "school"),
        ("ysgol", "school"),
    ];

    private static readonly HashSet<string> OfKind = new(StringComparer.Ordinal)
    {
        "school", "primary", "secondary", "infant", "junior", "nursery", "first", "middle", "high", "grammar", "comprehensive",
        "academy", "college", "community", "special", "centre", "unit", "foundation", "voluntary", "controlled",
        "aided", "va", "vc", "cofe", "catholic", "the", "of", "and", "for", "a", "at", "in", "elementary",
    };

    public static string InOneSpelling(string words)
    {
        var text = $" {words} ";
        foreach (var (written, spelling) in Spellings)
        {
            text = text.Replace($" {written} ", $" {spelling} ", StringComparison.Ordinal);
        }

        return text.Trim();
    }

    public static bool IsDistinctive(string word) => !OfKind.Contains(word);
}
