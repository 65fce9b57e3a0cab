using System.Text.RegularExpressions;

namespace Skein.Mail;

/// <summary>
/// What somebody wrote in a reply, above the quotation and before the signature. Nothing is guessed: where words stand below or
/// between quotations, or run on too long, it says so, and nobody's answer is read out of them.
/// </summary>
/// <param name="Text">The words; a quotation between them is “…”.</param>
/// <param name="IsWhole">They are all that was written, without doubt.</param>
public sealed partial record ReplyWords(string Text, bool IsWhole)
{
    public const int Longest = 2000;

    private const string Gap = "…";

    /// <summary>Some programs break the line that says who wrote what is quoted, and never into more than this.</summary>
    private const int LinesOfAttribution = 4;

    /// <summary>Within so many lines a copied head names who, when, to whom and what about.</summary>
    private const int LinesOfHead = 8;

    public static ReplyWords None { get; } = new("", false);

    public static ReplyWords Cut(string text)
    {
        var lines = Clean.Text(text.Replace('\u00A0', ' ')).Split('\n').Select(line => line.TrimEnd()).ToArray();
        var kept = new List<string>();

        // Letters of an alphabet that was not named could not be read, and are no more in the lines.
        var (isWhole, afterQuotation, at) = (!text.Contains('\uFFFD', StringComparison.Ordinal), false, 0);
        while (at < lines.Length)
        {
            if (LinesQuoted(lines, at) is > 0 and var quoted)
            {
                isWhole &= !IsLedInto(lines, at, kept);
                (afterQuotation, at) = (true, at + quoted);
            }
            else if (IsSignature(lines[at]))
            {
                at = EndOfSignature(lines, at);
            }
            else
            {
                if (afterQuotation && lines[at].Length > 0 && !Tail().IsMatch(lines[at]))
                {
                    (isWhole, afterQuotation) = (false, false);
                    kept.Add(Gap);
                }

                if (lines[at].Length > 0 || kept is [.., { Length: > 0 }])
                {
                    kept.Add(lines[at]);
                }

                at++;
            }
        }

        var words = string.Join('\n', WithoutTail(kept)).Trim();
        return words.Length > Longest
            ? new(words[..(Longest - 1)].TrimEnd() + Gap, false)
            : new(words, isWhole && words.Length > 0);
    }

    /// <returns>How many lines of a quotation begin here; none, where none does.</returns>
    private static int LinesQuoted(string[] lines, int at)
    {
        if (IsQuoted(lines[at]))
        {
            return EndOfMarked(lines, at) - at;
        }

        if (Separator().IsMatch(lines[at]) || IsHead(lines, at)
            || (Rule().IsMatch(lines[at]) && IsHead(lines, NextWritten(lines, at + 1))))
        {
            return lines.Length - at;
        }

        if (LinesAttributing(lines, at) is not (> 0 and var attributing))
        {
            return 0;
        }

        // Where the quotation bears marks, words may follow it. Where it bears none, nobody can tell where it ends.
        var next = NextWritten(lines, at + attributing);
        return next < lines.Length && IsQuoted(lines[next]) ? EndOfMarked(lines, next) - at : lines.Length - at;
    }

    private static int LinesAttributing(string[] lines, int at)
    {
        var joined = "";
        foreach (var (before, line) in lines.Skip(at).Take(LinesOfAttribution).TakeWhile(line => line.Length > 0).Index())
        {
            joined = $"{joined} {line.Trim()}".Trim();
            if (DayFirst().IsMatch(joined) || NameFirst().IsMatch(joined))
            {
                return before + 1;
            }
        }

        // In a language that is not listed, a line that names an address and leads into marks can be nothing else.
        return lines[at].EndsWith(':') && lines[at].Contains('@', StringComparison.Ordinal)
            && NextWritten(lines, at + 1) is var next && next < lines.Length && IsQuoted(lines[next])
            ? 1
            : 0;
    }

