using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>My groups and what I am invited to: I say yes, put it away, or leave, with one tap and without a reason.</summary>
public static class MyGroups
{
    public sealed record Invited(
        GroupInvitationId Id, string Network, string Group, string? Focus, string? Meets, GroupPart Part, string By,
        string? Reason, DateOnly LastDay);

    public sealed record Mine(GroupId Id, NetworkId Network, string NetworkName, string Name, GroupPart Part, DateOnly From);

    /// <summary>A yes that somebody wrote down for the reader, of which they have said nothing themselves since.</summary>
    public sealed record WrittenDown(GroupInvitationId Id, string Group, string By, DateOnly On);

    public sealed record Model(
        IReadOnlyList<Invited> Invitations, IReadOnlyList<WrittenDown> Told, IReadOnlyList<Mine> Groups, int Page, int Pages);

    public static async Task<Results<RazorComponentResult<MyGroupsPage>, ForbidHttpResult>> Show(
        Asked asked, int? page, CancellationToken cancel) =>
        asked.Visitor.Id is { } me
            ? MyGroupsPage.Show(await ModelAsync(asked, me, page, cancel))
            : TypedResults.Forbid();

    public static async Task<RedirectHttpResult> Accept(Asked asked, [Held] OwnInvitation own, CancellationToken cancel)
    {
        var group = await GroupInvitations.GroupOfAsync(asked.Db, own.Invitation, cancel);
        var today = await asked.Db.TodayInAsync(group.NetworkId, asked.Now, cancel);
        var refusal = await GroupInvitations.AcceptAsync(
            asked.Db, group, own.Invitation, null, asked.Visitor, today, asked.Now, cancel);
        if (refusal is not null)
        {
            await asked.Db.LeaveAsync();
        }

        asked.Say(refusal?.Reason ?? $"You are in “{group.Name}”.");
        return TypedResults.LocalRedirect(GroupsLinks.Mine);
    }

    public static Results<RedirectHttpResult, NotFound> PutAway(Asked asked, OwnInvitation own)
    {
        if (own.Invitation.AnsweredOn is not null)
        {
            return TypedResults.NotFound();
        }

        own.Invitation.PutAway();
        asked.Say("Put away. Nobody is told, and nobody asks why.");
        return TypedResults.LocalRedirect(GroupsLinks.Mine);
    }

    public static async Task<RedirectHttpResult> Leave(Asked asked, [Held] OwnGroup own, CancellationToken cancel)
    {
        var (group, me, today) = own;
        await GroupActs.LeaveAsync(asked.Db, group, me, today, today, asked.Now, cancel);
        var told = await asked.Db.GroupInvitations
            .Where(i => i.GroupId == group.Id && i.PersonId == me && i.ToldTo != null)
            .ToListAsync(cancel);
        told.ForEach(i => i.TakeBackTold());
        var left = GroupHappenings.About(
            "group.left", $"{asked.Visitor.Name} is no longer in “{group.Name}”.", group, asked.Visitor,
            (Happening.Person, me.Value));
        asked.Record(left, today);
        asked.Say($"You are no longer in “{group.Name}”. Thank you for what you gave it.");
        return TypedResults.LocalRedirect(GroupsLinks.Mine);
    }

    internal static async Task<IReadOnlyList<WrittenDown>> ToldAsync(
        SkeinDb db, PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel) =>
        [
            .. (await ToldFor(db, person, days).ToListAsync(cancel))
                .Select(t => new WrittenDown(t.Id, t.Group, t.By.Value, t.On.GetValueOrDefault())),
        ];

    internal static IQueryable<ToldRow> ToldFor(SkeinDb db, PersonId person, IQueryable<NetworkToday> days)
    {
        var people = db.People;
        var groups =
            from g in db.Groups
            join n in days on g.NetworkId equals n.Id
            where g.Members.Any(m => m.PersonId == person && m.From <= n.Today && (m.Until == null || m.Until > n.Today))
            select g;
        return (
            from i in db.GroupInvitations
            join g in groups on i.GroupId equals g.Id
            join p in people on i.ToldTo equals p.Id
            where i.PersonId == person && i.AnsweredOn != null
            orderby g.Name, i.Id
            select new ToldRow { Id = i.Id, Network = g.NetworkId, Group = g.Name, By = p.Name, On = i.AnsweredOn })
            .Take(Paging.Size);
    }

    internal sealed class ToldRow
    {
        public required GroupInvitationId Id { get; init; }
        public required NetworkId Network { get; init; }
        public required string Group { get; init; }
        public required PersonName By { get; init; }
        public required DateOnly? On { get; init; }
    }

    private static async Task<Model> ModelAsync(Asked asked, PersonId me, int? page, CancellationToken cancel)
    {
        var (db, days) = (asked.Db, await asked.NetworksTodayAsync(cancel));
        var (groups, people) = (db.Groups, db.People);
        var invited = await (
            from i in db.InvitationsOf(me, days)
            join g in groups on i.GroupId equals g.Id
            join n in days on g.NetworkId equals n.Id
            join p in people on i.InvitedBy equals p.Id
            where g.Until == null
            orderby i.InvitedOn, i.Id
            select new { i, g.Name, g.Focus, g.Meets, Network = n.Name, By = p.Name }).Take(Paging.Size).ToListAsync(cancel);
        var mine =
            from m in db.GroupMembers
            join g in groups on m.GroupId equals g.Id
            join n in days on g.NetworkId equals n.Id
            where m.PersonId == me && m.From <= n.Today && (m.Until == null || m.Until > n.Today)
            select new { g.Id, g.NetworkId, Network = n.Name, g.Name, m.Part, m.From };
        var count = await mine.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await mine.OrderBy(m => m.Name).ThenBy(m => m.Id).OnPage(shown).ToListAsync(cancel);
        return new(
            [
                .. invited.Select(x => new Invited(
                    x.i.Id,
                    x.Network.Value,
                    x.Name,
                    x.Focus,
                    x.Meets,
                    x.i.Part,
                    x.By.Value,
                    x.i.Reason,
                    x.i.LastDay)),
            ],
            await ToldAsync(db, me, days, cancel),
            [.. rows.Select(m => new Mine(m.Id, m.NetworkId, m.Network.Value, m.Name, m.Part, m.From))],
            shown,
            Paging.Pages(count));
    }
}
