using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Skein.Host.Verbs;

/// <summary>Where a verb of graphs writes: to a file, whole or not at all, or to standard output.</summary>
internal static class GraphOutput
{
    public static Option<string?> Option() =>
        new("--out") { Description = "Where to write; otherwise it goes to standard output." };

    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            write(output);
            return;
        }

        WholeFile.Write(path, write);
    }

    public static void WriteText(string? path, Action<TextWriter> write) =>
        Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            write(writer);
        });

    /// <summary>A number in round-trip form; NaN where it is undefined.</summary>
    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
