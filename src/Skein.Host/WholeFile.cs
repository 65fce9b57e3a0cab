namespace Skein.Host;

/// <summary>A file that is there whole, or as it was before.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file, then in its place. A device, such as /dev/null, is written to where it stands.</summary>
    /// <exception cref="VerbException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var part = PartOf(path);
        try
        {
            using (var stream = File.Create(part))
            {
                write(stream);
            }

            Keep(part, path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be written. Name another file.", ExitCode.BadInput);
        }
    }

    /// <summary>Where to write until it is kept.</summary>
    public static string PartOf(string path) => IsDevice(path) ? path : path + ".part";

    public static void Keep(string part, string path)
    {
        if (part != path)
        {
            File.Move(part, path, overwrite: true);
        }
    }

    private static bool IsDevice(string path) =>
        Path.GetFullPath(path) is var full && full.StartsWith("/dev/", StringComparison.Ordinal)
        && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
