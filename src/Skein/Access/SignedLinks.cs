using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>
/// Links that cannot be guessed or altered: an id and its signature by the installation's key, 43 characters in all. A link is
/// for one purpose; whether it still opens anything is for whoever reads it to say. It can be written again at any time.
/// </summary>
public sealed class SignedLinks(SkeinDb db, CurrentDatabase current)
{
    private const int IdBytes = 16;
    private const int SignatureBytes = 16;
    private static readonly ConcurrentDictionary<DatabaseAddress, byte[]> Keys = new();

    public async Task<Signer> SignerAsync(CancellationToken cancel)
    {
        if (!Keys.TryGetValue(current.Address, out var key))
        {
            key = await KeyAsync(cancel);
            Keys[current.Address] = key;
        }

        return new(key);
    }

    private async Task<byte[]> KeyAsync(CancellationToken cancel) =>
        await db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(cancel);

    public readonly record struct Signer(byte[] Key)
    {
        public string Write(string purpose, Guid id)
        {
            Span<byte> link = stackalloc byte[IdBytes + SignatureBytes];
            id.TryWriteBytes(link);
            Sign(purpose, link[..IdBytes], link[IdBytes..]);
            return Base64Url.EncodeToString(link);
        }

        /// <returns>The id, or null when the link was not written by this installation for this purpose.</returns>
        public Guid? Read(string purpose, string? link)
        {
            Span<byte> bytes = stackalloc byte[IdBytes + SignatureBytes];
            if (link is not { Length: 43 }
                || Base64Url.DecodeFromChars(link, bytes, out _, out var length) != OperationStatus.Done
                || length != bytes.Length)
            {
                return null;
            }

            Span<byte> expected = stackalloc byte[SignatureBytes];
            Sign(purpose, bytes[..IdBytes], expected);
            return CryptographicOperations.FixedTimeEquals(expected, bytes[IdBytes..]) ? new Guid(bytes[..IdBytes]) : null;
        }

        private void Sign(string purpose, ReadOnlySpan<byte> id, Span<byte> signature)
        {
            Span<byte> message = stackalloc byte[IdBytes + 64];
            id.CopyTo(message);
            var length = IdBytes + Encoding.UTF8.GetBytes(purpose, message[IdBytes..]);

            Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(Key, message[..length], whole);
            whole[..SignatureBytes].CopyTo(signature);
        }
    }
}
