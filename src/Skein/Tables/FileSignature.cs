namespace Skein.Tables;

/// <summary>Recognises, by the first bytes, the kinds of file that people offer in place of a CSV file.</summary>
internal static class FileSignature
{
    /// <returns>What the file is and what to do about it, or null if it may be text.</returns>
    public static Refusal? WhyNotText(ReadOnlySpan<byte> start) => start switch
    {
        [] => new("The file is empty. Download it again, and import that."),
        [0x50, 0x4B, 0x03 or 0x05, ..] when IsWorkbook(start) => Workbook,
        [0x50, 0x4B, 0x03 or 0x05, ..] => new("This is a zip archive. Unpack it, and import the CSV file inside."),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Workbook,
        [0x1F, 0x8B, ..] => Packed("gzip"),
        [0x42, 0x5A, 0x68, ..] => Packed("bzip2"),
        [0x37, 0x7A, 0xBC, 0xAF, ..] => Packed("7-Zip"),
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..] => Packed("xz"),
        [0x25, 0x50, 0x44, 0x46, ..] => Other("a PDF document"),
        [0x89, 0x50, 0x4E, 0x47, ..] => Other("a picture (PNG)"),
        [0xFF, 0xD8, 0xFF, ..] => Other("a picture (JPEG)"),
        [0x47, 0x49, 0x46, 0x38, ..] => Other("a picture (GIF)"),
        _ => FirstLetter(start) switch
        {
            (byte)'<' => Other("a web page or XML"),
            (byte)'{' or (byte)'[' => Other("JSON"),
            _ => null,
        },
    };

    private static Refusal Workbook =>
        new("This is a spreadsheet, not a CSV file. Open it, save the sheet of schools as “CSV UTF-8”, and import that.");

    private static Refusal Packed(string kind) => new($"This is a {kind} archive. Unpack it, and import the CSV file inside.");

    private static Refusal Other(string kind) =>
        new($"This is {kind}, not a CSV file. Download the register as CSV, and import that.");

    /// <summary>Spreadsheets of today are zip archives whose first entry is one of these.</summary>
    private static bool IsWorkbook(ReadOnlySpan<byte> start) =>
        start.IndexOf("[Content_Types].xml"u8) >= 0
        || start.IndexOf("xl/"u8) >= 0
        || start.IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0;

    private static byte FirstLetter(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        var letter = start.IndexOfAnyExcept(" \t\r\n"u8);
        return letter < 0 ? (byte)0 : start[letter];
    }
}
