using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Jobs;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>
/// What inviting and saying yes change, for every way in which it is done: signed in, by link, or told to somebody.
/// </summary>
internal static class GroupInvitations
{
    /// <summary>What a signed link to an invitation is for.</summary>
    public const string Purpose = "group-invitation";

    /// <summary>Invitations that wait on a day. Those put away are among them: nobody but the person can tell.</summary>
    public static IQueryable<GroupInvitation> OpenOn(this IQueryable<GroupInvitation> invitations, DateOnly day)
    {
        var since = day.AddDays(1 - GroupInvitation.DaysOpen);
        return invitations.Where(i => i.AnsweredOn == null && i.InvitedOn >= since);
    }

    /// <summary>Those that stand on somebody's own page, with the day it is in each network.</summary>
    public static IQueryable<GroupInvitation> InvitationsOf(
        this SkeinDb db, PersonId person, IQueryable<NetworkToday> days) =>
        from i in db.GroupInvitations
        join g in db.Groups on i.GroupId equals g.Id
        join n in days on g.NetworkId equals n.Id
        where i.PersonId == person && !i.IsPutAway && i.AnsweredOn == null
            && i.InvitedOn >= n.Today.AddDays(1 - GroupInvitation.DaysOpen)
        select i;

    /// <summary>
    /// Invites somebody, and writes to them where mail goes out. The chronicle does not say whom: it would say who stayed away.
    /// </summary>
    public static async Task InviteAsync(
        Here here, GroupFrame found, GroupInvitation invitation, SignedLinks links, SiteOptions options, CancellationToken cancel)
    {
        here.Db.Add(invitation);
        var group = found.Group.Name;
        var invited = GroupHappenings.About(
            "group.invited", $"{here.Visitor.Name} invited somebody to the group “{group}”.", found.Group, here.Visitor);
        here.Record(invited);
        var person = await here.Db.People.Where(p => p.Id == invitation.PersonId)
            .Select(p => new { p.Name, p.Email })
            .SingleAsync(cancel);
        if (options.SendsMail && person.Email is { } email)
        {
            var signer = await links.SignerAsync(cancel);
            var address = options.AddressOf(AskingLinks.Answer(signer.Write(Purpose, invitation.Id.Value)));
            here.Db.Add(MailMessage.To(
                email.Value,
                await here.Db.AskerAsync(here.Visitor.Id, cancel),
                new AskedIntoGroup(here.Visitor.Name, invitation.Part.WithArticle(), group, found.Network.Name, address),
                here.Now,
                name: person.Name.Value,
                about: invitation.Id.Value,
                notAfter: here.Now.AddDays(GroupInvitation.DaysOpen),
                mayWait: true));
        }
    }

    /// <summary>Holds the group of an invitation, before the invitation itself is read to be answered.</summary>
    public static async Task HoldGroupOfAsync(SkeinDb db, GroupInvitationId id, CancellationToken cancel)
    {
        await db.BeginAsync(cancel);
        if (await db.GroupInvitations.Where(i => i.Id == id)
            .Select(i => (GroupId?)i.GroupId)
            .SingleOrDefaultAsync(cancel) is { } group)
        {
            await db.HoldAsync<Group>(group.Value, cancel);
        }
    }

    /// <summary>The group of an invitation, whole.</summary>
    public static Task<Group> GroupOfAsync(SkeinDb db, GroupInvitation invitation, CancellationToken cancel) =>
        GroupLock.Whole(db).SingleAsync(g => g.Id == invitation.GroupId, cancel);

    /// <summary>They said yes, and are in the group from today, for the school where they work now.</summary>
    /// <returns>Why it cannot be, or null once it is ready to be saved.</returns>
    public static async Task<Refusal?> AcceptAsync(
        SkeinDb db, Group group, GroupInvitation invitation, PersonId? toldTo, Visitor visitor, DateOnly today,
        DateTimeOffset now, CancellationToken cancel)
    {
        if (group.Until is { } closed)
        {
            return new($"This group closed on {closed.AddDays(-1).Said()}. Nobody joins it any more.");
        }

        var wasOpen = invitation.AnsweredOn is null;
        if (invitation.SayYes(toldTo, today) is { } refusal)
        {
            return refusal;
        }

        if (wasOpen)
        {
            var person = await db.People.Where(p => p.Id == invitation.PersonId)
                .Select(p => new { p.Name, p.SchoolId })
                .SingleAsync(cancel);
            var member = group.Join(invitation.PersonId, person.SchoolId, invitation.Part, today, now);
            db.Record(
                GroupHappenings.Joined(group, member, person.Name.Value, visitor)
                    with
                { By = invitation.PersonId.Value }, today, now);
            await GroupActs.WatchConvenorAsync(db, group, today, today, now, cancel);
            await ChangeFocus.SettleAsync(db, group, today, now, cancel);
        }

        return null;
    }

    /// <summary>
    /// Somebody whom a yes was told hears of it, and takes it back with the same link. Nobody else is told what it says.
    /// </summary>
    public static async Task<bool> TellAsync(
        SkeinDb db, OwnMail mail, Group group, GroupInvitation invitation, string by, DateOnly today, DateTimeOffset now,
        CancellationToken cancel)
    {
        var person = await db.People.Where(p => p.Id == invitation.PersonId)
            .Select(p => new { p.Name, p.Email })
            .SingleAsync(cancel);
        var receipt = new Receipt(
            by,
            today.Said(),
            $"the invitation to “{group.Name}”",
            $"Yes, you would like to be {invitation.Part.WithArticle()} of it.");
        var page = new OwnMail.OwnPage(Purpose, invitation.Id.Value, AskingLinks.Answer);
        return await mail.WriteAsync(new(person.Name.Value, person.Email?.Value), receipt, page, now, cancel);
    }

    /// <summary>They did not say the yes that was told: they are out of the group again, and nobody is told why.</summary>
    public static async Task TakeBackAsync(
        Asked asked, Group group, GroupInvitation invitation, DateOnly today, CancellationToken cancel)
    {
        invitation.TakeBackTold();
        if (group.Holds(invitation.PersonId, today))
        {
            var name = await asked.Db.People.Where(p => p.Id == invitation.PersonId).Select(p => p.Name).SingleAsync(cancel);
            await GroupActs.LeaveAsync(asked.Db, group, invitation.PersonId, today, today, asked.Now, cancel);
            var left = GroupHappenings.About(
                "group.left",
                $"{name} is no longer in “{group.Name}”.",
                group,
                asked.Visitor,
                (Happening.Person, invitation.PersonId.Value));
            asked.Record(left with { By = invitation.PersonId.Value }, today);
        }
    }
}

internal sealed record AskedIntoGroup(string Asker, string Part, string Group, string Network, string Link) : MailText;

/// <summary>
/// An invitation that nobody took up leaves nothing behind: not whom it was for, nor why.
/// </summary>
internal sealed class ForgetInvitations : IWork
{
    public string Kind => "group-invitations.forget";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (today, networks) in await db.EachDayAsync(now, cancel))
        {
            var invited = today.AddDays(1 - GroupInvitation.DaysOpen);
            var groups = db.Groups.Where(g => networks.Contains(g.NetworkId));
            await db.GroupInvitations
                .Where(i => i.AnsweredOn == null && i.InvitedOn < invited && groups.Any(g => g.Id == i.GroupId))
                .ExecuteDeleteAsync(cancel);
        }
    }
}
