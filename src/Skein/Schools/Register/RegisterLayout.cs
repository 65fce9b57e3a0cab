using System.Diagnostics.CodeAnalysis;
using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>Which column of a file holds which field, worked out once for all its rows.</summary>
internal sealed class RegisterLayout
{
    private static readonly RegisterField[] Fields = Enum.GetValues<RegisterField>();

    private readonly int[] _places = new int[Fields.Length];

    private RegisterLayout(RegisterHeader header, RegisterMapping? mapping)
    {
        Header = header;
        Mapping = mapping;
        Format = mapping is null ? header.Format : RegisterFormat.Other;
        Array.Fill(_places, -1);
    }

    public RegisterHeader Header { get; }
    public RegisterMapping? Mapping { get; }
    public RegisterFormat Format { get; }

    public string Scheme =>
        Mapping?.Scheme ?? (Format is RegisterFormat.NcesSchools ? RegisterScheme.Nces : RegisterScheme.GiasUrn);

    /// <summary>Columns about people that are not read.</summary>
    public IReadOnlyList<string> DroppedColumns { get; private set; } = [];

    /// <summary>Columns that say what Skein does not ask, and are not read.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; private set; } = [];

    /// <summary>The column of a field, or a negative number where the file has none.</summary>
    public int this[RegisterField field] => _places[(int)field];

    public bool Has(RegisterField field) => this[field] >= 0;

    public bool Reads(int column) => Array.IndexOf(_places, column) >= 0;

    public static bool TryRead(
        RegisterHeader header, RegisterMapping? mapping, bool keepsPersonal,
        [NotNullWhen(true)] out RegisterLayout? layout, [NotNullWhen(false)] out Refusal? refusal)
    {
        layout = new(header, mapping);
        refusal = layout.Place() ?? layout.WhyIncomplete();
        layout.LeaveOut(keepsPersonal);
        layout = refusal is null ? layout : null;
        return layout is not null;
    }

    private Refusal? Place()
    {
        var places = KnownColumns.Places(Format, Header.Columns);
        foreach (var field in Fields)
        {
            var found = NamesOf(field)
                .Select(name => places[ColumnKey.From(name)].ToArray())
                .FirstOrDefault(p => p.Length > 0, []);
            if (found.Length > 1)
            {
                return new($"The column “{Header.Columns[found[0]]}” stands in the header {found.Length} times. "
                    + "Remove or rename all but one, and import the file again.");
            }

            _places[(int)field] = found is [var place] ? place : -1;
            if (found is [] && Mapping?.Columns.GetValueOrDefault(field) is { } missing)
            {
                return new($"The file has no column “{missing}”. {SayColumns}");
            }
        }

        return null;
    }

    private string[] NamesOf(RegisterField field) => Mapping is null
        ? KnownColumns.For(Format).GetValueOrDefault(field) ?? []
        : Mapping.Columns.TryGetValue(field, out var column) ? [column] : [];

    private Refusal? WhyIncomplete()
    {
        if (Format is RegisterFormat.Other)
        {
            return Mapping is not null
                ? null
                : new("Skein does not know this layout. "
                    + $"Say which column holds each school’s number and which its name. {SayColumns}");
        }

        RegisterField[] needed = Format is RegisterFormat.GiasLinks
            ? [RegisterField.Code, RegisterField.OtherCode, RegisterField.LinkKind]
            : [RegisterField.Code, RegisterField.Name];
        var lacking = needed.Where(field => !Has(field) && !(field is RegisterField.Code && MakesCode)).ToArray();
        return lacking is []
            ? null
            : new($"The file looks like {KindOf(Format)}, but lacks the column "
                + $"{string.Join(" and ", lacking.Select(f => $"“{NamesOf(f)[0]}”"))}. "
                + "Download it again with that column, or say which columns hold the number and the name.");
    }

    /// <summary>Early federal files divide the number of a school into that of its district and its own.</summary>
    public bool MakesCode =>
        Format is RegisterFormat.NcesSchools
        && !Has(RegisterField.Code)
        && Has(RegisterField.AuthorityCode)
        && Has(RegisterField.EstablishmentNumber);

    private void LeaveOut(bool keepsPersonal)
    {
        foreach (var field in keepsPersonal ? [] : Fields.Where(PersonalColumns.Holds))
        {
            _places[(int)field] = -1;
        }

        var personal = Header.Columns.Where((column, place) => !Reads(place) && column is not "").ToLookup(IsPersonal);
        DroppedColumns = [.. personal[true]];
        IgnoredColumns = [.. personal[false]];
    }

    private bool IsPersonal(string column) =>
        PersonalColumns.Looks(column)
        || Fields.Where(PersonalColumns.Holds).SelectMany(NamesOf).Any(name => ColumnKey.From(name) == ColumnKey.From(column));

    private string SayColumns
    {
        get
        {
            var named = Header.Columns.Where(c => c is not "").ToArray();
            var more = named.Length > 12 ? $" and {named.Length - 12} more" : "";
            return $"Its columns are {string.Join(", ", named.Take(12).Select(c => $"“{RejectedText.Cut(c, 60)}”"))}{more}.";
        }
    }

    private static string KindOf(RegisterFormat format) => format switch
    {
        RegisterFormat.GiasLinks => "a file of links from Get Information about Schools",
        RegisterFormat.NcesSchools => "a file of schools from the Common Core of Data",
        _ => "a file of schools from Get Information about Schools",
    };
}
