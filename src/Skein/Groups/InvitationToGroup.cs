using Skein.Access;
using Skein.Networks;

namespace Skein.Groups;

/// <summary>An invitation to the group in the address.</summary>
public sealed record InvitationToGroup(GroupInvitation Invitation) : IFoundHere<InvitationToGroup>
{
    public static async Task<InvitationToGroup?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
        sought.TryRead("groupId", out GroupId group) && sought.TryRead("invitationId", out GroupInvitationId id)
        && await here.Db.GroupInvitations.SingleOrDefaultAsync(i => i.Id == id && i.GroupId == group, cancel) is { } found
            ? new(found)
            : null;
}

/// <summary>An invitation of the person who asks. Whoever is to answer it holds its group first.</summary>
public sealed record OwnInvitation(GroupInvitation Invitation) : IFound<OwnInvitation>
{
    public static async Task<OwnInvitation?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
    {
        if (!sought.TryRead("invitationId", out GroupInvitationId id))
        {
            return null;
        }

        if (sought.IsHeld)
        {
            await GroupInvitations.HoldGroupOfAsync(asked.Db, id, cancel);
        }

        return await asked.Db.GroupInvitations.SingleOrDefaultAsync(
            i => i.Id == id && i.PersonId == asked.Visitor.Id, cancel) is { } found
            ? new(found)
            : null;
    }
}

/// <summary>A group that the person who asks is in today.</summary>
public sealed record OwnGroup(Group Group, PersonId Person, DateOnly Today) : IFound<OwnGroup>
{
    public static async Task<OwnGroup?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } me || !sought.TryRead("groupId", out GroupId id))
        {
            return null;
        }

        if (sought.IsHeld)
        {
            await asked.Db.HoldAsync<Group>(id.Value, cancel);
        }

        if (await GroupLock.Whole(asked.Db).SingleOrDefaultAsync(g => g.Id == id, cancel) is not { } group)
        {
            return null;
        }

        var today = await asked.Db.TodayInAsync(group.NetworkId, asked.Now, cancel);
        return group.Holds(me, today) ? new(group, me, today) : null;
    }
}
