namespace Skein.Activities;

/// <summary>The word that somebody may have meant.</summary>
internal static class NearWord
{
    private const double NearEnough = 0.6;
    private const int Longest = 40;

    public static string? Find(string word, IEnumerable<string> words) => word.Length > Longest
        ? null
        : words.Select(other => (Word: other, Likeness: Likeness(other, word)))
            .Where(other => other.Likeness >= NearEnough)
            .OrderByDescending(other => other.Likeness)
            .ThenByDescending(other => other.Word, StringComparer.Ordinal)
            .Select(other => other.Word)
            .FirstOrDefault();

    /// <summary>
    /// The share of letters that two words have in common, in the same order: J. Ratcliff and D. Metzener, “Pattern matching:
    /// the gestalt approach”, Dr. Dobb's Journal 13(7), 1988.
    /// </summary>
    private static double Likeness(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        2.0 * Common(one, other) / (one.Length + other.Length);

    private static int Common(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (at, otherAt, length) = (0, 0, 0);
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = 0; j < other.Length; j++)
            {
                var same = one[i..].CommonPrefixLength(other[j..]);
                (at, otherAt, length) = same > length ? (i, j, same) : (at, otherAt, length);
            }
        }

        return length == 0
            ? 0
            : length + Common(one[..at], other[..otherAt]) + Common(one[(at + length)..], other[(otherAt + length)..]);
    }
}
