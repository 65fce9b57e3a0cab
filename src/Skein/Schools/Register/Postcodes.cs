namespace Skein.Schools.Register;

/// <summary>Postcodes in the one form in which they can be compared: upper case, one space.</summary>
public static class Postcodes
{
    /// <summary>
    /// “hu7 4px” and “HU74PX” become “HU7 4PX”. Codes of other countries keep their parts, in upper case.
    /// </summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var parts = text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(parts);
        return IsOfUnitedKingdom(joined) ? $"{joined[..^3]} {joined[^3..]}" : string.Join(' ', parts);
    }

    /// <summary>An area's letters, a district, and then always a digit and two letters (BS 7666).</summary>
    private static bool IsOfUnitedKingdom(string code) =>
        code is [>= 'A' and <= 'Z', .., >= '0' and <= '9', >= 'A' and <= 'Z', >= 'A' and <= 'Z']
        && code.Length is >= 5 and <= 7
        && code.AsSpan(1, code.Length - 4).ContainsAnyInRange('0', '9')
        && code.All(char.IsAsciiLetterOrDigit);
}
