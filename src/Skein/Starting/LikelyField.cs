using System.Text.RegularExpressions;

namespace Skein.Starting;

/// <summary>
/// What words on a line without headings are likely to be. The preview shows what came of it before anything is kept.
/// </summary>
internal static partial class LikelyField
{
    private static readonly string[] NothingWords = ["n/a", "na", "none", "tbc", "unknown", "not known", "null", "nil"];

    private static readonly HashSet<string> SchoolWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "school", "schools", "academy", "primary", "infant", "infants", "junior", "juniors", "nursery", "college", "federation",
        "ysgol",
    };

    /// <summary>What people write where they have nothing to write.</summary>
    public static bool IsNothing(string text) =>
        !text.Any(char.IsLetterOrDigit) || NothingWords.Contains(text.ToLowerInvariant());

    /// <summary>A number of England's register, or of an authority and a school there.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    public static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) >= 5 && Phone().IsMatch(text);

    public static bool IsPostcode(string text) => Postcode().IsMatch(text);

    /// <summary>Two words or more that each begin as a name does.</summary>
    public static bool IsWholeName(string text) =>
        text.Split(' ') is { Length: >= 2 and <= 5 } words
            && words.All(word => char.IsUpper(word[0]) || Particle().IsMatch(word))
            && !IsOfSchool(text);

    /// <summary>
    /// Words that go on with the name of a school in which a comma stands: “St John's”, “Ash Primary School”.
    /// </summary>
    public static bool IsOfSchool(string text) =>
        text.Split(' ').Any(SchoolWords.Contains) || Saint().IsMatch(text);

    /// <summary>“Marsh” and “Ada”, or “Marsh” and “Mrs A”: the parts of one name with a comma in it.</summary>
    public static bool AreOneName(string surname, string first, string? address) =>
        surname.Length > 0
            && first.Length > 0
            && surname.Split(' ') is [.. var particles, _]
            && particles.All(word => Particle().IsMatch(word))
        && !IsOfSchool(surname) && !Role().IsMatch(first)
        && (
            !first.Contains(' ', StringComparison.Ordinal)
                || TitleAndInitial().IsMatch(first)
                || (address is not null && IsIn(surname, address)));

    /// <summary>What somebody does, put after their name: “Ada Marsh, Headteacher”.</summary>
    public static bool IsRole(string text) => Role().IsMatch(text);

    /// <summary>A name that begins with its surname, “Marsh, Ada”, as it is said: “Ada Marsh”.</summary>
    public static string InSpokenOrder(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } surname, { Length: > 0 } first]
        && (
            AreOneName(surname, first, address: null)
                || (AreOneName(surname, first.Split(' ')[0], address: null) && IsWholeName(first)))
            ? $"{first} {surname}"
            : name;

    private static bool IsIn(string surname, string address) =>
        string.Concat(surname.Where(char.IsLetter)) is { Length: >= 2 } letters
        && string.Concat(address.Split('@')[0].Where(char.IsLetter)).Contains(letters, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^([1-9]\d{4,7}|\d{3}\s*/\s*\d{4})$")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(tel(ephone)?[.:]?\s*|phone[.:]?\s*|t[.:]\s*|mob(ile)?[.:]?\s*)?[\d\s+().\-–/x]+(\s*ext(ension)?[.:]?\s*\d+)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^(st\.?|saint|ss|all saints)\s.*['’]s?$|^(st\.?|saint)\s+\w+s$", RegexOptions.IgnoreCase)]
    private static partial Regex Saint();

    [GeneratedRegex("^(van|von|de|der|den|da|di|du|la|le|al|el|bin|mac|mc|o['’])$", RegexOptions.IgnoreCase)]
    private static partial Regex Particle();

    [GeneratedRegex(
        @"^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|dame|sister|sr|fr|father)\.?( \S+)?$|^\S+( [a-z]\.?)+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex TitleAndInitial();

    [GeneratedRegex(
        @"\b(head|headteacher|principal|acting|executive|interim|deputy|jr|sr|mbe|obe|cbe|phd|npqh|ma|ba|bsc|bed)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Role();
}
