using Skein.Networks;
using Skein.Persistence;

namespace Skein.Groups;

/// <summary>What every page of a group knows before it shows anything.</summary>
/// <param name="Network">The network it stands in.</param>
/// <param name="Group">The group with all who are or were in it; tracked.</param>
/// <param name="IsMember">The visitor is in it today.</param>
/// <param name="MayChange">The visitor is its convenor today, or arranges things in the network.</param>
public sealed record GroupFrame(NetworkFrame Network, Group Group, bool IsMember, bool MayChange)
    : IFoundHere<GroupFrame, GroupId>
{
    public GroupKind Kind { get; } = GroupKinds.For(Group);

    /// <summary>Its members see to its words together.</summary>
    public bool MayWrite => MayChange || IsMember;

    public string Here => GroupsLinks.Group(Network.Id, Group.Id);

    public GroupId Id => Group.Id;

    public DateOnly Today => Network.Today;

    public static Task HoldAsync(SkeinDb db, GroupId id, CancellationToken cancel) => db.HoldAsync<Group>(id.Value, cancel);

    /// <returns>Null when the network has no such group. Whether the visitor may see the network is the route's to say.</returns>
    public static async Task<GroupFrame?> FindAsync(Here here, GroupId id, CancellationToken cancel)
    {
        if (await GroupLock.Whole(here.Db)
            .SingleOrDefaultAsync(g => g.Id == id && g.NetworkId == here.Id, cancel) is not { } group)
        {
            return null;
        }

        var parts = group.On(here.Today).Where(m => m.PersonId == here.Visitor.Id).Select(m => m.Part).ToList();
        return new(here.Network, group, parts.Count > 0, here.Network.MayArrange || parts.Contains(GroupPart.Convenor));
    }
}
