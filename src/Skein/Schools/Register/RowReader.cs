using System.Diagnostics;
using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>Decides of each row whether its fields can be told apart, and if so has them read.</summary>
internal sealed class RowReader(RecordReader record, RegisterLayout layout)
{
    private readonly RowFields _fields = new(record, layout);
    private readonly IRowReader _rows = layout.Format is RegisterFormat.GiasLinks ? new LinkRows(layout) : new SchoolRows(layout);
    private readonly int _columns = layout.Header.Columns.Count;
    private readonly bool _endsInLinks = layout[RegisterField.Links] == layout.Header.Columns.Count - 1;

    public long UnknownDates => _fields.UnknownDates;

    /// <summary>The school or link of the current row and, after a school, the links its row lists.</summary>
    public IEnumerable<RegisterLine> Read()
    {
        if (record.HasNoEnd)
        {
            yield return new UnreadRest(record.Line, new(
                $"A quotation mark that opens in the row on line {record.Line} is never closed, "
                + "so nothing from there on could be read. Correct that line, and import the file again."));
            yield break;
        }

        _fields.Begin(WhyUnclear());
        if (_fields.Problem is not null || _rows.Read(record.Line, _fields) is not { } line)
        {
            var reason = _fields.Problem ?? throw new UnreachableException();
            yield return new RejectedRow(record.Line, reason, RejectedText.Read(record, layout))
            {
                Code = RegisterScheme.TryReadCode(layout.Scheme, _fields.Raw(RegisterField.Code), out var code, out _)
                    ? code
                    : null,
            };
            yield break;
        }

        yield return line;
        foreach (var link in line is RegisterRow school && layout.Has(RegisterField.Links) ? LinksOf(school) : [])
        {
            yield return link;
        }
    }

    private IEnumerable<SuccessionRow> LinksOf(RegisterRow school)
    {
        var first = layout[RegisterField.Links];
        return LinkedEstablishments.Read(school, record, first, _endsInLinks ? record.Count : first + 1);
    }

    /// <summary>
    /// Missing fields at the end are blank, and so may extra ones be. Extra ones that say something mean that a comma stands in
    /// a field without quotation marks, and every field after it would be read as its neighbour.
    /// </summary>
    private string? WhyUnclear()
    {
        if (record.IsMisquoted)
        {
            return "Its quotation marks do not match, so its fields cannot be told apart.";
        }

        for (var extra = _columns; extra < record.Count && !_endsInLinks; extra++)
        {
            if (!string.IsNullOrWhiteSpace(record[extra]))
            {
                return $"It has {record.Count} fields where the header has {_columns}: "
                    + $"perhaps one with a “{layout.Header.Delimiter}” lacks its quotation marks.";
            }
        }

        return null;
    }
}
