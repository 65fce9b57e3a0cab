namespace Skein.Activities;

/// <summary>What fills a part.</summary>
public enum PartKind
{
    Person,
    School,
    Group,

    /// <summary>A name without an account, such as a speaker.</summary>
    Outside,
}

/// <summary>A part that people, schools or groups take.</summary>
public sealed record ProtocolPart
{
    public required string Key { get; init; }

    /// <summary>As shown; the name where the file gives no title.</summary>
    public required string Title { get; init; }

    /// <summary>The file gives the title, so another language must give it too.</summary>
    public required bool IsTitled { get; init; }

    public required PartKind Is { get; init; }

    /// <summary>Null: any number.</summary>
    public required PartSize? HowMany { get; init; }

    /// <summary>Null: from any schools.</summary>
    public required PartSchools? Schools { get; init; }

    /// <summary>The role of those who fill it, or from whom they are chosen; null: anybody.</summary>
    public required string? Role { get; init; }

    /// <summary>Roles without which it works better.</summary>
    public required IReadOnlyList<string> WorksBetterWithout { get; init; }

    /// <summary>Sees only the outline, until everybody inside opens it.</summary>
    public required bool SeesOutline { get; init; }

    public required bool Runs { get; init; }

    /// <summary>What is said when the part is not filled as it should be; null: Skein's own sentence.</summary>
    public required string? Says { get; init; }
}
