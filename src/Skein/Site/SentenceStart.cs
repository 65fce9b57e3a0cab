namespace Skein.Site;

public static class SentenceStart
{
    /// <summary>Words as they begin a sentence.</summary>
    public static string AtStart(this string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
