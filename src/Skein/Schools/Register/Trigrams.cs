namespace Skein.Schools.Register;

/// <summary>The groups of three letters in a text, by which texts spelt differently are found alike.</summary>
/// <remarks>
/// As pg_trgm counts them (PostgreSQL documentation, “pg_trgm”, concepts): each word has two spaces put before it and one
/// after, and the similarity of two texts is the number of trigrams they share over the number they have between them. So
/// what is offered is the same on both databases.
/// </remarks>
public sealed class Trigrams
{
    private readonly ulong[] _sorted;

    private Trigrams(ulong[] sorted) => _sorted = sorted;

    public int Count => _sorted.Length;

    /// <summary>The trigrams of words between spaces, letter by letter: case and accents are for the caller.</summary>
    public static Trigrams From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var found = new List<ulong>(text.Length + 4);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            ulong three = (' ' << 16) | ' ';
            foreach (var c in word + ' ')
            {
                three = ((three << 16) | c) & 0xFFFF_FFFF_FFFF;
                found.Add(three);
            }
        }

        found.Sort();
        return new([.. found.Where((three, i) => i == 0 || three != found[i - 1])]);
    }

    /// <returns>From 0, nothing shared, to 1, the same trigrams; 0 where either text has none.</returns>
    public double Similarity(Trigrams other)
    {
        ArgumentNullException.ThrowIfNull(other);

        var shared = 0;
        for (int mine = 0, theirs = 0; mine < _sorted.Length && theirs < other._sorted.Length;)
        {
            var order = _sorted[mine].CompareTo(other._sorted[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return shared == 0 ? 0 : (double)shared / (Count + other.Count - shared);
    }
}
