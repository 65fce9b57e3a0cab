using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Skein.Tables;

/// <summary>
/// A small file of lines, from a spreadsheet or typed, as the text that <see cref="TypedRows"/> reads. Whoever takes one says
/// how large it may be: all of it is held at once, to be shown and put right.
/// </summary>
public static class TypedFile
{
    /// <param name="file">A stream that can seek. It is left open.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="text">The text, however its letters were stored.</param>
    /// <param name="refusal">What the file is instead, where it is no text.</param>
    public static bool TryRead(
        Stream file, CancellationToken cancel, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(file);

        text = null;
        if (!TextCheck.TryRead(file, cancel, out var encoding, out refusal))
        {
            return false;
        }

        file.Position = 0;
        using var reader = new StreamReader(file, encoding.Encoding ?? Encoding.UTF8, leaveOpen: true);
        text = reader.ReadToEnd();
        return true;
    }
}
