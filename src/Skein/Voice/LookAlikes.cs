using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Skein.Voice;

/// <summary>
/// Letters as they look to whoever reads: those of other alphabets that look like ours, letters with marks, wide and
/// mathematical ones, and signs that nobody sees. The table takes from Unicode's list of confusable signs (UTS 39) what looks
/// like a letter of English.
/// </summary>
internal static class LookAlikes
{
    /// <summary>
    /// For each letter, in capital and in small letters, what can be taken for it in Cyrillic, Greek, Armenian and Latin.
    /// </summary>
    private static readonly FrozenDictionary<char, char> Table = new Dictionary<char, string>
    {
        ['a'] = "аɑαΑАӓ@ªᴀ",
        ['b'] = "ЬьβΒВвƄʙᏏ",
        ['c'] = "сСϲϹᴄⅽ",
        ['d'] = "ԁԀɗđĐᏧᴅ",
        ['e'] = "еЕεΕєЄҽℯ℮ɛᴇəǝз3",
        ['f'] = "ƒſϝϜꞙẝ",
        ['g'] = "ɡցԌɢ9",
        ['h'] = "һНнΗհԋħĦʜ",
        ['i'] = "іІιΙӏӀıɩlL1|!ΙΪᎥɪłŁ",
        ['j'] = "јЈϳʝᴊ",
        ['k'] = "кКκΚқᴋ",
        ['m'] = "мМΜϻᴍ",
        ['n'] = "пПηΝոռɴ",
        ['o'] = "оОοΟσօøØ0ᴏ",
        ['p'] = "рРρΡϱþᴘ",
        ['q'] = "ԛգզ",
        ['r'] = "гГᴦɼʀ",
        ['s'] = "ѕЅƽꜱ5$ʂ",
        ['t'] = "тТτΤŧŦᴛ7",
        ['u'] = "υսʋᴜЦц",
        ['v'] = "νѵѴᴠѷ",
        ['w'] = "ԝԜωѡɯшШᴡ",
        ['x'] = "хХχΧᕁ×",
        ['y'] = "уУγΥүҮʏყ",
        ['z'] = "ΖᴢʐƶƵ2",
    }.SelectMany(letter => letter.Value.Select(sign => (Sign: sign, Letter: letter.Key)))
        .DistinctBy(pair => pair.Sign)
        .ToFrozenDictionary(p => p.Sign, p => p.Letter);

    /// <summary>The words of a text in small plain letters, with one space between them. A number stays a number.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var word in Seen(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            plain.Append(plain.Length > 0 ? " " : "").Append(word.Any(char.IsLetter) ? Letters(word) : word);
        }

        return plain.ToString();
    }

    /// <summary>Wide letters are made narrow, marks are parted from letters and left out, and so is what nobody sees.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsUnseen(sign))
            {
                continue;
            }

            var isLetter = Rune.IsLetterOrDigit(sign) || (sign.IsBmp && Table.ContainsKey((char)sign.Value));
            seen.Append(isLetter ? sign.ToString() : " ");
        }

        return seen.ToString();
    }

    /// <summary>Marks on letters, joiners and other signs without a width, and apostrophes.</summary>
    private static bool IsUnseen(Rune sign) =>
        (
            Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format or UnicodeCategory.Control
            && !Rune.IsWhiteSpace(sign))
        || sign.Value is '\'' or '’' or '‘' or 'ʼ';

    private static string Letters(string word)
    {
        var letters = string.Concat(
            word.TrimEnd('!', '|').Select(sign => Table.TryGetValue(sign, out var letter)
                ? letter
                : char.ToLowerInvariant(sign)));
        return letters.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);
    }
}
