using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Skein.NetworkAnalysis.Files;

/// <summary>
/// Ties as comma-separated values, with a heading: <c>source</c>, <c>target</c>, and perhaps <c>weight</c>, <c>begin</c> and
/// <c>end</c>; other columns are passed over. Vertices are names, numbered in the order in which they are met.
/// </summary>
/// <remarks>
/// Quoted as RFC 4180 has it, in UTF-8. Weights are positive and finite; one that is empty is 1. A beginning or an end that is
/// empty means for ever. A field has at most 65,536 characters, and a line 256 of them.
/// </remarks>
public static class CsvFile
{
    private const int LongestField = 65_536;
    private const int MostFields = 256;

    /// <summary>Reads ties.</summary>
    /// <param name="stream">The file; it is read to its end and not closed.</param>
    /// <param name="ties">What it holds, or null where it cannot be read.</param>
    /// <param name="problem">What is wrong with it, as one sentence that names the line, or null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static bool TryRead(
        Stream stream, [NotNullWhen(true)] out TieList? ties, [NotNullWhen(false)] out string? problem,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            (ties, problem) = (Read(stream, cancel), null);
            return true;
        }
        catch (BadLineException bad)
        {
            (ties, problem) = (null, bad.Message);
            return false;
        }
        catch (DecoderFallbackException)
        {
            (ties, problem) = (null, "The file is not text in UTF-8.");
            return false;
        }
    }

    /// <summary>Writes ties, a line each, with a heading and in round-trip form.</summary>
    /// <param name="ties">The ties; vertices without a name have their number.</param>
    /// <param name="stream">Where to; it is not closed.</param>
    public static void Write(TieList ties, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(ties);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.Write("source,target");
        writer.Write(ties.Weights.IsEmpty ? "" : ",weight");
        writer.WriteLine(ties.Begins.IsEmpty ? "" : ",begin,end");
        for (var i = 0; i < ties.Count; i++)
        {
            writer.Write($"{Quote(Name(ties, ties.From.Span[i]))},{Quote(Name(ties, ties.To.Span[i]))}");
            writer.Write(ties.Weights.IsEmpty ? "" : "," + TsvFile.Text(ties.Weights.Span[i]));
            writer.WriteLine(ties.Begins.IsEmpty
                ? ""
                : $",{TsvFile.Text(ties.Begins.Span[i])},{TsvFile.Text(ties.Ends.Span[i])}");
        }
    }

    internal static string Name(TieList ties, int vertex) =>
        ties.Names.Count > vertex ? ties.Names[vertex] : vertex.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string name) =>
        name.AsSpan().IndexOfAny(",\"\r\n") < 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static TieList Read(Stream stream, CancellationToken cancel)
    {
        using var reader = new StreamReader(
            stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var fields = new List<string>();
        long line = 1;
        var next = line;
        if (!TakeLine(reader, fields, ref next))
        {
            throw new BadLineException("The file is empty: its first line must name the columns source and target.");
        }

        fields[0] = fields[0].TrimStart('\uFEFF');
        var (source, target) = (fields.IndexOf("source"), fields.IndexOf("target"));
        var (weight, begin, end) = (fields.IndexOf("weight"), fields.IndexOf("begin"), fields.IndexOf("end"));
        var count = fields.Count;
        if (source < 0 || target < 0)
        {
            throw new BadLineException("Line 1 must name the columns source and target.");
        }

        var ties = new TieCollector();
        for (line = next; TakeLine(reader, fields, ref next); line = next)
        {
            cancel.ThrowIfCancellationRequested();
            if (fields.Count != count)
            {
                throw new BadLineException($"Line {line} does not have the {count} columns that the first line has.");
            }

            if (fields[source].Length == 0 || fields[target].Length == 0)
            {
                throw new BadLineException($"Line {line} does not name both its vertices.");
            }

            ties.Add(ties.PlaceOf(fields[source]), ties.PlaceOf(fields[target]));
            if (weight >= 0)
            {
                ties.Weigh(fields[weight].Length == 0 ? 1 : TieNumbers.Weight(fields[weight], line));
            }

            if (begin >= 0 || end >= 0)
            {
                var (from, until) = TieNumbers.Spell(
                    begin < 0 ? null : fields[begin], end < 0 ? null : fields[end], line);
                ties.Date(from, until);
            }
        }

        return ties.ToTies(ties.Names.Count);
    }

    /// <summary>Reads the fields of a line, which may go over several where something is quoted.</summary>
    private static bool TakeLine(StreamReader reader, List<string> fields, ref long line)
    {
        fields.Clear();
        if (reader.Peek() < 0)
        {
            return false;
        }

        var (field, isQuoted, first) = (new StringBuilder(), false, line);
        while (true)
        {
            var next = reader.Read();
            if (isQuoted)
            {
                if (next < 0)
                {
                    throw new BadLineException($"Line {first} begins a quotation that never ends.");
                }

                if (next == '"' && reader.Peek() == '"')
                {
                    reader.Read();
                    field.Append('"');
                }
                else if (next == '"')
                {
                    isQuoted = false;
                    if (reader.Peek() is not (',' or '\r' or '\n' or < 0))
                    {
                        throw new BadLineException($"Line {line} has something after a quotation.");
                    }
                }
                else
                {
                    line += next == '\n' ? 1 : 0;
                    field.Append((char)next);
                }
            }
            else if (next is ',' or '\n' or < 0 || (next == '\r' && reader.Peek() is '\n' or < 0))
            {
                fields.Add(field.ToString());
                field.Clear();
                if (next != ',')
                {
                    if (next == '\r')
                    {
                        reader.Read();
                    }

                    line++;
                    return true;
                }
            }
            else if (next == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else
            {
                field.Append((char)next);
            }

            if (field.Length > LongestField || fields.Count > MostFields)
            {
                throw new BadLineException($"Line {first} is longer than any that is meant to be read.");
            }
        }
    }
}
