using Microsoft.AspNetCore.WebUtilities;
using Skein.Site;

namespace Skein.Schools;

/// <summary>Every address of the slice.</summary>
public static class SchoolLinks
{
    public static readonly NamedPage All = new("/schools", "All schools");
    public static readonly NamedPage Import = new($"{All}/import", "Bring in a register");

    public static string One(SchoolId school) => $"{All}/{school.Value}";

    public static string Search(ListSchools.Typed typed)
    {
        ArgumentNullException.ThrowIfNull(typed);

        var query = new Dictionary<string, string?>
        {
            ["q"] = typed.IsBlank ? null : typed.Q,
            ["on"] = string.IsNullOrWhiteSpace(typed.On) ? null : typed.On,
        };
        return QueryHelpers.AddQueryString(All, query.Where(pair => pair.Value is not null));
    }
}
