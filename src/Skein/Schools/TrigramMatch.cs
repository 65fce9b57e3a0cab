namespace Skein.Schools;

/// <summary>Says in the language of SQLite's full-text index that groups of three letters are wanted.</summary>
internal static class TrigramMatch
{
    /// <summary>Something of every word; the index puts what shares most first.</summary>
    public static string AllOf(IEnumerable<string> words) => string.Join(" AND ", words.Select(word => $"({AnyOf([word])})"));

    /// <summary>Something of any word.</summary>
    public static string AnyOf(IEnumerable<string> words) =>
        string.Join(" OR ", words.SelectMany(Groups).Distinct().Select(three => $"\"{three}\""));

    /// <summary>
    /// Words stand between spaces, so that their beginnings and ends are groups too. They hold letters and digits only.
    /// </summary>
    private static IEnumerable<string> Groups(string word)
    {
        var spaced = $" {word} ";
        return Enumerable.Range(0, spaced.Length - 2).Select(i => spaced.Substring(i, 3));
    }
}
