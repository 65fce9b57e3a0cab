namespace Skein.Chronicle;

/// <summary>What a verb tells the chronicle. It is saved by the same call that saves the change.</summary>
/// <param name="Verb">A verb of the table (<see cref="VerbTable"/>), which says who may read it.</param>
/// <param name="Sentence">What happened, as the history page says it, for example “Rowan Hill started the network.”</param>
public sealed record Happening(string Verb, string Sentence)
{
    public const string Person = "person";
    public const string School = "school";
    public const string Network = "network";

    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>The person who did it, if it was a person Skein knows.</summary>
    public Guid? By { get; init; }

    public Guid? NetworkId { get; init; }

    /// <summary>The day from which it holds, when that is not today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Why, in the words of whoever did it.</summary>
    public string? Reason { get; init; }

    public IReadOnlyCollection<(string Kind, Guid Id)> With { get; init; } = [];

    public string? Counts { get; init; }
}
