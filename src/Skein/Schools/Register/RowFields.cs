using System.Globalization;
using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>The fields of one row, read as what they should be. The first that cannot be is why the row is rejected.</summary>
internal sealed class RowFields(RecordReader record, RegisterLayout layout)
{
    private readonly bool _isNces = layout.Scheme == RegisterScheme.Nces;
    private readonly bool _monthFirst = layout.Mapping?.MonthFirst ?? false;

    /// <summary>Why the row cannot be accepted, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>What is odd about it, or null.</summary>
    public string? Remark { get; private set; }

    /// <summary>How many dates of all the rows were the one that stands for “not known”.</summary>
    public long UnknownDates { get; private set; }

    public void Begin(string? problem) => (Problem, Remark) = (problem, null);

    public void Reject(string problem) => Problem ??= problem;

    public void Note(string remark) => Remark = Remark is null ? remark : $"{Remark} {remark}";

    public string? Raw(RegisterField field) => layout.Has(field) ? record[layout[field]] : null;

    /// <summary>The text, or null where there is none.</summary>
    public string? Text(RegisterField field)
    {
        var text = Raw(field) is { } raw ? RegisterText.Tidy(raw) : null;
        if (text is { Length: > RegisterLimits.Text })
        {
            Reject($"{Column(field)} is longer than {RegisterLimits.Text} characters.");
        }

        return _isNces && field is not RegisterField.Name && text is not null && NcesCodes.SaysNothing(text) ? null : text;
    }

    /// <summary>A day. What is not one is noted, and costs neither the row nor its other fields.</summary>
    public DateOnly? Day(RegisterField field)
    {
        if (Text(field) is not { } text || RegisterDate.SaysNothing(text))
        {
            return null;
        }

        if (!RegisterDate.TryRead(text, _monthFirst, out var day))
        {
            var example = _monthFirst ? "08-31-2022" : "31-08-2022";
            Note($"{Column(field)}, “{RejectedText.Cut(text, 40)}”, is not a date such as {example}, and was not read.");
            return null;
        }

        UnknownDates += day == RegisterDate.Unknown ? 1 : 0;
        return day == RegisterDate.Unknown ? null : day;
    }

    /// <summary>The register says that there was such a day, and that nobody knows which.</summary>
    public bool IsSomeDay(RegisterField field) =>
        Text(field) is { } text && RegisterDate.TryRead(text, _monthFirst, out var day) && day == RegisterDate.Unknown;

    /// <summary>A count or an age. What is not a number is noted, and does not cost the row.</summary>
    public int? Number(RegisterField field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Note($"{Column(field)}, “{RejectedText.Cut(text, 40)}”, is not a whole number, and was not read.");
        return null;
    }

    private string Column(RegisterField field) => layout.Header.Columns[layout[field]];
}