    /// <summary>
    /// What stands right above may belong to the quotation: the beginning of a broken line, or one that leads into it.
    /// </summary>
    private static bool IsLedInto(string[] lines, int at, List<string> kept)
    {
        var above = kept.FindLast(line => line.Length > 0);
        return above is not null && (IsQuoted(lines[at])
            ? above.EndsWith(':')
            : kept[^1].Length > 0 && lines[at].EndsWith(':') && !DayFirst().IsMatch(lines[at]) && !IsHead(lines, at));
    }

    private static bool IsHead(string[] lines, int at) =>
        at < lines.Length && HeadFrom().IsMatch(lines[at])
        && lines.Skip(at + 1).Take(LinesOfHead).Count(line => HeadOther().IsMatch(line)) >= 2;

    private static int EndOfMarked(string[] lines, int at)
    {
        var end = at;
        while (NextWritten(lines, end) is var next && next < lines.Length && IsQuoted(lines[next]))
        {
            end = next + 1;
        }

        return end;
    }

    private static int EndOfSignature(string[] lines, int at)
    {
        var end = at + 1;
        while (end < lines.Length && LinesQuoted(lines, end) == 0)
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<string> WithoutTail(List<string> kept)
    {
        var end = kept.Count;
        while (end > 0 && (kept[end - 1].Length == 0 || Tail().IsMatch(kept[end - 1])))
        {
            end--;
        }

        return kept.Take(end);
    }

    private static int NextWritten(string[] lines, int at)
    {
        while (at < lines.Length && lines[at].Length == 0)
        {
            at++;
        }

        return at;
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    /// <summary>Two dashes and a space; programs that trim their lines take the space away.</summary>
    private static bool IsSignature(string line) => line is "--";

    private const string Wrote = "(wrote|ysgrifennodd|schrieb|a écrit|schreef|escribió|ha scritto|scríobh|napisał)";

    /// <summary>
    /// A sentence of one's own may begin and end alike, so an address, a time or a year must stand in it. Yahoo goes on behind
    /// it, after three spaces.
    /// </summary>
    [GeneratedRegex(
        $@"^(On|Ar|Am|Le|Op|El|Il|Dnia)\b(?=.{{0,300}}(@|\d[:.]\d\d|\b20\d\d\b)).{{0,300}}\b{Wrote}\b.{{0,200}}:"
        + @"(\s{3}|$)")]
    private static partial Regex DayFirst();

    [GeneratedRegex($@"^[^<>]{{0,120}}<\S{{1,250}}@\S{{1,250}}>.{{0,60}}\b{Wrote}\b.{{0,120}}:$")]
    private static partial Regex NameFirst();

    [GeneratedRegex(
        @"^\s*(-{2,}\s*(Original Message|Original Appointment|Forwarded message|Neges Wreiddiol|Ursprüngliche Nachricht|"
        + @"Originalnachricht|Weitergeleitete Nachricht|Message d['’]origine)\s*-{2,}|Begin forwarded message:)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[_\-]{10,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\*?(From|Oddi wrth|Oddi|Von|De|Van|Da)\s*:\*?\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex HeadFrom();

    [GeneratedRegex(
        @"^\*?(Sent|Date|To|Cc|Subject|Anfonwyd|Dyddiad|At|I|Pwnc|Testun|Gesendet|Datum|An|Betreff|Envoyé|"
        + @"À|Objet|Verzonden|Aan|Onderwerp)\s*:\*?\s*\S",
        RegexOptions.IgnoreCase)]
    private static partial Regex HeadOther();

    [GeneratedRegex(
        @"^\s*(Sent from my \w[\w ]{1,30}|Sent from (Outlook|Yahoo|Mail|Samsung|Gmail|AOL)\b.{0,80}|Get Outlook for \w+.{0,60}|"
        + @"Get \[?Outlook for.{0,80}|Anfonwyd o fy \w[\w ]{1,30}|Von meinem \w[\w ]{1,30} gesendet|"
        + @"Gesendet (von|mit) .{1,60}|Envoyé de mon \w[\w ]{1,30}|Outlook for (Android|iOS).{0,60}|"
        + @"<?https://aka\.ms/\S*)\.?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tail();
}
