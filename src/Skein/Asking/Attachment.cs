using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// The one file that goes with a letter: small, of a kind that everybody can open, and, where it is a picture, without saying
/// where it was taken.
/// </summary>
public sealed class Attachment
{
    public const int LongestName = 120;
    public const int MostBytes = 5 * 1024 * 1024;

    private Attachment(LetterId letterId, string name, string mediaType, byte[] content) =>
        (LetterId, Name, MediaType, Content) = (letterId, name, mediaType, content);

    public LetterId LetterId { get; private init; }

    /// <summary>With its ending.</summary>
    public string Name { get; private init; }

    public string MediaType { get; private init; }
    public byte[] Content { get; private init; }

    /// <returns>What goes with the letter; null where it is not taken, and <paramref name="problems"/> says why.</returns>
    public static Attachment? Read(LetterId letter, string name, byte[] content, string field, Problems problems)
    {
        var cleaned = Clean.Line(Path.GetFileName(name));
        if (content.Length == 0)
        {
            return Refuse("The file is empty. Choose another");
        }

        if (content.Length > MostBytes)
        {
            return Refuse(TooLarge);
        }

        if (AttachmentKind.Find(cleaned, content) is not { } kind)
        {
            return Refuse($"Choose {AttachmentKind.AllInWords}");
        }

        return kind.Clean(content) is { } kept
            ? new(letter, Short(cleaned), kind.MediaType, kept)
            : Refuse("Skein cannot tell whether this picture says where it was taken. Save it as a new one, and choose that");

        Attachment? Refuse(string why)
        {
            problems.Add(field, why);
            return null;
        }
    }

    /// <inheritdoc cref="Read(LetterId, string, byte[], string, Problems)"/>
    /// <param name="file">What was sent; null, or without a name, where no file was chosen.</param>
    public static async Task<Attachment?> ReadAsync(
        LetterId letter, IFormFile? file, Problems problems, CancellationToken cancel)
    {
        if (file is null || file.FileName.Length == 0)
        {
            return null;
        }

        if (file.Length > MostBytes)
        {
            problems.Add(file.Name, TooLarge);
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        return Read(letter, file.FileName, content.ToArray(), file.Name, problems);
    }

    private const string TooLarge = "The file is larger than 5 MB. Choose a smaller one";

    /// <summary>A long name keeps its ending.</summary>
    private static string Short(string name) => Path.GetExtension(name) is var ending && name.Length > LongestName
        ? name.Beginning(LongestName - ending.Length) + ending
        : name;
}
