using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Skein.Access;

/// <summary>
/// The code on a slip that lets one person in, printed “K7QM-2F9X-4TBW”:
/// twelve signs that cannot be mistaken for one another.
/// It follows from the slip's id and the installation's key, so that a slip can be printed again and no table holds the code.
/// </summary>
internal static class SlipCode
{
    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private const string Purpose = "slip";
    public const int Length = 12;

    public static string Sign(SignInSlipId id, SignedLinks.Signer signer)
    {
        var bytes = HMACSHA256.HashData(signer.Key, Encoding.UTF8.GetBytes($"{Purpose}-code\n{id.Value:N}"));
        var code = new char[Length];
        for (var i = 0; i < Length; i++)
        {
            // Two bytes a sign, so that no sign is likelier than another by more than a thousandth.
            code[i] = Alphabet[((bytes[2 * i] << 8) | bytes[(2 * i) + 1]) % Alphabet.Length];
        }

        return new(code);
    }

    public static string Hash(string code, SignedLinks.Signer signer) => Secret.Hash(signer, Purpose, code);

    public static string Printed(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? code, [NotNullWhen(false)] out string? problem)
    {
        var signs = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        problem = signs switch
        {
            "" => "Enter the code from your slip",
            { Length: not Length } => $"The code has {Length} letters and numbers, for example K7QM-2F9X-4TBW",
            _ when !signs.All(Alphabet.Contains) => "The code has no vowels, and no 0 or 1. Look at your slip again",
            _ => null,
        };
        code = problem is null ? signs : null;
        return code is not null;
    }
}
