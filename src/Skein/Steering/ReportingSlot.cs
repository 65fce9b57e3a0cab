using Skein.Access;
using Skein.Groups;
using Skein.Networks;

namespace Skein.Steering;

/// <summary>The place in a round where one group reports to a steering group.</summary>
public sealed record ReportingSlot(GroupFrame Steering, GroupFrame Reporting) : IFoundHere<ReportingSlot>
{
    public bool MayWrite => Steering.MayChange || Reporting.MayWrite;

    public static async Task<ReportingSlot?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
        sought.TryRead("groupId", out GroupId to) && sought.TryRead("reportingId", out GroupId from)
        && await SteeringGroup.FindAsync(here, to, cancel) is { } steering
        && await GroupFrame.FindAsync(here, from, cancel) is { } reporting
            ? new(steering.Frame, reporting)
            : null;
}
