namespace Skein.Activities;

/// <summary>How a question of a protocol is answered.</summary>
public enum ProtocolQuestionKind
{
    Words,

    /// <summary>Several short answers.</summary>
    Lines,

    Day,
    Days,
    Choice,
    People,

    /// <summary>What to read, and where it is.</summary>
    Source,

    Agenda,
    Decisions,

    /// <summary>Who does what by which day; each row becomes a task of theirs.</summary>
    Actions,
}

/// <summary>The field of knowledge that something counts as (S-84). Nobody is asked.</summary>
public enum KnowledgeField
{
    Public,
    Practitioner,
    New,
}

/// <summary>A question of a stage.</summary>
public sealed record ProtocolQuestion
{
    public required string Key { get; init; }

    /// <summary>What is asked, in words.</summary>
    public required string Asks { get; init; }

    public required ProtocolQuestionKind Kind { get; init; }
    public required string? Hint { get; init; }

    /// <summary>By name, the words of each choice.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; }

    /// <summary>Shown once to whoever leaves it empty; null: it may stay empty.</summary>
    public required string? Needed { get; init; }

    /// <summary>Not shown until whoever runs it adds it.</summary>
    public required bool IsOptional { get; init; }

    public required KnowledgeField? Field { get; init; }

    /// <summary>It is about pupils, whose names have to go.</summary>
    public required bool IsAboutPupils { get; init; }

    /// <summary>Asked once for each of these labels; none: once.</summary>
    public required IReadOnlyList<string> Each { get; init; }

    /// <summary>The question whose answer is shown next to it; null: none.</summary>
    public required string? Beside { get; init; }
}
