using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Skein.Access;

/// <summary>What is kept of a secret: enough to recognise it, and not enough to know it.</summary>
internal static class Secret
{
    public const int HashLength = 43;

    /// <summary>The secret's mark under the installation's key, for one purpose and one thing.</summary>
    public static string Hash(SignedLinks.Signer signer, string purpose, string secret) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(signer.Key, Encoding.UTF8.GetBytes($"{purpose}\n{secret}")));

    public static string NewDigits() => RandomNumberGenerator.GetString("0123456789", SignInCode.DigitCount);

    /// <summary>As long as <see cref="NewKey"/> writes one.</summary>
    public const int KeyLength = 43;

    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string NewBrowserSecret() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
