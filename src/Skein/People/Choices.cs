using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>Whom and what a form offers, in alphabetical order.</summary>
internal static class Choices
{
    /// <summary>A form offers so many people at the most; a network has some hundreds.</summary>
    private const int Most = 1000;

    public static async Task<IReadOnlyList<Option>> PeopleAsync(
        SkeinDb db, NetworkId network, DateOnly day, PersonId but, CancellationToken cancel)
    {
        var schools = db.Schools;
        var people = await db.PeopleOn(network, day)
            .Where(p => p.Id != but)
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Take(Most)
            .Select(p => new { p.Id, p.Name, School = schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault() })
            .ToListAsync(cancel);
        return [.. people.Select(p => new Option(p.Id.Value.ToString(), p.School is null ? p.Name.Value : $"{p.Name}, {p.School}"))];
    }

    public static async Task<IReadOnlyList<Option>> SchoolsAsync(SkeinDb db, NetworkId network, DateOnly day, CancellationToken cancel)
    {
        var members = db.Memberships.MembersOn(network, day);
        var schools = await db.Schools
            .Where(s => members.Any(m => m.SchoolId == s.Id))
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Name })
            .ToListAsync(cancel);
        return [.. schools.Select(s => new Option(s.Id.Value.ToString(), s.Name))];
    }

    public static bool Offers(this IReadOnlyList<Option> options, string? value) => options.Any(o => o.Value == value);
}
