using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>
/// How likely a school is the one somebody looks for, from 0 to 1: the likeness of each word typed to the likest of the
/// school's.
/// </summary>
internal sealed class SearchRank(string[] typed)
{
    /// <summary>From here on a school is worth showing.</summary>
    public const double Likely = 0.5;

    /// <summary>A word that begins with what was typed, for whoever types on.</summary>
    private const double Beginning = 0.9;

    /// <summary>Below this a word counts as not found at all.</summary>
    private const double Alike = 0.3;

    private readonly (string Text, Trigrams Trigrams, double Weight)[] _typed =
        [.. typed.Select(word => (word, Trigrams.From(word), SchoolWords.IsDistinctive(word) ? 1.0 : 0.25))];

    private readonly Dictionary<string, double[]> _known = new(StringComparer.Ordinal);

    public double Score(School school)
    {
        var best = new double[_typed.Length];
        foreach (var word in school.Words.Split(' '))
        {
            var alike = LikenessOf(word);
            for (var i = 0; i < best.Length; i++)
            {
                best[i] = Math.Max(best[i], alike[i]);
            }
        }

        return Math.Round(best.Zip(_typed, (b, t) => b * t.Weight).Sum() / _typed.Sum(t => t.Weight), 6);
    }

    private double[] LikenessOf(string word)
    {
        if (!_known.TryGetValue(word, out var alike))
        {
            var trigrams = Trigrams.From(word);
            alike = [.. _typed.Select(t => Likeness(t.Text, t.Trigrams, word, trigrams))];
            _known.Add(word, alike);
        }

        return alike;
    }

    private static double Likeness(string typed, Trigrams typedTrigrams, string word, Trigrams trigrams) =>
        typed == word ? 1
        : typed.Length > 1 && word.StartsWith(typed, StringComparison.Ordinal) ? Beginning
        : typedTrigrams.Similarity(trigrams) is >= Alike and var alike ? alike
        : 0;
}
