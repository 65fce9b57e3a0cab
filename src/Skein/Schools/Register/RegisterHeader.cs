using System.Diagnostics.CodeAnalysis;
using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>What is known of a register file before its schools are read: that it is text, its layout, its columns.</summary>
/// <param name="Format">The layout, if Skein knows it; otherwise a mapping is needed, see <see cref="MappingProposal"/>.</param>
/// <param name="Encoding">How its letters are stored: the whole file was read to find out.</param>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Columns">The names of the columns, trimmed, in the order of the file.</param>
public sealed record RegisterHeader(
    RegisterFormat Format, TableEncoding Encoding, char Delimiter, IReadOnlyList<string> Columns)
{
    /// <summary>How many rows stand above the headings: titles, which are not read.</summary>
    public int Above { get; private init; }

    /// <summary>What stands between fields, where titles would hide it; null where it shows.</summary>
    internal char? Separator { get; private init; }

    public string DelimiterName => Delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        _ => $"“{Delimiter}”",
    };

    /// <summary>Reads a file once to its end, and its header, in bounded memory.</summary>
    /// <param name="file">A stream that can seek. It is left open, at no particular place.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="header">What was learnt, if the file is a CSV file with a header and at least one row.</param>
    /// <param name="refusal">Otherwise what the file is instead, and what to do about it.</param>
    /// <param name="mapping">Which columns a person named: titles above them are passed over.</param>
    public static bool TryRead(
        Stream file, CancellationToken cancel,
        [NotNullWhen(true)] out RegisterHeader? header, [NotNullWhen(false)] out Refusal? refusal,
        RegisterMapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(file);

        header = null;
        return TextCheck.TryRead(file, cancel, out var encoding, out refusal)
            && TryRead(file, encoding, mapping, out header, out refusal);
    }

    private static bool TryRead(
        Stream file, TableEncoding encoding, RegisterMapping? mapping, out RegisterHeader? header,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        var found = HeadingRow.Find(
            file, encoding, key => KnownColumns.AreKnown(key)
                || mapping?.Columns.Values.Any(column => ColumnKey.From(column) == key) == true);
        refusal = found.Fields switch
        {
            _ when found.IsUnclear => new(
                "The quotation marks in the header do not match, so its columns cannot be told apart. "
                + "Save the file again as “CSV UTF-8”, and import that."),
            var columns when columns.All(column => column is "") => new("The file is empty. Download it again, and import that."),
            { Count: > TableLimits.Columns } => new(
                $"The header has more than {TableLimits.Columns:N0} columns, so this is not a CSV file of schools. "
                + "Download the register as CSV, and import that."),
            _ when !found.HasRows => new("The file has a header but no rows. Download it again, and import that."),
            _ => null,
        };
        header = refusal is not null ? null : new(KnownColumns.FormatOf(found.Fields), encoding, found.Separator, found.Fields)
        {
            Above = found.Above,
            Separator = found.Forced,
        };
        return refusal is null;
    }
}
