using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>The words of a school, or of somebody who looks for one, in the one spelling in which they are compared.</summary>
internal static class SearchWords
{
    /// <summary>Everything a school is found by: its name, its numbers, where it is, and whose it is.</summary>
    public static string From(School school)
    {
        string?[] parts =
        [
            SchoolNameKey.TextOf(school.Name),
            school.Number?.ToLowerInvariant(),
            school.Postcode?.ToLowerInvariant(),
            TextOf(school.Town),
            TextOf(school.AuthorityName),
            school.AuthorityCode?.ToLowerInvariant(),
            school.EstablishmentNumber?.ToLowerInvariant(),
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    /// <summary>What somebody typed, word by word. A whole postcode may be typed without its space.</summary>
    public static string[] Typed(string query) =>
 [
            .. SchoolNameKey.TextOf(Postcodes.Normalise(query))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Distinct()
                .Take(MostWords),
        ];

    /// <summary>The words that tell one school from another, or all of them if they only say what kind of school it is.</summary>
    public static string[] Distinctive(string[] words) =>
        words.Where(Register.SchoolWords.IsDistinctive).ToArray() is { Length: > 0 } distinctive ? distinctive : words;

    private const int MostWords = 12;

    private static string? TextOf(string? text) => text is null ? null : SchoolNameKey.TextOf(text);
}
