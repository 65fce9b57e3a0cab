using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>Whom and what a form offers, in alphabetical order.</summary>
internal static class Choices
{
    /// <summary>So many people stand in one list at the most: about as many as somebody reads through.</summary>
    public const int Most = 250;

    /// <param name="db">The database.</param>
    /// <param name="network">Whose people: those who have a part in it today.</param>
    /// <param name="but">Who is left out: the person the form is about.</param>
    /// <param name="find">A part of the name of whoever is looked for, or null.</param>
    /// <param name="chosen">Who has been chosen; they are offered whatever is looked for.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<PeopleOffered> PeopleAsync(
        SkeinDb db, NetworkFrame network, PersonId but, string? find, IEnumerable<string?> chosen, CancellationToken cancel) =>
        await PeopleAsync(db, db.PeopleOn(network.Id, network.Today, network.TimeZone), but, find, chosen, cancel);

    /// <inheritdoc cref="PeopleAsync(SkeinDb, NetworkFrame, PersonId, string?, IEnumerable{string?}, CancellationToken)"/>
    public static async Task<PeopleOffered> PeopleAsync(
        SkeinDb db, IQueryable<Person> people, PersonId but, string? find, IEnumerable<string?> chosen, CancellationToken cancel)
    {
        var ids = chosen.Select(typed => PersonId.TryParse(typed, out var id) ? id : default).Distinct().ToList();
        var part = TypedText.Read(find);
        var all = people.Where(p => p.Id != but);
        var found = await LabelledAsync(db, part is null ? all : Called(db, all, part), Most + 1, cancel);
        var kept = await LabelledAsync(db, all.Where(p => ids.Contains(p.Id)), Most, cancel);
        return new([.. found.Take(Most).UnionBy(kept, p => p.Value)], part, found.Count > Most);
    }

    private static IQueryable<Person> Called(SkeinDb db, IQueryable<Person> people, string part)
    {
        // The database puts both into small letters, each in its own way; the words are found in the order in which they are
        // typed.
        var words = part
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var pattern = $"%{string.Join('%', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))}%";
        var called = db.People.FromSql($"select * from people where lower(name) like lower({pattern}) escape '\\'");
        return people.Where(p => called.Any(c => c.Id == p.Id));
    }

    public static async Task<IReadOnlyList<Option>> LabelledAsync(
        SkeinDb db, IQueryable<Person> people, int most, CancellationToken cancel)
    {
        var schools = db.Schools;
        var rows = await people
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Take(most)
            .Select(p => new
            {
                p.Id,
                p.Name,
                School = schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(p => new Option(p.Id.Value.ToString(), p.School is null ? p.Name.Value : $"{p.Name}, {p.School}")),
        ];
    }

    public static Task<IReadOnlyList<Option>> SchoolsAsync(
        SkeinDb db, NetworkId network, DateOnly day, CancellationToken cancel)
    {
        var members = db.Memberships.MembersOn(network, day);
        return LabelledAsync(db.Schools.Where(s => members.Any(m => m.SchoolId == s.Id)), cancel);
    }

    public static async Task<IReadOnlyList<Option>> LabelledAsync(IQueryable<School> schools, CancellationToken cancel)
    {
        var rows = await schools
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Name })
            .ToListAsync(cancel);
        return [.. rows.Select(s => new Option(s.Id.Value.ToString(), s.Name))];
    }

    public static bool Offers(this IReadOnlyList<Option> options, string? value) => options.Any(o => o.Value == value);
}
