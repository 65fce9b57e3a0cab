using System.Security.Cryptography;
using System.Text;

namespace Skein.Leaflet;

/// <summary>
/// The words of a version of the leaflet, taken apart: paragraphs, and lists of lines. A line is whatever begins with a bullet,
/// so a version whose draft was changed by hand is read as well.
/// </summary>
public sealed record LeafletWords(IReadOnlyList<LeafletWords.Part> Parts)
{
    private const string Bullet = "• ";
    private static readonly string[] Bullets = [Bullet, "- ", "* "];

    /// <summary>A paragraph, or a list of lines where it has none.</summary>
    public sealed record Part(string? Paragraph, IReadOnlyList<string> Lines);

    public IReadOnlyList<string> Lines => [.. Parts.SelectMany(part => part.Lines).Distinct(StringComparer.Ordinal)];

    /// <summary>The paragraphs before the first line.</summary>
    public IReadOnlyList<string> Opening =>
        [.. Parts.TakeWhile(part => part.Paragraph is not null).Select(part => part.Paragraph).OfType<string>()];

    public static LeafletWords Read(string words)
    {
        var parts = new List<Part>();
        foreach (var row in words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var line = LineOf(row);
            if (line is not null && parts is [.., { Paragraph: null } list])
            {
                parts[^1] = list with { Lines = [.. list.Lines, line] };
            }
            else
            {
                parts.Add(line is null ? new(row, []) : new(null, [line]));
            }
        }

        return new(parts);
    }

    /// <summary>As a draft holds them: an empty line between paragraphs, and each line of the leaflet behind a bullet.</summary>
    public static string Write(IEnumerable<string> opening, IEnumerable<string> lines, string closing) =>
        string.Join("\n\n", [.. opening, string.Join('\n', lines.Select(line => Bullet + line)), closing]);

    /// <summary>
    /// Private ticks belong to a line's words: where they are changed, what somebody ticked was something else.
    /// </summary>
    public static Guid IdOf(string line) => new(SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan(0, 16));

    /// <summary>What was typed or answered, one statement a row, without bullets and without any said twice.</summary>
    public static IReadOnlyList<string> Rows(string? typed) =>
        [.. (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => LineOf(row) ?? row).Where(row => row.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string? LineOf(string row) =>
        Array.Find(Bullets, bullet => row.StartsWith(bullet, StringComparison.Ordinal)) is { } found
            ? row[found.Length..].Trim()
            : null;
}
