using System.Security.Cryptography;
using System.Text;

namespace Skein.Host.Keeping;

/// <summary>What a backup's last line says of all that stands before it: its content and its schema, to the last byte.</summary>
internal enum Sealed
{
    /// <summary>The file is, byte for byte, what was written.</summary>
    Whole,

    /// <summary>It carries no checksum: it was cut short, or something else wrote it.</summary>
    Not,

    /// <summary>It is no longer what was written.</summary>
    Broken,
}

/// <summary>
/// The checksum of a backup stands in the backup itself, behind its last byte, where neither SQLite nor PostgreSQL looks: one
/// file stays one file, and is still opened by their own tools.
/// </summary>
internal static class BackupSeal
{
    private const string Opening = "\nskein backup sha256 ";
    private static readonly int Length = Opening.Length + (2 * SHA256.HashSizeInBytes) + 1;

    public static async Task WriteAsync(string file, CancellationToken cancel)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var sum = await SHA256.HashDataAsync(stream, cancel);
        stream.Seek(0, SeekOrigin.End);
        await stream.WriteAsync(Line(sum), cancel);
        stream.Flush(flushToDisk: true);
    }

    public static async Task<Sealed> ReadAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        var content = stream.Length - Length;
        if (content <= 0)
        {
            return Sealed.Not;
        }

        stream.Seek(content, SeekOrigin.Begin);
        var line = new byte[Length];
        await stream.ReadExactlyAsync(line, cancel);
        if (!line.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Opening)))
        {
            return Sealed.Not;
        }

        stream.Seek(0, SeekOrigin.Begin);
        var sum = await SumAsync(stream, content, cancel);
        return line.SequenceEqual(Line(sum)) ? Sealed.Whole : Sealed.Broken;
    }

    private static async Task<byte[]> SumAsync(FileStream stream, long length, CancellationToken cancel)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var some = new byte[1 << 20];
        for (var left = length; left > 0;)
        {
            var read = await stream.ReadAsync(some.AsMemory(0, (int)Math.Min(some.Length, left)), cancel);
            if (read == 0)
            {
                break;
            }

            sum.AppendData(some, 0, read);
            left -= read;
        }

        return sum.GetHashAndReset();
    }

    private static byte[] Line(byte[] sum) => Encoding.ASCII.GetBytes($"{Opening}{Convert.ToHexStringLower(sum)}\n");
}
