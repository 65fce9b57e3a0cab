using System.Diagnostics.CodeAnalysis;

namespace Skein.Schools.Register;

/// <summary>Whose number a school's code is. Codes are text: leading zeros belong to them.</summary>
public static class RegisterScheme
{
    public const string GiasUrn = "GIAS-URN";
    public const string Nces = "NCES";

    /// <summary>Of lists without numbers, whose schools are told apart by name and place.</summary>
    public const string Unnumbered = "Name and place";

    private const int MaxCodeLength = 60;
    private const int NcesLength = 12;

    /// <summary>The words to show wherever data of this scheme is shown, or null where none are asked for.</summary>
    public static string? Attribution(string scheme) => scheme switch
    {
        GiasUrn => "Contains public sector information licensed under the Open Government Licence v3.0.",
        Nces => "Source: US Department of Education, National Center for Education Statistics, Common Core of Data.",
        _ => null,
    };

    /// <summary>Reads one school's code as the scheme writes it.</summary>
    public static bool TryReadCode(
        string scheme, string? text, [NotNullWhen(true)] out string? code, [NotNullWhen(false)] out string? problem)
    {
        var trimmed = Clean.Line(text);
        code = scheme == Nces ? WithItsFirstZero(trimmed) : trimmed;
        problem = code switch
        {
            "" => "It has no number.",
            { Length: > MaxCodeLength } => $"Its number is longer than {MaxCodeLength} characters.",
            _ when IsCutShort(code) =>
                $"“{code}” is a number that a spreadsheet has cut short. "
                    + "Make the column text, type or load the numbers again, "
                    + "and save the file.",
            _ when scheme == GiasUrn && !IsUrn(code) => $"“{code}” is not a unique reference number, which is all digits.",
            _ when scheme == Nces && !IsNces(code) => $"“{code}” is not an NCES number, which is {NcesLength} digits.",
            _ => null,
        };
        code = problem is null ? code : null;
        return problem is null;
    }

    /// <summary>A spreadsheet drops the zero with which the numbers of the first nine states begin.</summary>
    private static string WithItsFirstZero(string code) =>
        code.Length == NcesLength - 1 && code.All(char.IsAsciiDigit) ? "0" + code : code;

    /// <summary>1.00E+11, as a spreadsheet shows a long number, stands for many numbers.</summary>
    private static bool IsCutShort(string code) =>
        code.IndexOf("E+", StringComparison.OrdinalIgnoreCase) is > 0 and var e
        && code[..e].All(c => char.IsAsciiDigit(c) || c is '.' or ',')
        && code[(e + 2)..].All(char.IsAsciiDigit);

    private static bool IsUrn(string code) => code.Length <= 8 && code.All(char.IsAsciiDigit);

    /// <summary>Letters are let through: a few states' schools have them after the seven digits of the district.</summary>
    private static bool IsNces(string code) =>
        code.Length == NcesLength
        && code.AsSpan(0, 7).IndexOfAnyExceptInRange('0', '9') < 0
        && code.All(char.IsAsciiLetterOrDigit);
}
