using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace Skein.Tables;

/// <summary>
/// Reads a whole file once, before anything is believed of it, to learn how its letters are stored: by its byte order
/// mark, else as UTF-8 if every byte of it is, else as Windows-1252.
/// </summary>
/// <remarks>
/// The whole file, because one school named “Môr” in line 30,000 is enough to tell. Memory is two buffers, whatever
/// the length.
/// </remarks>
internal sealed class TextCheck(Stream file)
{
    private const int BufferLength = 64 * 1024;

    private static readonly SearchValues<byte> UnusedIn1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private readonly byte[] _bytes = new byte[BufferLength];
    private readonly char[] _chars = new char[BufferLength];
    private long _lines;
    private long _sinceLineEnd;
    private long? _lineNotUtf8;
    private long? _lineNot1252;

    public static bool TryRead(
        Stream file, CancellationToken cancel,
        [NotNullWhen(true)] out TableEncoding? encoding, [NotNullWhen(false)] out Refusal? refusal)
    {
        file.Position = 0;
        return new TextCheck(file).TryRead(cancel, out encoding, out refusal);
    }

    private bool TryRead(CancellationToken cancel, out TableEncoding? encoding, out Refusal? refusal)
    {
        encoding = null;
        var length = file.ReadAtLeast(_bytes, _bytes.Length, throwOnEndOfStream: false);
        refusal = FileSignature.WhyNotText(_bytes.AsSpan(0, length));
        if (refusal is null && Utf16Of(_bytes.AsSpan(0, length)) is { } utf16)
        {
            encoding = utf16;
            return true;
        }

        var marked = _bytes.AsSpan(0, length).StartsWith("\uFEFF"u8);

        // Bytes of a letter that a buffer cuts in two stand again at the start of the next.
        var kept = 0;
        while (refusal is null && length > kept)
        {
            cancel.ThrowIfCancellationRequested();
            refusal = LookAt(_bytes.AsSpan(kept, length - kept));
            var letters = CountWholeLetters(_bytes.AsSpan(0, length));
            _bytes.AsSpan(letters, length - letters).CopyTo(_bytes);
            kept = length - letters;
            length = kept + file.ReadAtLeast(_bytes.AsSpan(kept), _bytes.Length - kept, throwOnEndOfStream: false);
        }

        _lineNotUtf8 ??= kept > 0 ? _lines + 1 : null;
        refusal ??= WhyUnreadable(marked);
        encoding = refusal is not null ? null
            : marked ? TableEncoding.Utf8WithMark
            : _lineNotUtf8 is null ? TableEncoding.Utf8
            : TableEncoding.Windows1252;
        return encoding is not null;
    }

    /// <summary>Every two bytes are a letter of UTF-16, or half of one, so there is no more to check than the mark.</summary>
    private static TableEncoding? Utf16Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] => TableEncoding.Utf16,
        [0xFE, 0xFF, ..] => TableEncoding.Utf16BigEndian,
        _ => null,
    };

    private Refusal? LookAt(ReadOnlySpan<byte> fresh)
    {
        if (fresh.Contains((byte)0))
        {
            return new("This is not a text file: it contains bytes of zero. Download the register as CSV, and import that.");
        }

        var unused = _lineNot1252 is null ? fresh.IndexOfAny(UnusedIn1252) : -1;
        if (unused >= 0)
        {
            _lineNot1252 = _lines + 1 + LineEnds(fresh[..unused]);
        }

        var end = fresh.LastIndexOfAny("\r\n"u8);
        _sinceLineEnd = end < 0 ? _sinceLineEnd + fresh.Length : fresh.Length - end - 1;
        _lines += LineEnds(fresh);
        return _sinceLineEnd <= TableLimits.Row
            ? null
            : new($"Line {_lines + 1} has no end within {TableLimits.Row:N0} characters, "
                + "so this is not a CSV file of schools. Download the register as CSV, and import that.");
    }

    /// <returns>How many bytes are done with: all but a letter that is cut in two at the end.</returns>
    private int CountWholeLetters(ReadOnlySpan<byte> bytes)
    {
        if (_lineNotUtf8 is not null)
        {
            return bytes.Length;
        }

        var status = Utf8.ToUtf16(bytes, _chars, out var read, out _, replaceInvalidSequences: false, isFinalBlock: false);
        if (status != OperationStatus.InvalidData)
        {
            return read;
        }

        _lineNotUtf8 = _lines + 1 - LineEnds(bytes[read..]);
        return bytes.Length;
    }

    private Refusal? WhyUnreadable(bool marked) => (marked, _lineNotUtf8, _lineNot1252) switch
    {
        (true, { } line, _) => new(
            $"The file says that it is in UTF-8, but line {line} is not. Save it again as “CSV UTF-8”, and import that."),
        (_, { }, { } line) => new(
            $"Line {line} is neither in UTF-8 nor in Windows-1252. Save the file as “CSV UTF-8”, and import that."),
        _ => null,
    };

    private static int LineEnds(ReadOnlySpan<byte> bytes) =>
        bytes.Count((byte)'\n') is > 0 and var ends ? ends : bytes.Count((byte)'\r');
}
