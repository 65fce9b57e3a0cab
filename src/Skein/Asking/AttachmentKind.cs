using System.IO.Compression;

namespace Skein.Asking;

/// <summary>A kind of file that can go with a letter. It is known by its first bytes, and its name has to say the same.</summary>
/// <param name="Ending">As its name ends.</param>
/// <param name="MediaType">As mail and browsers call it.</param>
/// <param name="Begins">How every such file begins.</param>
internal sealed record AttachmentKind(string Ending, string MediaType, byte[] Begins)
{
    public const string AllInWords = "a PDF, a document of Word, Excel, PowerPoint or LibreOffice without macros, or a picture "
        + "(JPEG or PNG)";

    private const string OfOffice = "application/vnd.openxmlformats-officedocument.";
    private const string OfLibreOffice = "application/vnd.oasis.opendocument.";

    private static readonly byte[] Zip = [.. "PK\x03\x04"u8];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n"u8];

    private static readonly AttachmentKind[] All =
    [
        new(".pdf", "application/pdf", [.. "%PDF-"u8]),
        new(".docx", $"{OfOffice}wordprocessingml.document", Zip) { Holds = "word/" },
        new(".xlsx", $"{OfOffice}spreadsheetml.sheet", Zip) { Holds = "xl/" },
        new(".pptx", $"{OfOffice}presentationml.presentation", Zip) { Holds = "ppt/" },
        new(".odt", $"{OfLibreOffice}text", Zip) { Holds = "content.xml" },
        new(".ods", $"{OfLibreOffice}spreadsheet", Zip) { Holds = "content.xml" },
        new(".odp", $"{OfLibreOffice}presentation", Zip) { Holds = "content.xml" },
        new(".jpg", "image/jpeg", Jpeg) { WithoutPlace = PictureWithoutPlace.OfJpeg },
        new(".jpeg", "image/jpeg", Jpeg) { WithoutPlace = PictureWithoutPlace.OfJpeg },
        new(".png", "image/png", Png) { WithoutPlace = PictureWithoutPlace.OfPng },
    ];

    /// <summary>As a field for a file offers them first.</summary>
    public static string Accepted { get; } = string.Join(',', All.Select(kind => kind.Ending));

    /// <summary>Where what a document says stands in it, as its packed files are named; null for what is not packed.</summary>
    private string? Holds { get; init; }

    private Func<byte[], byte[]?>? WithoutPlace { get; init; }

    /// <returns>Null where it is none of those, or its name says something else than its bytes.</returns>
    public static AttachmentKind? Find(string name, byte[] content) => All.FirstOrDefault(kind =>
        name.EndsWith(kind.Ending, StringComparison.OrdinalIgnoreCase) && content.AsSpan().StartsWith(kind.Begins)
        && (kind.Holds is null || IsDocument(content, kind.Holds)));

    /// <returns>The file without what says where it was made; null where nobody can tell.</returns>
    public byte[]? Clean(byte[] content) => WithoutPlace is null ? content : WithoutPlace(content);

    /// <summary>A document with macros is a program, which no mail should bring.</summary>
    private static bool IsDocument(byte[] content, string holds)
    {
        try
        {
            using var packed = new ZipArchive(new MemoryStream(content));
            var names = packed.Entries.Select(entry => entry.FullName).ToList();
            return names.Exists(name => name.StartsWith(holds, StringComparison.Ordinal))
                && !names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                    || name.StartsWith("Basic/", StringComparison.Ordinal));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
