using System.Text;

namespace Skein.Tables;

/// <summary>How a register file stores its letters, by a name a person can check it by.</summary>
public sealed record TableEncoding
{
    public static readonly TableEncoding Utf8WithMark = new("UTF-8 with byte order mark", null);
    public static readonly TableEncoding Utf8 = new("UTF-8", null);

    /// <summary>What nightly extracts of Get Information about Schools are written in.</summary>
    public static readonly TableEncoding Windows1252 =
        new("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252));

    /// <summary>What spreadsheets call “Unicode text”; it has a byte order mark.</summary>
    public static readonly TableEncoding Utf16 = new("UTF-16", Encoding.Unicode);
    public static readonly TableEncoding Utf16BigEndian = new("UTF-16, big end first", Encoding.BigEndianUnicode);

    private TableEncoding(string name, Encoding? encoding) => (Name, Encoding) = (name, encoding);

    public string Name { get; }

    /// <summary>From what the text must be converted, or null for UTF-8.</summary>
    internal Encoding? Encoding { get; }
}
