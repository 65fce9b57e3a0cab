using System.Diagnostics.CodeAnalysis;
using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>A register file that can be read: schools, or links between them, row by row, in bounded memory.</summary>
/// <remarks>The stream belongs to the caller, and nothing else may read it meanwhile. It can be read again and again.</remarks>
public sealed class RegisterFile
{
    private const int RowsBetweenReports = 1_000;

    private readonly Stream _file;
    private readonly RegisterLayout _layout;

    private RegisterFile(Stream file, RegisterLayout layout) => (_file, _layout) = (file, layout);

    public RegisterHeader Header => _layout.Header;

    /// <summary>The layout it is read in: <see cref="RegisterFormat.Other"/> if by a mapping.</summary>
    public RegisterFormat Format => _layout.Format;

    public string Scheme => _layout.Scheme;

    /// <summary>The words that the giver of a public register asks for; null for a list of somebody's own.</summary>
    public string? Attribution => KnownColumns.ArePublic(Header.Columns) ? RegisterScheme.Attribution(Scheme) : null;

    /// <summary>Columns about people, which were left unread.</summary>
    public IReadOnlyList<string> DroppedColumns => _layout.DroppedColumns;

    /// <summary>Columns for which Skein has no use.</summary>
    public IReadOnlyList<string> IgnoredColumns => _layout.IgnoredColumns;

    /// <summary>What the latest reading has found so far.</summary>
    public RegisterCounts Counts { get; private set; }

    /// <summary>Whether the file has a column for this. What it has none for, it does not blank.</summary>
    public bool Has(RegisterField field) =>
        _layout.Has(field) || (field is RegisterField.Code && _layout.MakesCode);

    /// <summary>Makes ready a file whose header was read.</summary>
    /// <param name="file">The stream of which <paramref name="header"/> is the header.</param>
    /// <param name="header">What was learnt of it by <see cref="RegisterHeader"/>.</param>
    /// <param name="mapping">Which column holds what: needed for a layout Skein does not know, put before one it does.</param>
    /// <param name="keep">Why heads' names and telephone numbers are kept; null leaves them unread.</param>
    /// <param name="register">The file, if it has the columns that are needed.</param>
    /// <param name="refusal">Otherwise which it lacks.</param>
    public static bool TryOpen(
        Stream file, RegisterHeader header, RegisterMapping? mapping, KeepPersonal? keep,
        [NotNullWhen(true)] out RegisterFile? register, [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(header);

        register = RegisterLayout.TryRead(
            header, mapping ?? MappingProposal.OfOwnList(header), keep is not null, out var layout, out refusal)
            ? new(file, layout)
            : null;
        return register is not null;
    }

    /// <summary>Reads the file from its start, a line at a time as they are asked for.</summary>
    /// <param name="bytesRead">Is told now and then how far into the file the reading is.</param>
    /// <param name="cancel">Stops the reading between two rows.</param>
    public IEnumerable<RegisterLine> Lines(IProgress<long>? bytesRead = null, CancellationToken cancel = default)
    {
        Counts = default;
        using var record = new RecordReader(_file, Header.Encoding, Header.Separator);
        var rows = new RowReader(record, _layout);
        for (var read = 0; record.Read(); read++)
        {
            cancel.ThrowIfCancellationRequested();
            if (read <= Header.Above)
            {
                continue;
            }

            foreach (var line in rows.Read())
            {
                Count(line, rows.UnknownDates);
                yield return line;
            }

            if (read % RowsBetweenReports == 0)
            {
                bytesRead?.Report(_file.Position);
            }
        }

        bytesRead?.Report(_file.Position);
    }

    private void Count(RegisterLine line, long unknownDates) => Counts = Counts with
    {
        Schools = Counts.Schools + (line is RegisterRow ? 1 : 0),
        Links = Counts.Links + (line is SuccessionRow ? 1 : 0),
        Rejected = Counts.Rejected + (line is RejectedRow ? 1 : 0),
        Remarked = Counts.Remarked + (line is RegisterRow { Remark: not null } ? 1 : 0),
        UnknownDates = unknownDates,
    };
}
