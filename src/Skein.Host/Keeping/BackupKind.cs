namespace Skein.Host.Keeping;

/// <summary>Which database a backup was taken from: its first bytes say so.</summary>
internal static class BackupKind
{
    public static bool IsSqlite(string file) => BeginsWith(file, "SQLite format 3\0"u8);

    public static bool IsPostgres(string file) => BeginsWith(file, "PGDMP"u8);

    private static bool BeginsWith(string file, ReadOnlySpan<byte> sign)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[16];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..length].StartsWith(sign);
    }
}
