using Skein.Groups;
using Skein.Networks;

namespace Skein.Steering;

/// <summary>A group that steers the network.</summary>
public sealed record SteeringGroup(GroupFrame Frame) : IFoundHere<SteeringGroup, GroupId>
{
    public static string? Place => "groupId";

    public static async Task<SteeringGroup?> FindAsync(Here here, GroupId id, CancellationToken cancel) =>
        await GroupFrame.FindAsync(here, id, cancel) is { Group.Kind: GroupKind.Steering } found ? new(found) : null;
}
