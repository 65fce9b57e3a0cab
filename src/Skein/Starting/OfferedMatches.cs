using System.Globalization;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Starting;

/// <summary>What the register offers for each pasted name; nothing where no register was imported.</summary>
internal static class OfferedMatches
{
    public static async Task<Dictionary<string, IReadOnlyList<Option>>> ForAsync(
        SkeinDb db, IReadOnlyList<string> names, DateOnly today, CancellationToken cancel)
    {
        var matches = await SchoolMatches.ForAsync(db, names, today, cancel);
        var offered = new Dictionary<string, IReadOnlyList<Option>>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            offered[names[i]] = [.. matches[i].Where(m => m.School.Scheme is not null).Select(m => new Option(m.School.Id.Value.ToString(), Said(m.School)))];
        }

        return offered;
    }

    /// <summary>«Ash Primary School, TS24 8AB, number 111598, closed 31 August 2011».</summary>
    private static string Said(School school)
    {
        var closed = school.ClosedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"closed {day.Said()}") : null;
        return string.Join(", ", new[] { school.Name, school.Town, school.Postcode, $"number {school.Code}", closed }.Where(part => part is not null));
    }
}
