using System.Text;

namespace Skein.Tests.Architecture;

/// <summary>The string literals of C#. What stands in the holes of an interpolated one counts as literals of its own.</summary>
internal static class Literals
{
    public static IEnumerable<string> Of(string code)
    {
        var found = new List<string>();
        for (var at = 0; at < code.Length;)
        {
            at = code[at] switch
            {
                '"' => Read(code, at, found),
                '\'' => AfterCharacter(code, at),
                '/' when code.AsSpan(at).StartsWith("//") && (at == 0 || code[at - 1] is not ':') => EndOfLine(code, at),
                _ => at + 1,
            };
        }

        return found;
    }

    /// <summary>
    /// The code with its literals and comments blank, in lines as long as they were. Code in the holes of a literal stays, and
    /// so do the two strokes with which a comment begins.
    /// </summary>
    public static string Blanked(string code)
    {
        var bare = code.ToCharArray();
        for (var at = 0; at < code.Length;)
        {
            var holes = new List<Range>();
            var (from, end) = code[at] switch
            {
                '"' => (at, Read(code, at, [], holes)),
                '\'' => (at, AfterCharacter(code, at)),
                '/' when code.AsSpan(at).StartsWith("//") => (at + 2, EndOfLine(code, at)),
                '/' when code.AsSpan(at).StartsWith("/*") => (at, EndOfBlock(code, at)),
                _ => (at + 1, at + 1),
            };
            for (var i = from; i < end; i++)
            {
                bare[i] = bare[i] is '\n' ? '\n' : ' ';
            }

            holes.ForEach(hole => Blanked(code[hole]).CopyTo(0, bare, hole.Start.Value, hole.End.Value - hole.Start.Value));
            at = end;
        }

        return new(bare);
    }

    /// <summary>The place after the literal that begins with the quotation mark at the place given.</summary>
    public static int End(string code, int at) => Read(code, at, []);

    private static int Read(string code, int at, List<string> found, List<Range>? holesFound = null)
    {
        var marks = 1;
        while (at + marks < code.Length && code[at + marks] == '"')
        {
            marks++;
        }

        if (marks == 2)
        {
            return at + 2;
        }

        var before = code[Math.Max(0, at - 3)..at];
        var holes = before.EndsWith('$') || before.EndsWith("$@", StringComparison.Ordinal);
        var depth = before.EndsWith("$$", StringComparison.Ordinal) ? 2 : 1;
        var escapes = marks == 1 && !before.EndsWith('@');
        var words = new StringBuilder();
        for (at += marks; at < code.Length;)
        {
            if (code[at] == '"' && Marks(code, at, marks))
            {
                if (marks == 1 && !escapes && Marks(code, at, 2))
                {
                    at += 2;
                    continue;
                }

                found.Add(words.ToString());
                return at + marks;
            }

            if (holes && code[at] == '{' && !(depth == 1 && Brace(code, at + 1)) && (depth == 1 || Brace(code, at + 1)))
            {
                var closing = EndOfHole(code, at, found);
                words.Append('…');
                holesFound?.Add(at..closing);
                at = closing;
                continue;
            }

            if (escapes && code[at] == '\\')
            {
                words.Append(' ');
                at += 2;
                continue;
            }

            words.Append(code[at]);
            at += holes && code[at] is '{' ? 2 : 1;
        }

        return at;
    }

    private static int EndOfHole(string code, int at, List<string> found)
    {
        var depth = 0;
        while (at < code.Length)
        {
            switch (code[at])
            {
                case '{' or '(' or '[':
                    depth++;
                    break;
                case '}' or ')' or ']' when --depth == 0:
                    return at + 1;
                case '"':
                    at = Read(code, at, found);
                    continue;
                case '\'':
                    at = AfterCharacter(code, at);
                    continue;
            }

            at++;
        }

        return at;
    }

    private static bool Brace(string code, int at) => at < code.Length && code[at] == '{';

    private static bool Marks(string code, int at, int many) =>
        at + many <= code.Length && code.AsSpan(at, many).IndexOfAnyExcept('"') < 0;

    private static int AfterCharacter(string code, int at) =>
        at + 2 < code.Length && code[at + 1] != '\\' && code[at + 2] == '\'' ? at + 3
        : at + 3 < code.Length && code[at + 1] == '\\' && code.IndexOf('\'', at + 3) is > 0 and var end && end - at < 9 ? end + 1
        : at + 1;

    private static int EndOfBlock(string code, int at) =>
        code.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : code.Length;

    private static int EndOfLine(string code, int at) => code.IndexOf('\n', at) is >= 0 and var end ? end : code.Length;
}
