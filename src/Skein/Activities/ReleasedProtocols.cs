using System.Security.Cryptography;
using System.Text;

namespace Skein.Activities;

/// <summary>Released versions, each with the hash of its text: <c>released.yaml</c>. A released version never changes.</summary>
public static class ReleasedProtocols
{
    private static readonly Lazy<Dictionary<string, string>> Released =
        new(() => DataFiles.Read<Dictionary<string, string>>("Activities.released.yaml"));

    /// <summary>Null where the version has not been released.</summary>
    public static string? HashOf(ProtocolOrigin version) => Released.Value.GetValueOrDefault($"{version.Key}@{version.Version}");

    /// <summary>The SHA-256 of a text, whichever way its lines end.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal))));

    /// <returns>Why a text cannot be this version; null where it can.</returns>
    internal static string? WhyNot(Protocol protocol, string text, KnownProtocols known) =>
        known.ReleasedHash(new(protocol.Key, protocol.Version)) is { } hash && hash != Hash(text)
            ? $"Version {protocol.Version} has been released with other words. Change “version” to {protocol.Version + 1}."
            : null;
}
