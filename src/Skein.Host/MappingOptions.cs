using System.CommandLine;
using Skein.Schools.Register;

namespace Skein.Host;

/// <summary>The options by which a person says which column of any CSV file holds what.</summary>
internal sealed class MappingOptions
{
    private static readonly Dictionary<string, RegisterField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = RegisterField.Code,
        ["name"] = RegisterField.Name,
        ["type"] = RegisterField.Type,
        ["phase"] = RegisterField.Phase,
        ["status"] = RegisterField.Status,
        ["opened"] = RegisterField.OpenedOn,
        ["closed"] = RegisterField.ClosedOn,
        ["authority-code"] = RegisterField.AuthorityCode,
        ["authority"] = RegisterField.AuthorityName,
        ["number"] = RegisterField.EstablishmentNumber,
        ["town"] = RegisterField.Town,
        ["postcode"] = RegisterField.Postcode,
        ["pupils"] = RegisterField.Pupils,
        ["low-age"] = RegisterField.LowAge,
        ["high-age"] = RegisterField.HighAge,
        ["head"] = RegisterField.HeadName,
        ["phone"] = RegisterField.Phone,
    };

    private readonly Option<string?> _scheme = new("--scheme")
    {
        Description = "Whose list or numbers they are, for a CSV file of any layout.",
    };
    private readonly Option<string?> _id = new("--id-column") { Description = "The column that holds each school's number." };
    private readonly Option<string?> _name = new("--name-column") { Description = "The column that holds each school's name." };
    private readonly Option<bool> _monthFirst = new("--month-first") { Description = "03/04/2000 is the fourth of March." };

    private readonly Option<string[]> _mapping = new("--mapping")
    {
        Description = $"FIELD=COLUMN, as often as needed. The fields: {string.Join(", ", Fields.Keys)}.",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command verb)
    {
        foreach (var option in new Option[] { _scheme, _id, _name, _mapping, _monthFirst })
        {
            verb.Options.Add(option);
        }
    }

    /// <returns>What the list is called; null where nobody says it, or its columns are named too.</returns>
    public string? SchemeAlone(ParseResult parsed) => Read(parsed) is null ? parsed.GetValue(_scheme) : null;

    public bool IsMonthFirst(ParseResult parsed) => parsed.GetValue(_monthFirst);

    /// <returns>The person's mapping, or null if no column was named.</returns>
    public RegisterMapping? Read(ParseResult parsed)
    {
        var columns = new Dictionary<RegisterField, string>();
        foreach (var pair in parsed.GetValue(_mapping) ?? [])
        {
            var (field, column) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            if (column is "" || !Fields.TryGetValue(field.Trim(), out var known))
            {
                throw new VerbException(
                    $"“{pair}” is no mapping. Write --mapping FIELD=COLUMN, with one of {string.Join(", ", Fields.Keys)}.",
                    ExitCode.BadInput);
            }

            columns[known] = column;
        }

        Add(columns, RegisterField.Code, parsed.GetValue(_id));
        Add(columns, RegisterField.Name, parsed.GetValue(_name));
        var scheme = parsed.GetValue(_scheme);
        return columns.Count == 0 ? null
            : RegisterMapping.TryRead(scheme, columns, parsed.GetValue(_monthFirst), out var mapping, out var problem) ? mapping
            : throw new VerbException(
                $"{problem}. The options are --scheme, --id-column, --name-column and --mapping.", ExitCode.BadInput);
    }

    private static void Add(Dictionary<RegisterField, string> columns, RegisterField field, string? column)
    {
        if (column is not null)
        {
            columns[field] = column;
        }
    }
}
