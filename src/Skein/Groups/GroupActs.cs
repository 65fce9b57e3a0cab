using Skein.Access;
using Skein.Duties;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>What follows from a change of a group, in the same transaction.</summary>
internal static class GroupActs
{
    private const string FindConvenor = "convenor";

    /// <summary>
    /// Somebody is no longer in the group, whichever way they went: a convenor is looked for where they were it, and what the
    /// members are asked is settled where those who stay have said enough.
    /// </summary>
    /// <param name="from">The first day on which they are not in it.</param>
    public static async Task LeaveAsync(
        SkeinDb db, Group group, PersonId person, DateOnly today, DateOnly from, DateTimeOffset now, CancellationToken cancel)
    {
        var wasConvenor = group.Members.Any(m => m.PersonId == person && m.Until is null && m.Part is GroupPart.Convenor);
        group.Leave(person, from);
        if (wasConvenor)
        {
            await WatchConvenorAsync(db, group, today, from, now, cancel);
        }

        await ChangeFocus.SettleAsync(db, group, today, now, cancel);
    }

    /// <summary>A group without a convenor is never lost silently: the co-leaders find one with it (S-26).</summary>
    public static async Task WatchConvenorAsync(
        SkeinDb db, Group group, DateOnly today, DateOnly from, DateTimeOffset now, CancellationToken cancel)
    {
        var origin = new Origin(GroupHappenings.Subject, group.Id.Value);
        if (group.On(from).Any(m => m.Part is GroupPart.Convenor))
        {
            await db.DischargeAsync(group.NetworkId, origin, null, null, today, null, now, cancel);
        }
        else if (GroupKinds.For(group).WantsConvenor && group.Until is null)
        {
            await db.OweAsync(
                new(
                    group.NetworkId, origin, $"{FindConvenor}:{TypedDay.Write(from)}",
                    $"Find a leader with the group “{group.Name}”", Owner.CoLeaders, today.AddDays(14))
                {
                    Href = GroupsLinks.Group(group.NetworkId, group.Id),
                    How = "Ask its members who would like to. The one who offers says yes for themselves.",
                },
                today,
                now,
                cancel);
        }
    }

    /// <summary>
    /// The group has closed: nobody owes what followed from it (I-33), and whoever was invited is not waited for.
    /// </summary>
    public static async Task EndAsync(SkeinDb db, GroupFrame found, DateOnly last, DateTimeOffset now, CancellationToken cancel)
    {
        var id = found.Group.Id;
        await db.ReleaseAllAsync(
            found.Network.Id, new(GroupHappenings.Subject, id.Value), "The group has closed.", last, now, cancel);
        db.RemoveRange(await db.GroupInvitations.Where(i => i.GroupId == id && i.AnsweredOn == null).ToListAsync(cancel));
        (await db.AskedFocusAsync(id, cancel))?.Drop(found.Today);
    }
}
