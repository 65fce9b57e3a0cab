using System.Security.Cryptography;
using System.Text;

namespace Skein.Schools.Register;

/// <summary>
/// What stands for the number of a school in a list without numbers: its name and its place, so that the same list brought in
/// again finds the same schools. It is shown to nobody.
/// </summary>
public static class UnnumberedCode
{
    /// <summary>What it begins with, and no number does.</summary>
    public const string Mark = "~";

    public static bool Is(string code) => code.StartsWith(Mark, StringComparison.Ordinal);

    /// <param name="name">The school's name; spellings that are compared as equal give one code.</param>
    /// <param name="place">Its postcode, or else its town; null where the list gives neither.</param>
    public static string From(string name, string? place)
    {
        var words = $"{SchoolNameKey.TextOf(name)}|{(place is null ? "" : SchoolNameKey.TextOf(place))}";
        return Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..32];
    }
}
