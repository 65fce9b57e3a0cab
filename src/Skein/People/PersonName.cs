using System.Diagnostics.CodeAnalysis;

namespace Skein.People;

/// <summary>A person's name as others see it: trimmed, white space folded, 1 to 100 characters.</summary>
public sealed record PersonName
{
    public const int MaxLength = 100;

    /// <summary>Whoever was here and asked to be forgotten.</summary>
    public static readonly PersonName Former = new("a former member");

    private PersonName(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;

    public static bool TryRead(string? typed, [NotNullWhen(true)] out PersonName? name, [NotNullWhen(false)] out string? problem)
    {
        var folded = Clean.Line(typed);
        problem = folded.Length switch
        {
            0 => "Enter a name",
            > MaxLength => $"The name must be {MaxLength} characters or fewer",
            _ => null,
        };
        name = problem is null ? new(folded) : null;
        return name is not null;
    }

    /// <summary>A head whose name nobody has told yet.</summary>
    public static PersonName HeadOf(string school) => new(school.Length <= MaxLength - 15 ? $"Head of {school}" : "The head");

    internal static PersonName Stored(string value) => new(value);
}
