using Skein.Access;
using Skein.Leaving;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Groups;

/// <summary>What groups keep of a person: where they are or were, and what they were invited to.</summary>
internal sealed class GroupsOfPeople(SkeinDb db, TimeProvider clock) : IMovePeople, IForget, ITellOwnData
{
    private sealed record PlaceHeld(string Group, string Part, DateOnly From, DateOnly? Until);

    private sealed record FocusAnswer(string Group, string? Focus, bool Agreed, DateOnly On);

    private sealed record Invited(string Group, DateOnly On, string? Reason, DateOnly? SaidYesOn);

    /// <summary>Where two members turned out to be one, the others may have said enough of what they are asked.</summary>
    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        var groups = await db.Groups
            .Include(g => g.Members)
            .Where(g => g.Members.Any(m => m.PersonId == from))
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        var days = await db.DaysOfAsync(groups.Select(g => g.NetworkId), now, cancel);
        foreach (var group in groups)
        {
            await ChangeFocus.SettleAsync(db, group, days[group.NetworkId], now, cancel);
        }
    }

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        await LeaveAsync(person, cancel);
    }

    public IEnumerable<Type> Tells => [typeof(GroupMember), typeof(GroupInvitation), typeof(GroupFocusAnswer)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var groups = db.Groups;
        var places = await db.GroupMembers
            .Where(m => m.PersonId == person)
            .OrderBy(m => m.From)
            .Join(groups, m => m.GroupId, g => g.Id, (m, g) => new { g.Name, m.Part, m.From, m.Until })
            .ToListAsync(cancel);
        var invited = await db.GroupInvitations
            .Where(i => i.PersonId == person || i.InvitedBy == person)
            .OrderBy(i => i.InvitedOn)
            .Join(
                groups, i => i.GroupId, g => g.Id,
                (i, g) => new { i.PersonId, g.Name, i.InvitedOn, i.Reason, i.AnsweredOn })
            .ToListAsync(cancel);
        var focuses = await (
            from focus in db.GroupFocuses
            from answer in focus.Answers
            join g in groups on focus.GroupId equals g.Id
            where answer.PersonId == person
            orderby answer.On, focus.Id
            select new { g.Name, focus.Words, answer.Agrees, answer.On }).ToListAsync(cancel);
        return places.Count + invited.Count + focuses.Count == 0
            ? null
            : ("groups", new
            {
                Places = places.Select(p => new PlaceHeld(p.Name, p.Part.Said(), p.From, p.Until)),
                InvitedTo = invited
                    .Where(i => i.PersonId == person)
                    .Select(i => new Invited(i.Name, i.InvitedOn, i.Reason, i.AnsweredOn)),
                AgreedToWorkOn = focuses.Select(f => new FocusAnswer(f.Name, f.Words, f.Agrees, f.On)),
                Invited = invited
                    .Where(i => i.PersonId != person)
                    .Select(i => new Invited(i.Name, i.InvitedOn, i.Reason, i.AnsweredOn)),
            });
    }

    /// <summary>From today they are in no group, are asked by none, and nothing that was written of them alone is kept.</summary>
    private async Task LeaveAsync(Forgotten person, CancellationToken cancel)
    {
        var (id, now) = (person.Id, clock.GetUtcNow());
        var foci = await db.GroupFocuses
            .Include(f => f.Answers)
            .Where(f => f.Answers.Any(a => a.PersonId == id))
            .ToListAsync(cancel);
        foci.ForEach(focus => focus.Forget(id));
        var groups = await GroupLock.HoldAllOfAsync(db, id, cancel);
        var days = await db.DaysOfAsync(groups.Select(g => g.NetworkId), now, cancel);
        foreach (var group in groups)
        {
            var today = days[group.NetworkId];
            await GroupActs.LeaveAsync(db, group, id, today, today, now, cancel);
        }

        var asked = await db.GroupInvitations.Where(i => i.PersonId == id).ToListAsync(cancel);
        db.RemoveRange(asked.Where(i => i.AnsweredOn is null));
        foreach (var invitation in asked.Where(i => i.AnsweredOn is not null))
        {
            invitation.DropReason();
        }
    }
}

/// <summary>
/// Whoever leaves a network leaves its groups. A member who is to be convenor after them is invited to be it, and says yes; until
/// then, and where nobody is named, the co-leaders have it to see to.
/// </summary>
internal sealed class GroupsHandedOn(SkeinDb db) : IHandOn
{
    private const string Word = "group";

    public async Task<IReadOnlyList<OwnedThing>> OwnedAsync(
        PersonId person, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var places = await db.GroupMembers
            .Where(m => m.PersonId == person && m.Until == null)
            .Join(
                db.Groups.Where(g => g.NetworkId == network && g.Until == null),
                m => m.GroupId,
                g => g.Id,
                (m, g) => new { g.Id, g.Name, m.Part })
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        return
        [
            .. places.Select(p => new OwnedThing(
                OwnedKeys.Write(Word, p.Id.Value),
                $"Is {p.Part.WithArticle()} of the group “{p.Name}”. Whoever follows is invited, and says yes")),
        ];
    }

    public async Task HandOnAsync(string key, PersonId? to, Departure handover, CancellationToken cancel)
    {
        if (OwnedKeys.Read(Word, key) is not { } id
            || await GroupLock.HoldAsync(db, new(id), cancel) is not { } group
            || group.NetworkId != handover.Network)
        {
            return;
        }

        var next = handover.LastDay.AddDays(1);
        var part = group.Members
            .Where(m => m.PersonId == handover.From && m.Until is null)
            .Select(m => m.Part)
            .FirstOrDefault();
        await GroupActs.LeaveAsync(db, group, handover.From, handover.LastDay, next, handover.Now, cancel);

        if (to is { } other && !group.On(next).Any(m => m.PersonId == other && m.Part == part))
        {
            var today = await db.TodayInAsync(handover.Network, handover.Now, cancel);
            db.Add(GroupInvitation.Invite(group.Id, other, handover.From, part, null, today, handover.Now));
        }
    }
}
