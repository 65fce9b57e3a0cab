using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Skein.Schools;

/// <summary>Every address of the slice.</summary>
public static class SchoolLinks
{
    public const string All = "/schools";
    public const string Import = "/schools/import";

    public static string One(SchoolId school) => $"{All}/{school.Value}";

    public static string Search(ListSchools.Typed typed, int page)
    {
        ArgumentNullException.ThrowIfNull(typed);

        var query = new Dictionary<string, string?>
        {
            ["q"] = typed.IsBlank ? null : typed.Q,
            ["on"] = string.IsNullOrWhiteSpace(typed.On) ? null : typed.On,
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(All, query.Where(pair => pair.Value is not null));
    }
}
