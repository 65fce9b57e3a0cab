using Skein.Site;
using Skein.Tables;

namespace Skein.Starting;

/// <summary>
/// A file that is chosen in place of pasting. Its text goes into the box, where it is read and can be put right.
/// </summary>
internal static class PastedFile
{
    /// <summary>The name of its field.</summary>
    public const string Field = "File";

    /// <summary>Five hundred lines of a thousand letters. A list of schools is a tenth of that.</summary>
    private const int MostBytes = 500_000;

    public static readonly string Limit = $"{MostBytes / 1000} KB";

    /// <returns>What is to be read: the lines of the file, or what was typed where there is none or it cannot be read.</returns>
    public static async Task<PasteSchools.Input> ReadAsync(
        HttpRequest request, PasteSchools.Input typed, Problems problems, CancellationToken cancel)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(cancel) : null;
        if (form?.Files.GetFile(Field) is not { FileName.Length: > 0 } file)
        {
            return typed;
        }

        if (!string.IsNullOrWhiteSpace(typed.Lines))
        {
            problems.Add(
                Field, "Skein reads the box or a file, not both. Empty the box and choose the file again, or leave the file out");
            return typed;
        }

        if (file.Length > MostBytes)
        {
            problems.Add(
                Field, $"This file is larger than {Limit}. Choose one that holds the list of schools alone, or paste its lines");
            return typed;
        }

        await using var stream = file.OpenReadStream();
        if (!TypedFile.TryRead(stream, cancel, out var text, out var refusal))
        {
            // What the reader advises is for registers; what the file is goes for any list.
            var what = refusal.Reason.Split(". ")[0].TrimEnd('.');
            problems.Add(Field, $"{what}. Save the list as a CSV file and choose that, or paste its lines");
            return typed;
        }

        return typed with { Lines = text };
    }
}
