using System.Globalization;

namespace Skein.Schools;

/// <summary>A number that differs, but for one chance in 2⁶⁴, when anything a register says of a school does.</summary>
/// <remarks>Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, “The FNV non-cryptographic hash algorithm”, FNV-1a, 64
/// bits.</remarks>
internal static class Fingerprint
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static long Compute(School school)
    {
        var hash = Basis;
        Add(ref hash, school.Name);
        Add(ref hash, school.Type);
        Add(ref hash, school.Phase);
        Add(ref hash, school.Status);
        Add(ref hash, (int?)school.Standing);
        Add(ref hash, school.OpenedOn?.DayNumber);
        Add(ref hash, school.ClosedOn?.DayNumber);
        Add(ref hash, school.AuthorityCode);
        Add(ref hash, school.AuthorityName);
        Add(ref hash, school.EstablishmentNumber);
        Add(ref hash, school.Town);
        Add(ref hash, school.Postcode);
        Add(ref hash, school.Pupils);
        Add(ref hash, school.LowAge);
        Add(ref hash, school.HighAge);
        Add(ref hash, school.HeadName);
        Add(ref hash, school.Phone);
        Add(ref hash, school.Words);
        return unchecked((long)hash);
    }

    private static void Add(ref ulong hash, int? number) => Add(ref hash, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Each value is followed by a mark that no text holds, another where there is none:
    /// so “ab”, “c” is not “a”, “bc”.
    /// </summary>
    private static void Add(ref ulong hash, string? text)
    {
        foreach (var c in text ?? "\uFFFE")
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        hash = unchecked((hash ^ '\uFFFF') * Prime);
    }
}
