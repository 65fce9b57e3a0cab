namespace Skein.Forming;

/// <summary>
/// Suggests which issues say the same thing: those that share a word that carries meaning. It only suggests a name under which
/// they could go; a person decides.
/// </summary>
internal static class SimilarIssues
{
    private const int ShortestStem = 4;
    private const int StemLength = 5;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "about", "after", "because", "before", "being", "between", "child", "class", "could", "doing", "every", "getti", "have",
        "learn", "makin",
        "many", "more", "much", "need", "often", "other", "our", "peopl", "pupil", "schoo", "some", "staff", "teach", "than",
        "that", "their", "them",
        "there", "these", "they", "thing", "this", "those", "time", "very", "what", "when", "where", "which", "with", "would",
        "year",
    };

    /// <returns>For each issue the name under which it could go: the words of the first issue that is like it, or its
    /// own.</returns>
    public static IReadOnlyList<string> Names(IReadOnlyList<string> issues)
    {
        var names = new List<string>(issues.Count);
        var kinds = new List<(string Name, HashSet<string> Stems)>();
        foreach (var issue in issues)
        {
            var stems = Stems(issue);
            var like = kinds.Where(k => k.Stems.Overlaps(stems))
                .OrderByDescending(k => k.Stems.Count(stems.Contains))
                .FirstOrDefault();
            if (like.Name is null)
            {
                kinds.Add((issue, stems));
                names.Add(issue);
            }
            else
            {
                names.Add(like.Name);
            }
        }

        return names;
    }

    private static HashSet<string> Stems(string words) =>
    [
        .. words.ToLowerInvariant()
            .Split([.. words.ToLowerInvariant().Where(c => !char.IsLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= ShortestStem)
            .Select(w => w[..Math.Min(w.Length, StemLength)])
            .Where(w => !Empty.Contains(w)),
    ];
}
