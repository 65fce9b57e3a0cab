using System.Text;

namespace Skein.Tables;

/// <summary>
/// Separators and line breaks inside quotation marks belong to their field. They are put behind masks while a text is divided,
/// and put back into each field. A quotation mark that is never closed is a mark like any other.
/// </summary>
internal static class Quoted
{
    /// <summary>Stands for a line break inside a field.</summary>
    public const char Break = '\uE000';

    /// <summary>Stands for the two quotation marks that mean one.</summary>
    private const char Mark = '\uE001';

    private const string Seen = "\t,;|";
    private const char FirstMask = '\uE010';

    public static string Mask(string text)
    {
        // The masks are letters of private use, which nobody sees and no typed line keeps.
        var plain = string.Concat(text.ReplaceLineEndings("\n").Where(c => c is not (>= '\uE000' and <= '\uF8FF' or '\uFEFF')));
        var masked = new StringBuilder(plain.Length);
        var begins = true;
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (c == '"' && begins && EndOf(plain, i) is { } end)
            {
                masked.Append('"').Append(Hidden(plain[(i + 1)..end])).Append('"');
                i = end;
                begins = false;
                continue;
            }

            masked.Append(c);
            begins = c is '\n' || Seen.Contains(c, StringComparison.Ordinal) || (begins && c == ' ');
        }

        return masked.ToString();
    }

    /// <summary>As it was typed.</summary>
    public static string Typed(string masked) => Shown(masked).Replace($"{Mark}", "\"\"", StringComparison.Ordinal);

    /// <summary>A field as it is read: without the quotation marks round all of it, in one clean line.</summary>
    public static string Field(string masked)
    {
        var trimmed = masked.Trim();
        var inner = trimmed is ['"', .., '"'] && trimmed.IndexOf('"', 1) == trimmed.Length - 1 ? trimmed[1..^1] : trimmed;
        return Clean.Line(Shown(inner).Replace(Mark, '"'));
    }

    /// <summary>
    /// Where the quotation mark is closed: before a separator, the end of the line, or an address in angle brackets.
    /// </summary>
    private static int? EndOf(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
                continue;
            }

            var next = i + 1;
            while (next < text.Length && text[next] is ' ' or '\u00A0')
            {
                next++;
            }

            return next == text.Length || text[next] is '\n' or '<' || Seen.Contains(text[next], StringComparison.Ordinal)
                ? i
                : null;
        }

        return null;
    }

    private static string Hidden(string inside)
    {
        var hidden = new StringBuilder(inside.Replace("\"\"", $"{Mark}", StringComparison.Ordinal)).Replace('\n', Break);
        for (var i = 0; i < Seen.Length; i++)
        {
            hidden.Replace(Seen[i], (char)(FirstMask + i));
        }

        return hidden.ToString();
    }

    private static string Shown(string masked)
    {
        var shown = new StringBuilder(masked).Replace(Break, '\n');
        for (var i = 0; i < Seen.Length; i++)
        {
            shown.Replace((char)(FirstMask + i), Seen[i]);
        }

        return shown.ToString();
    }
}
