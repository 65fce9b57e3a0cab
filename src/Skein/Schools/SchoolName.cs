using System.Diagnostics.CodeAnalysis;

namespace Skein.Schools;

/// <summary>The name of a school: trimmed, white space folded, 1 to 200 characters.</summary>
public sealed record SchoolName
{
    public const int MaxLength = 200;

    private SchoolName(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;

    public static bool TryRead(string? typed, [NotNullWhen(true)] out SchoolName? name, [NotNullWhen(false)] out string? problem)
    {
        var folded = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        problem = folded.Length switch
        {
            0 => "Enter the school's name",
            > MaxLength => $"The school's name must be {MaxLength} characters or fewer",
            _ => null,
        };
        name = problem is null ? new(folded) : null;
        return name is not null;
    }
}
