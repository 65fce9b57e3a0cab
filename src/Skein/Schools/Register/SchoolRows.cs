namespace Skein.Schools.Register;

/// <summary>Reads a file of schools, one to a row.</summary>
internal sealed class SchoolRows(RegisterLayout layout) : IRowReader
{
    private readonly bool _isNces = layout.Format is RegisterFormat.NcesSchools;

    public RegisterLine? Read(long line, RowFields fields)
    {
        if (fields.Text(RegisterField.Name) is not { } name)
        {
            fields.Reject("It has no name.");
            return null;
        }

        if (!RegisterScheme.TryReadCode(layout.Scheme, RawCode(fields) ?? CodeOf(name, fields), out var code, out var problem))
        {
            fields.Reject(problem);
            return null;
        }

        var status = InWords(fields.Text(RegisterField.Status), NcesCodes.Status);
        var closedOn = fields.Day(RegisterField.ClosedOn);
        var row = new RegisterRow(line)
        {
            Scheme = layout.Scheme,
            Code = code,
            Name = name,
            Type = InWords(fields.Text(RegisterField.Type), NcesCodes.Type),
            Phase = InWords(fields.Text(RegisterField.Phase), NcesCodes.Level),
            Status = status,
            Standing = RegisterStandings.Parse(status)
                ?? (closedOn is null && fields.IsSomeDay(RegisterField.ClosedOn) ? RegisterStanding.Closed : null),
            OpenedOn = fields.Day(RegisterField.OpenedOn),
            ClosedOn = closedOn,
            AuthorityCode = fields.Text(RegisterField.AuthorityCode),
            AuthorityName = fields.Text(RegisterField.AuthorityName),
            EstablishmentNumber = fields.Text(RegisterField.EstablishmentNumber),
            Town = fields.Text(RegisterField.Town),
            Postcode = fields.Text(RegisterField.Postcode) is { } postcode ? Postcodes.Normalise(postcode) : null,
            Pupils = fields.Number(RegisterField.Pupils),
            LowAge = fields.Number(RegisterField.LowAge),
            HighAge = fields.Number(RegisterField.HighAge),
            HeadName = HeadName(fields),
            Phone = fields.Text(RegisterField.Phone),
        };

        if (row.ClosedOn < row.OpenedOn)
        {
            fields.Note($"It closes on {row.ClosedOn:yyyy-MM-dd}, before it opens on {row.OpenedOn:yyyy-MM-dd}.");
        }

        return fields.Problem is not null ? null : fields.Remark is { } remark ? row with { Remark = remark } : row;
    }

    private string? RawCode(RowFields fields) => layout.MakesCode
        ? Padded(fields.Raw(RegisterField.AuthorityCode), 7) + Padded(fields.Raw(RegisterField.EstablishmentNumber), 5)
        : fields.Raw(RegisterField.Code) is { } raw && Clean.Line(raw).Length > 0 ? raw : null;

    /// <summary>A list of somebody's own may know a school by its name and place alone.</summary>
    private string? CodeOf(string name, RowFields fields) => layout.Scheme is RegisterScheme.GiasUrn or RegisterScheme.Nces
        ? null
        : UnnumberedCode.From(
            name, fields.Text(RegisterField.Postcode) is { } postcode
                ? Postcodes.Normalise(postcode)
                : fields.Text(RegisterField.Town));

    private static string Padded(string? digits, int length) => digits?.Trim().PadLeft(length, '0') ?? "";

    private string? InWords(string? text, Func<string, string> words) => text is null || !_isNces ? text : words(text);

    private static string? HeadName(RowFields fields)
    {
        if (fields.Text(RegisterField.HeadName) is not { } name)
        {
            return null;
        }

        string?[] parts = [fields.Text(RegisterField.HeadTitle), fields.Text(RegisterField.HeadFirstName), name];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
