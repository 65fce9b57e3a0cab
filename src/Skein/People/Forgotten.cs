using System.Text;
using System.Text.RegularExpressions;
using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// Whose name goes, and what stands there instead. A full name is found whole, in small or capital letters, across any white
/// space and with either apostrophe; so are names they had before, the other names they gave, their address and number. A first
/// name or surname alone is left: “Hill” is also a street, a school and somebody else.
/// </summary>
public sealed class Forgotten
{
    private readonly Regex _names;

    private Forgotten(PersonId id, string instead, IReadOnlyList<string> names) =>
        (Id, Instead, Names, _names) = (id, instead, names, Pattern(names));

    public PersonId Id { get; }

    /// <summary>“a former member”.</summary>
    public string Instead { get; }

    /// <summary>
    /// For each name, a part of it that stands in every text that holds the name: what a database can look for.
    /// </summary>
    public IReadOnlyList<string> LookFor => [.. Names.Select(PartOf).Distinct()];

    public IReadOnlyList<string> Names { get; }

    public string Scrub(string text) =>
        _names.Replace(text, found => StartsASentence(text, found.Index) ? Instead.AtStart() : Instead);

    internal static async Task<Forgotten> ReadAsync(
        SkeinDb db, Person person, string instead, IEnumerable<string> others, CancellationToken cancel)
    {
        var past = await db.PastNames.Where(n => n.PersonId == person.Id).Select(n => n.Name).ToListAsync(cancel);
        var addresses = await OtherAddress.ReadAsync(db, person.Id, cancel);
        IEnumerable<string?> names =
        [
            person.Name.Value, .. past.Select(n => n.Value), person.Email?.Value, .. addresses.Select(o => o.Email.Value),
            person.Phone, .. others,
        ];
        return new(
            person.Id, instead,
 [
                .. names.OfType<string>()
                    .Select(n => n.Trim())
                    .Where(n => n.Length > 1)
                    .Distinct()
                    .OrderByDescending(n => n.Length),
            ]);
    }

    internal static Forgotten Named(PersonId id, params string[] names) => new(id, PersonName.Former.Value, names);

    /// <summary>
    /// Databases fold the letters a to z alike, and others not; white space and apostrophes vary. So they look for the longest
    /// run of plain letters and figures, in small letters. A name without one is looked for everywhere.
    /// </summary>
    private static string PartOf(string name)
    {
        if (name.All(c => char.IsAscii(c) && c != '\'' && !char.IsWhiteSpace(c)))
        {
            return name.ToLowerInvariant();
        }

        return Regex.Matches(name, "[A-Za-z0-9]+").Select(m => m.Value.ToLowerInvariant()).MaxBy(run => run.Length) ?? "";
    }

    private static Regex Pattern(IEnumerable<string> names)
    {
        var any = new StringBuilder();
        foreach (var name in names)
        {
            var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
            any.Append(any.Length > 0 ? "|" : "").Append(Regex.Replace(string.Join(@"\s+", words), "['’]", "['’]"));
        }

        // Not inside a longer word, nor as the first half of a double-barrelled name.
        return new(
            $@"(?<![\p{{L}}\p{{N}}])(?:{(any.Length == 0 ? "(?!)" : any)})(?![\p{{L}}\p{{N}}]|-\p{{L}})",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static bool StartsASentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length == 0 || before[^1] is '.' or '?' or '!' or '\n';
    }
}
