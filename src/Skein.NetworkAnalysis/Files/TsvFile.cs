using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Skein.NetworkAnalysis.Files;

/// <summary>
/// Ties as lines of <c>source TAB target [TAB weight [TAB begin TAB end]]</c>, where vertices are numbers from 0.
/// </summary>
/// <remarks>
/// Every line has as many columns as the first. A first line that begins with “source” is a heading, and lines that begin
/// with # are passed over. Weights are positive and finite. A beginning or an end that is empty means for ever. A line has at
/// most 64 KB; reading takes memory for the ties and two such blocks, whatever the file holds.
/// </remarks>
public static class TsvFile
{
    private const int LongestLine = 65_536;
    private const int Block = 1 << 20;
    private const long LongestGuess = 1L << 30;

    /// <summary>How far a vertex may lie beyond the number of ties, so that a typing error does not take all memory.</summary>
    private const int Sparsest = 16;
    private const int Spare = 1 << 16;

    /// <summary>Reads ties.</summary>
    /// <param name="stream">The file; it is read to its end and not closed.</param>
    /// <param name="ties">What it holds, or null where it cannot be read.</param>
    /// <param name="problem">What is wrong with it, as one sentence that names the line, or null.</param>
    /// <param name="vertexCount">How many vertices there are; one more than the greatest number, if null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static bool TryRead(
        Stream stream, [NotNullWhen(true)] out TieList? ties, [NotNullWhen(false)] out string? problem,
        int? vertexCount = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            (ties, problem) = (new Reader(stream, vertexCount).Read(cancel), null);
            return true;
        }
        catch (BadLineException bad)
        {
            (ties, problem) = (null, bad.Message);
            return false;
        }
    }

    /// <summary>Writes ties, a line each, in round-trip form.</summary>
    /// <param name="ties">The ties.</param>
    /// <param name="stream">Where to; it is not closed.</param>
    public static void Write(TieList ties, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(ties);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), Block, leaveOpen: true) { NewLine = "\n" };
        var line = new StringBuilder();
        for (var i = 0; i < ties.Count; i++)
        {
            line.Clear().Append(ties.From.Span[i]).Append('\t').Append(ties.To.Span[i]);
            if (!ties.Weights.IsEmpty || !ties.Begins.IsEmpty)
            {
                line.Append('\t').Append(Text(ties.Weights.IsEmpty ? 1 : ties.Weights.Span[i]));
            }

            if (!ties.Begins.IsEmpty)
            {
                line.Append('\t').Append(Text(ties.Begins.Span[i])).Append('\t').Append(Text(ties.Ends.Span[i]));
            }

            writer.WriteLine(line);
        }
    }

    internal static string Text(double number) =>
        double.IsInfinity(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture);

    private sealed class Reader(Stream stream, int? vertexCount)
    {
        private readonly TieCollector _ties = new();
        private readonly byte[] _buffer = new byte[Block + LongestLine + 1]; // and a byte that is no digit behind what was read
        private int _columns;
        private long _line;

        public TieList Read(CancellationToken cancel)
        {
            var (held, isFirst) = (0, true);
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                var read = stream.Read(_buffer, held, Block);
                var end = held + read;
                var done = TakeLines(end, isLast: read == 0);
                held = end - done;
                if (stream.CanSeek && isFirst)
                {
                    // As many more as there were so far for each byte, and some to spare.
                    _ties.Expect((long)(_ties.Count * 1.1 * Math.Min(stream.Length, LongestGuess) / Math.Max(1, done)));
                    isFirst = false;
                }

                if (read == 0)
                {
                    break;
                }

                if (held >= LongestLine)
                {
                    throw Bad("is longer than 64 KB", _line + 1);
                }

                Buffer.BlockCopy(_buffer, done, _buffer, 0, held);
            }

            if (vertexCount is null && _ties.Highest / Sparsest > _ties.Count + Spare)
            {
                throw new BadLineException(
                    $"Vertex {_ties.Highest} is far beyond what {_ties.Count} ties can reach: number the vertices from 0, or say "
                    + "how many there are.");
            }

            return _ties.ToTies(vertexCount ?? _ties.Highest + 1);
        }

        /// <returns>How many bytes were taken.</returns>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int TakeLines(int end, bool isLast)
        {
            _buffer[end] = 0;
            var start = TakePlainLines(0, end);
            while (start < end)
            {
                var length = _buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
                if (length < 0)
                {
                    if (!isLast)
                    {
                        break;
                    }

                    length = end - start;
                }

                if (length > LongestLine)
                {
                    throw Bad("is longer than 64 KB", _line + 1);
                }

                _line++;
                TakeLine(_buffer.AsSpan(start, length));
                start = TakePlainLines(start + length + 1, end);
            }

            return Math.Min(start, end);
        }

        /// <summary>Takes lines of two or three short whole numbers, as nearly all are, up to the first that is something
        /// else.</summary>
        /// <returns>Where that begins.</returns>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private unsafe int TakePlainLines(int start, int end)
        {
            if (_columns is not (2 or 3) || start >= end)
            {
                return start;
            }

            _ties.Room(_columns == 3, out var from, out var to, out var weights);
            var (count, highest, limit) = (0, -1, vertexCount ?? int.MaxValue);
            fixed (byte* text = _buffer)
            {
                byte* next = text + start, last = text + end;
                while (next < last && count < from.Length)
                {
                    var at = next;
                    int one = Number(ref at), other = *at == '\t' ? Number(ref at, 1) : -1;
                    var weight = _columns == 2 ? 1 : *at == '\t' ? Number(ref at, 1) : -1;
                    at += *at == '\r' ? 1 : 0;
                    if (one < 0 || other < 0 || weight <= 0 || one >= limit || other >= limit || *at != '\n')
                    {
                        break;
                    }

                    (from[count], to[count]) = (one, other);
                    if (_columns == 3)
                    {
                        weights[count] = weight;
                    }

                    highest = Math.Max(highest, Math.Max(one, other));
                    count++;
                    next = at + 1;
                }

                _ties.Take(count, highest);
                _line += count;
                return (int)(next - text);
            }
        }

        /// <summary>Reads up to nine digits, or a negative number where there are none, or more.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static unsafe int Number(ref byte* at, int skip = 0)
        {
            var first = at += skip;
            long number = 0;
            for (uint digit; (digit = (uint)(*at - '0')) <= 9; at++)
            {
                number = (10 * number) + digit;
            }

            return at - first is >= 1 and <= 9 ? (int)number : -1;
        }

        private void TakeLine(ReadOnlySpan<byte> line)
        {
            if (line is [.., (byte)'\r'])
            {
                line = line[..^1];
            }

            if (line is [(byte)'#', ..])
            {
                return;
            }

            if (_ties.Count == 0 && _columns == 0)
            {
                line = line.StartsWith("\uFEFF"u8) ? line["\uFEFF"u8.Length..] : line;
                _columns = line.Count((byte)'\t') + 1;
                if (_columns is 1 or 4 or > 5)
                {
                    throw Bad("must have a source, a target and perhaps a weight, parted by tabs");
                }

                if (line.StartsWith("source\t"u8))
                {
                    return;
                }
            }

            var from = Vertex(line, out var used);
            line = Next(line, used);
            var to = Vertex(line, out used);
            _ties.Add(from, to);
            if (_columns > 2)
            {
                line = Next(line, used);
                _ties.Weigh(Weight(line, out used));
            }

            if (_columns > 3)
            {
                line = Next(line, used);
                var begin = Moment(line, double.NegativeInfinity, out used);
                line = Next(line, used);
                var end = Moment(line, double.PositiveInfinity, out used);
                if (!(begin < end))
                {
                    throw Bad("ends before it begins");
                }

                _ties.Date(begin, end);
            }

            if (used != line.Length)
            {
                throw line[used] == '\t' ? WrongCount() : Bad("has something that is not a number");
            }
        }

        private ReadOnlySpan<byte> Next(ReadOnlySpan<byte> line, int used) =>
            used == line.Length ? throw WrongCount()
            : line[used] == '\t' ? line[(used + 1)..]
            : throw Bad("has something that is not a number");

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int Vertex(ReadOnlySpan<byte> text, out int used)
        {
            long number = 0;
            var i = 0;
            for (; i < text.Length && (uint)(text[i] - '0') <= 9 && i < 11; i++)
            {
                number = (10 * number) + text[i] - '0';
            }

            if (i == 0)
            {
                throw Bad("must begin with the numbers of two vertices, from 0");
            }

            if (number > int.MaxValue - 64 || number >= vertexCount)
            {
                throw Bad(vertexCount is { } count
                    ? $"names vertex {number}, and there are only {count}, from 0"
                    : $"names vertex {number}, which is more than a graph holds");
            }

            used = i;
            return (int)number;
        }

        private double Weight(ReadOnlySpan<byte> text, out int used)
        {
            // Whole numbers of few digits are by far the most frequent.
            long number = 0;
            for (used = 0; used < text.Length && (uint)(text[used] - '0') <= 9 && used < 15; used++)
            {
                number = (10 * number) + text[used] - '0';
            }

            double weight = number;
            if (used == 0 || (used < text.Length && text[used] != '\t'))
            {
                weight = Utf8Parser.TryParse(text, out double parsed, out used) ? parsed : double.NaN;
            }

            return weight > 0 && double.IsFinite(weight) ? weight : throw Bad("has a weight that is not a positive number");
        }

        private double Moment(ReadOnlySpan<byte> text, double forEver, out int used)
        {
            used = 0;
            return text.IsEmpty || text[0] == '\t' ? forEver
                : Utf8Parser.TryParse(text, out double moment, out used) && double.IsFinite(moment) ? moment
                : throw Bad("has a time that is not a number");
        }

        private BadLineException WrongCount() => Bad($"does not have the {_columns} columns that the first line has");

        private BadLineException Bad(string what, long? line = null) => new($"Line {line ?? _line} {what}.");
    }
}
