using Skein.Access;
using Skein.Groups;
using Skein.Persistence;

namespace Skein.Steering;

public readonly record struct RepresentativeId(Guid Value) : IId<RepresentativeId>
{
    public static bool TryParse(string? text, out RepresentativeId id) => Ids.TryParse(text, out id);
}

public readonly record struct ProgressReportId(Guid Value) : IId<ProgressReportId>
{
    public static bool TryParse(string? text, out ProgressReportId id) => Ids.TryParse(text, out id);
}

/// <summary>The days on which a member of a steering group spoke there for another group (S-46).</summary>
public sealed class Representative : IDated
{
    private Representative(RepresentativeId id, GroupId steeringId, GroupId groupId, PersonId personId, DateOnly from) =>
        (Id, SteeringId, GroupId, PersonId, From) = (id, steeringId, groupId, personId, from);

    public RepresentativeId Id { get; private init; }
    public GroupId SteeringId { get; private init; }
    public GroupId GroupId { get; private init; }
    public PersonId PersonId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    public static Representative Name(GroupId steering, GroupId group, PersonId person, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<RepresentativeId>(now), steering, group, person, from);

    public void EndOn(DateOnly day) => Until ??= day;
}

/// <summary>What a group told a steering group for one meeting: how it gets on, and what in it is for the others.</summary>
public sealed class ProgressReport : IVersioned
{
    public const int MaxLength = 1000;

    private ProgressReport(ProgressReportId id, GroupId steeringId, GroupId groupId, DateOnly meetingDay, PersonId writtenBy) =>
        (Id, SteeringId, GroupId, MeetingDay, WrittenBy) = (id, steeringId, groupId, meetingDay, writtenBy);

    public ProgressReportId Id { get; private init; }
    public GroupId SteeringId { get; private init; }
    public GroupId GroupId { get; private init; }
    public DateOnly MeetingDay { get; private init; }
    public PersonId WrittenBy { get; private set; }
    public string? Progress { get; private set; }
    public string? ForTheOthers { get; private set; }
    public int Version { get; private set; }

    public static ProgressReport Create(GroupId steering, GroupId group, DateOnly meeting, PersonId by, DateTimeOffset now) =>
        new(Ids.New<ProgressReportId>(now), steering, group, meeting, by);

    public void Write(string? progress, string? forTheOthers, PersonId by) =>
        (Progress, ForTheOthers, WrittenBy) = (progress, forTheOthers, by);
}
