using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Schools;

namespace Skein.Engagement;

public readonly record struct SchoolVisitId(Guid Value) : IId<SchoolVisitId>
{
    public static bool TryParse(string? text, out SchoolVisitId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A conversation at a school with its head: planned, done, and what was learned, once the head approved it (S-19).
/// </summary>
/// <param name="id">The visit.</param>
/// <param name="networkId">For which network it is.</param>
/// <param name="visitorId">Who goes, and writes the note.</param>
public sealed class SchoolVisit(SchoolVisitId id, NetworkId networkId, PersonId visitorId)
    : RegisterRow<SchoolVisitId>(id, networkId)
{
    public SchoolId SchoolId { get; init; }
    public PersonId VisitorId { get; private init; } = visitorId;
    public DateOnly PlannedOn { get; init; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Who goes along: another head, a team member.</summary>
    public string? Companion { get; private set; }

    /// <summary>What was learned. A note that changes is the head's to approve again.</summary>
    public string? Note
    {
        get;
        private set => (field, ApprovedOn) = (value, value == field ? ApprovedOn : null);
    }

    public DateOnly? ApprovedOn { get; private set; }

    public static SchoolVisit Plan(
        NetworkId network, SchoolId school, PersonId visitor, DateOnly on, string? companion, DateTimeOffset now) =>
        new(Ids.New<SchoolVisitId>(now), network, visitor) { SchoolId = school, PlannedOn = on, Companion = companion };

    /// <summary>Says that it has taken place, and what was learned.</summary>
    public void Tell(DateOnly on, string? companion, string? note) => (DoneOn, Companion, Note) = (on, companion, note);

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
