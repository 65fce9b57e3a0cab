using Skein.Access;

namespace Skein.Congruence;

/// <summary>Where a priority helps somebody's own work, in their words and for their eyes.</summary>
public sealed class OwnUse(PersonId personId, PriorityId priorityId, string text)
{
    public const int MaxLength = 500;

    public PersonId PersonId { get; private set; } = personId;
    public PriorityId PriorityId { get; private init; } = priorityId;
    public string Text { get; internal set; } = text;
}
