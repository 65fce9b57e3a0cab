using System.Security.Cryptography;

namespace Skein.Tests.Support;

/// <summary>Something that no other test of the same site has.</summary>
internal static class Another
{
    public static Guid Id() => new(RandomNumberGenerator.GetBytes(16));
}
