using System.Diagnostics.CodeAnalysis;

namespace Skein.Schools.Register;

/// <summary>A person's decision to keep head teachers' names and schools' telephone numbers, with the reason they gave.</summary>
/// <remarks>The columns are public, but personal; without a reason they are not read.</remarks>
public sealed record KeepPersonal
{
    private const int MaxLength = 300;

    private KeepPersonal(string reason) => Reason = reason;

    public string Reason { get; }

    public static bool TryRead(
        string? typed, [NotNullWhen(true)] out KeepPersonal? keep, [NotNullWhen(false)] out string? problem)
    {
        var trimmed = typed?.Trim() ?? "";
        problem = trimmed switch
        {
            "" => "Enter why the names and telephone numbers are needed",
            { Length: > MaxLength } => $"The reason must be {MaxLength} characters or fewer",
            _ => null,
        };
        keep = problem is null ? new(trimmed) : null;
        return keep is not null;
    }
}
