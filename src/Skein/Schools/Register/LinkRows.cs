namespace Skein.Schools.Register;

/// <summary>Reads a file of links, whose rows each say that one school is something to another.</summary>
internal sealed class LinkRows(RegisterLayout layout) : IRowReader
{
    public RegisterLine? Read(long line, RowFields fields)
    {
        var established = fields.Day(RegisterField.LinkedOn);
        if (!RegisterScheme.TryReadCode(layout.Scheme, fields.Raw(RegisterField.Code), out var code, out var problem)
            || !RegisterScheme.TryReadCode(layout.Scheme, fields.Raw(RegisterField.OtherCode), out var other, out problem))
        {
            fields.Reject(problem);
            return null;
        }

        if (fields.Text(RegisterField.LinkKind) is not { } kind)
        {
            fields.Reject("It does not say what kind of link it is.");
            return null;
        }

        return fields.Problem is null ? new SuccessionRow(line, layout.Scheme, code, other, kind, established) : null;
    }
}
