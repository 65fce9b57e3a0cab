using System.Text;
using CsvHelper;

namespace Skein.Tables;

/// <summary>The rows of a file, one at a time, the header among them, each with the line on which it begins.</summary>
/// <remarks>The separator is found by the first lines, unless it is given.</remarks>
internal sealed class RecordReader : IDisposable
{
    private readonly CsvReader _csv;

    public RecordReader(Stream file, TableEncoding encoding, char? separator = null)
    {
        file.Position = 0;
        _csv = CsvReader.Create(file, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            Encoding = encoding.Encoding,
            MaxRecordSize = TableLimits.Row,
            TrackLineNumbers = true,
            OnMalformedRecord = Mark,
        }, leaveOpen: true);
    }

    public char Delimiter => _csv.Separator;

    /// <summary>The line on which the row begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    public int Count => _csv.FieldCount;

    /// <summary>A field by its place; empty beyond the last.</summary>
    public string this[int index] => _csv.GetString(index);

    public string RawText => Encoding.UTF8.GetString(_csv.RawRecord);

    /// <summary>Text follows the quotation mark that closes a field of this row.</summary>
    public bool IsMisquoted { get; private set; }

    /// <summary>No end of this row was found: a quotation mark that opens in it is not closed.</summary>
    public bool HasNoEnd { get; private set; }

    public bool Read()
    {
        IsMisquoted = false;
        if (HasNoEnd)
        {
            return false;
        }

        try
        {
            if (!_csv.Read())
            {
                return false;
            }

            Line = _csv.LineNumber;
        }
        catch (CsvFormatException tooLong)
        {
            // The parser's way to say that a row is longer than the limit. Nothing else about a file makes it throw.
            HasNoEnd = true;
            Line = tooLong.LineNumber;
        }

        return true;
    }

    public void Dispose() => _csv.Dispose();

    private void Mark(CsvMalformedRecord record)
    {
        IsMisquoted |= record.Reason is CsvMalformedReason.TextAfterClosingQuote;
        HasNoEnd |= record.Reason is CsvMalformedReason.UnterminatedQuote;
    }
}
