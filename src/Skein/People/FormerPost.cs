using Skein.Access;
using Skein.Schools;

namespace Skein.People;

/// <summary>Where somebody worked before, so that a page can show who belonged where on a past day (I-35).</summary>
public sealed class FormerPost(PersonId personId, SchoolId? schoolId, DateOnly from, DateOnly until)
{
    public PersonId PersonId { get; private init; } = personId;

    /// <summary>Null: outside schools.</summary>
    public SchoolId? SchoolId { get; private init; } = schoolId;

    public DateOnly From { get; private init; } = from;

    /// <summary>The first day on which they were elsewhere.</summary>
    public DateOnly Until { get; private init; } = until;
}
