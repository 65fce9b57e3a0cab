using Skein.Access;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>Somebody to whom a letter can go, and the school for which they answer.</summary>
public sealed record Recipient
{
    public required PersonId PersonId { get; init; }
    public required string Name { get; init; }
    public required EmailAddress? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>They want no e-mail of what only tells them something; what asks for their answer comes all the same.</summary>
    public bool WantsNoMessages { get; init; }

    /// <summary>Null for somebody who answers for no school.</summary>
    public required SchoolId? SchoolId { get; init; }

    public required string? SchoolName { get; init; }

    /// <summary>Their school, where the letter asks schools.</summary>
    public SchoolId AnswersFor => SchoolId ?? throw new InvalidOperationException($"{Name} answers for no school.");
}
