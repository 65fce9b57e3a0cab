using System.Globalization;
using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>What is known of a school, in words. What is not known is not there.</summary>
internal static class SchoolFacts
{
    public static IReadOnlyList<(string Name, string Value)> List(School school, DateOnly today)
    {
        (string Name, string? Value)[] facts =
        [
            (
                "Number", school.Number is { } number
                    ? school.Scheme is { } scheme
                    ? $"{number} ({NameOf(scheme)})"
                    : number
                    : null),
            ("Authority and number", LaEstab(school)),
            ("Kind", school.Type),
            ("Phase", school.Phase),
            ("Status", school.Status),
            ("Opened", school.OpenedOn?.Said()),
            (school.ClosedOn > today ? "Closes" : "Closed", school.ClosedOn?.Said()),
            ("Authority", school.AuthorityName),
            ("Town", school.Town),
            ("Postcode", school.Postcode),
            ("Pupils", school.Pupils?.ToString("N0", CultureInfo.InvariantCulture)),
            ("Ages", Ages(school)),
            ("Head", school.HeadName),
            ("Telephone", school.Phone),
        ];
        return [.. facts.Having(fact => fact.Value).Select(fact => (fact.Row.Name, fact.Part))];
    }

    /// <summary>The number schools in England are known by to their authority, as “201/3614”.</summary>
    public static string? LaEstab(School school) =>
        school.Scheme is RegisterScheme.GiasUrn ? school.LaEstab : null;

    private static string NameOf(string scheme) => scheme switch
    {
        RegisterScheme.GiasUrn => "unique reference number",
        RegisterScheme.Nces => "NCES number",
        _ => scheme,
    };

    private static string? Ages(School school) => (school.LowAge, school.HighAge) switch
    {
        ({ } low, { } high) => $"{low} to {high}",
        ({ } low, null) => $"from {low}",
        (null, { } high) => $"to {high}",
        _ => null,
    };
}
