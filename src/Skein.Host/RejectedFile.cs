using System.Text;
using Skein.Schools.Register;

namespace Skein.Host;

/// <summary>
/// The rows that could not be read, as a CSV file with the reason for each. It is there once the import is done, or not at all.
/// </summary>
internal sealed class RejectedFile : IDisposable
{
    private readonly string _part;
    private readonly StreamWriter _writer;
    private bool _isKept;

    private RejectedFile(string path)
    {
        (Path, _part) = (path, WholeFile.PartOf(path));
        _writer = new(_part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        _writer.Write("line,reason,row\r\n");
    }

    public string Path { get; }

    /// <returns>Null where nobody asked for one.</returns>
    public static RejectedFile? Create(string? path)
    {
        try
        {
            return path is null ? null : new(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be written. Name another file after --rejected.", ExitCode.BadInput);
        }
    }

    public void Add(RejectedRow row) => _writer.Write($"{row.Line},{Quoted(row.Reason)},{Quoted(row.Text)}\r\n");

    public void Keep()
    {
        _writer.Dispose();
        WholeFile.Keep(_part, Path);
        _isKept = true;
    }

    public void Dispose()
    {
        _writer.Dispose();
        if (!_isKept && _part != Path)
        {
            File.Delete(_part);
        }
    }

    /// <summary>A spreadsheet would take what begins with one of these for a formula, and imported text is never that.</summary>
    private static string Quoted(string text) =>
        $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
