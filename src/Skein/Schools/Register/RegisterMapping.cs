using System.Diagnostics.CodeAnalysis;
using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>A person's word on which column of a file holds what, for a layout Skein does not know or reads wrongly.</summary>
public sealed record RegisterMapping
{
    private const int MaxSchemeLength = 40;

    private RegisterMapping(string scheme, IReadOnlyDictionary<RegisterField, string> columns, bool monthFirst) =>
        (Scheme, Columns, MonthFirst) = (scheme, columns, monthFirst);

    /// <summary>
    /// Whose numbers they are: “GIAS-URN”, “NCES”, or a name of one's own, such as “Welsh school number”.
    /// </summary>
    public string Scheme { get; }

    /// <summary>The column of each field, by its name in the header.</summary>
    public IReadOnlyDictionary<RegisterField, string> Columns { get; }

    /// <summary>Whether 03/04/2000 is the fourth of March.</summary>
    public bool MonthFirst { get; }

    /// <summary>
    /// Reads a mapping that a person confirmed. It needs a column for the name; and for the number whose it is, unless the list
    /// has none.
    /// </summary>
    public static bool TryRead(
        string? scheme, IReadOnlyDictionary<RegisterField, string> columns, bool monthFirst,
        [NotNullWhen(true)] out RegisterMapping? mapping, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(columns);

        var trimmed = scheme?.Trim() ?? "";
        var chosen = columns.Where(c => !string.IsNullOrWhiteSpace(c.Value)).ToDictionary(c => c.Key, c => c.Value.Trim());
        trimmed = trimmed.Length == 0 && !chosen.ContainsKey(RegisterField.Code) ? RegisterScheme.Unnumbered : trimmed;
        problem = trimmed switch
        {
            "" => "Enter whose numbers these are, for example “Welsh school number”",
            { Length: > MaxSchemeLength } => $"The name of the numbers must be {MaxSchemeLength} characters or fewer",
            _ when !chosen.ContainsKey(RegisterField.Name) => "Choose the column that holds each school’s name",
            _ when chosen.Keys.FirstOrDefault(IsOfLinks, RegisterField.Code) is not RegisterField.Code =>
                "A file of links between schools cannot be mapped: import it as it comes from Get Information about Schools",
            _ when chosen.Values.CountBy(ColumnKey.From).FirstOrDefault(c => c.Value > 1).Key is { } twice =>
                $"The column “{chosen.Values.First(c => ColumnKey.From(c) == twice)}” is chosen twice",
            _ => null,
        };
        mapping = problem is null ? new(trimmed, chosen, monthFirst) : null;
        return mapping is not null;
    }

    private static bool IsOfLinks(RegisterField field) =>
        field is RegisterField.OtherCode or RegisterField.LinkKind or RegisterField.LinkedOn;
}
