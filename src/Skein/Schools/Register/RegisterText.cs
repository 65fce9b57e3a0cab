using System.Text;

namespace Skein.Schools.Register;

internal static class RegisterText
{
    /// <summary>Trims, and makes one space of each run of spaces and line ends. Null for nothing.</summary>
    public static string? Tidy(string text)
    {
        if (!Ascii.IsValid(text))
        {
            // Among letters beyond the plain ones may be some that nobody sees.
            return Clean.Line(text) is { Length: > 0 } clean ? clean : null;
        }

        var trimmed = text.Trim();
        return trimmed.Length == 0 ? null
            : trimmed.AsSpan().ContainsAny("\r\n\t") || trimmed.Contains("  ", StringComparison.Ordinal)
                ? string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : trimmed;
    }
}
