using System.Globalization;
using System.Text;

namespace Skein;

/// <summary>
/// What people type or paste, cleaned: the one rule for every line and every text. Characters that nobody sees (zero-width ones,
/// controls, marks of byte order and direction) go, because two lines that look alike have to be alike.
/// </summary>
public static class Clean
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    /// <summary>One line: a line break or a tab is a space, spaces are folded, and none stand at the ends.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', Seen(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines: breaks stay, as "\n"; none stand at the ends.</summary>
    public static string Text(string? typed) => Seen(typed).ReplaceLineEndings("\n").Trim();

    /// <summary>Whatever it is: what nobody sees goes, and every break and space stays.</summary>
    public static string Seen(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var runes = typed.EnumerateRunes().ToList();
        var kept = new StringBuilder(typed.Length);
        foreach (var (place, rune) in runes.Index())
        {
            if (IsSeen(rune) || JoinsLetters(runes, place))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsSeen(Rune rune) =>
        rune.Value is '\n' or '\r' or '\t' || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));

    /// <summary>
    /// Persian and the scripts of India spell with joiners; between other characters they are a slip of copying.
    /// </summary>
    private static bool JoinsLetters(List<Rune> runes, int place) =>
        runes[place].Value is NonJoiner or Joiner
        && place > 0 && place < runes.Count - 1
        && IsBeyondLatin(runes[place - 1]) && IsBeyondLatin(runes[place + 1]);

    private static bool IsBeyondLatin(Rune rune) => rune.Value > 0x0590;
}
