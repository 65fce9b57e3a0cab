using Skein.Access;
using Skein.People;
using Skein.Schools;

namespace Skein.Starting;

/// <summary>One school as it was pasted: school, head, e-mail, telephone, in that order; all but the school may be missing.</summary>
public sealed record PastedLine(int Number, string Text, SchoolName? School, PersonName? Head, EmailAddress? Email, string? Phone, string? Problem)
{
    public const int MostLines = 200;

    /// <summary>Reads what was pasted, line by line. Lines of a spreadsheet have tabs; lines typed by hand have commas.</summary>
    public static IReadOnlyList<PastedLine> ReadAll(string? pasted)
    {
        var lines = (pasted ?? "").ReplaceLineEndings("\n").Split('\n');
        var read = new List<PastedLine>();
        for (var i = 0; i < lines.Length && read.Count < MostLines; i++)
        {
            if (lines[i].Trim().Length > 0 && !(read.Count == 0 && IsHeader(lines[i])))
            {
                read.Add(Read(i + 1, lines[i]));
            }
        }

        return read;
    }

    private static PastedLine Read(int number, string text)
    {
        var fields = Fields(text);
        var email = fields.Skip(1).FirstOrDefault(f => f.Contains('@', StringComparison.Ordinal));
        var phone = fields.Skip(1).FirstOrDefault(IsPhone);
        var head = fields.Skip(1).FirstOrDefault(f => f != email && f != phone && f.Length > 0);

        EmailAddress? address = null;
        PersonName? name = null;
        var read = SchoolName.TryRead(fields[0], out var school, out var problem)
            && (head is null || PersonName.TryRead(head, out name, out problem))
            && (email is null || EmailAddress.TryRead(email, out address, out problem));
        if (read && fields[0].Contains('@', StringComparison.Ordinal))
        {
            (school, problem) = (null, "Put the school first on the line");
        }

        return new(number, text.Trim(), school, name, address, phone, problem);
    }

    private static string[] Fields(string line) =>
        [.. (line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : CommaFields(line)).Select(f => f.Trim().Trim('"').Trim())];

    /// <summary>A comma inside quotation marks belongs to the field: «"St John's, Ash", Rowan Hill».</summary>
    private static IEnumerable<string> CommaFields(string line)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (!quoted && line[i] is ',' or ';')
            {
                yield return line[start..i];
                start = i + 1;
            }
        }

        yield return line[start..];
    }

    private static bool IsPhone(string field) =>
        field.Count(char.IsAsciiDigit) >= 5 && field.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '(' or ')' or '-' or '.' or 'x');

    private static bool IsHeader(string line)
    {
        var first = Fields(line)[0];
        return first.Equals("school", StringComparison.OrdinalIgnoreCase) || first.Equals("name of school", StringComparison.OrdinalIgnoreCase);
    }
}
