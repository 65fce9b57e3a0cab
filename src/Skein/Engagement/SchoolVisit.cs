using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Engagement;

public readonly record struct SchoolVisitId(Guid Value) : IId<SchoolVisitId>
{
    public static bool TryParse(string? text, out SchoolVisitId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A conversation at a school with its head: planned, done, and what was learned, once the head approved it (S-19).
/// </summary>
public sealed class SchoolVisit : IVersioned, IInNetwork<SchoolVisitId>
{
    public const int LongestNote = 3000;
    public const int LongestCompanion = 120;

    private SchoolVisit(SchoolVisitId id, NetworkId networkId, SchoolId schoolId, PersonId visitorId, DateOnly plannedOn) =>
        (Id, NetworkId, SchoolId, VisitorId, PlannedOn) = (id, networkId, schoolId, visitorId, plannedOn);

    public SchoolVisitId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public SchoolId SchoolId { get; private init; }

    /// <summary>Who goes, and writes the note.</summary>
    public PersonId VisitorId { get; private set; }

    public DateOnly PlannedOn { get; private init; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Who goes along: another head, a team member.</summary>
    public string? Companion { get; private set; }

    public string? Note { get; private set; }
    public DateOnly? ApprovedOn { get; private set; }
    public int Version { get; private set; }

    public static SchoolVisit Plan(
        NetworkId network, SchoolId school, PersonId visitor, DateOnly on, string? companion, DateTimeOffset now) =>
        new(Ids.New<SchoolVisitId>(now), network, school, visitor, on) { Companion = companion };

    /// <summary>Says that it has taken place, and what was learned. A note that changes is the head's to approve again.</summary>
    /// <returns>Why it cannot be said, or null once it is.</returns>
    public Refusal? Tell(DateOnly on, string? companion, string? note, DateOnly today)
    {
        if (on > today)
        {
            return new("This day is still to come. Enter the day on which the visit took place.");
        }

        (ApprovedOn, DoneOn, Companion) = (Note == note ? ApprovedOn : null, on, companion);
        Note = note;
        return null;
    }

    /// <returns>Why it cannot be approved, or null once it is.</returns>
    public Refusal? Approve(DateOnly on)
    {
        if (Note is null)
        {
            return new("There is no note of this visit to approve.");
        }

        ApprovedOn ??= on;
        return null;
    }

    public bool MayBeReadBy(PersonId? reader, bool isHead, bool arranges) =>
        Note is not null && (isHead || VisitorId == reader || (arranges && ApprovedOn is not null));
}
