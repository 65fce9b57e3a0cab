namespace Skein.Schools.Register;

internal static class RegisterText
{
    /// <summary>Trims, and makes one space of each run of spaces and line ends. Null for nothing.</summary>
    public static string? Tidy(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 ? null
            : trimmed.AsSpan().ContainsAny("\r\n\t\u00A0") || trimmed.Contains("  ", StringComparison.Ordinal)
                ? string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : trimmed;
    }
}
