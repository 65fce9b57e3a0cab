using Skein.Schools;

namespace Skein.Starting;

/// <summary>
/// Numbers are compared as they stand; the number of an authority and a school may be written with a stroke or without.
/// </summary>
internal static class SchoolNumber
{
    public static bool Is(SchoolOutline school, string? code) =>
        code is not null && (school.Number == code || (PairOf(school) is { } pair && pair == Digits(code)));

    public static string Digits(string code) => string.Concat(code.Where(c => c is not '/' and not ' '));

    /// <returns>The number of its authority and its own in one, “2013614”; null where a part of it is not known.</returns>
    public static string? PairOf(SchoolOutline school) => school.LaEstab?.Replace("/", "", StringComparison.Ordinal);
}

/// <summary>What has a school, to be found by the school's number.</summary>
internal sealed class Numbered<T>(IReadOnlyList<T> all, Func<T, SchoolOutline> school)
{
    private readonly ILookup<string?, T> _byNumber = all.ToLookup(one => school(one).Number, StringComparer.Ordinal);
    private readonly ILookup<string?, T> _byPair = all.ToLookup(one => SchoolNumber.PairOf(school(one)), StringComparer.Ordinal);

    public IEnumerable<T> Find(string? code) => code is null ? [] : _byNumber[code].Union(_byPair[SchoolNumber.Digits(code)]);
}
