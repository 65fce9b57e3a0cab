using Skein.Schools.Register;

namespace Skein.Activities;

/// <summary>The word that somebody may have meant: the one that shares most groups of three letters with theirs.</summary>
internal static class NearWord
{
    private const double NearEnough = 0.3;

    public static string? Find(string word, IEnumerable<string> words)
    {
        var typed = Trigrams.From(word);
        return words.Select(other => (Word: other, Likeness: typed.Similarity(Trigrams.From(other))))
            .Where(other => other.Likeness >= NearEnough)
            .OrderByDescending(other => other.Likeness)
            .ThenBy(other => other.Word, StringComparer.Ordinal)
            .Select(other => other.Word)
            .FirstOrDefault();
    }
}
