using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Skein.Asking;

/// <summary>
/// The code on a sheet of paper: eight signs that cannot be mistaken for one another and spell no word, printed “K7QM-2F9X”.
/// One of 28⁸ ≈ 3.8 × 10¹¹; the number of tries is limited, and each opens one answer of one letter until it closes.
/// </summary>
public static class AnswerCode
{
    internal const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";
    public const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    public static string Printed(string code) => $"{code[..4]}-{code[4..]}";

    /// <summary>
    /// Reads a code however it was typed: in small letters, with spaces or dashes, with O for 0's neighbours left out.
    /// </summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? code, [NotNullWhen(false)] out string? problem)
    {
        var signs = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        problem = signs switch
        {
            "" => "Enter the code from your sheet",
            { Length: not Length } => $"The code has {Length} letters and numbers, for example K7QM-2F9X",
            _ when !signs.All(Alphabet.Contains) => "The code has no vowels, and no 0 or 1. Look at your sheet again",
            _ => null,
        };
        code = problem is null ? signs : null;
        return code is not null;
    }
}
