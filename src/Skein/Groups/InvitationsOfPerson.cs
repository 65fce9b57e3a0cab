using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>
/// What waits for somebody stands on their own page, and what was written down for them on the slip with which they sign in.
/// </summary>
internal sealed class InvitationsOfPerson(SkeinDb db) : IAskPerson, ITellOnPaper
{
    public async Task<IReadOnlyList<(DateOnly On, string? ToldTo)>> WrittenDownAsync(
        PersonId person, DateOnly today, CancellationToken cancel) =>
        [.. (await MyGroups.ToldAsync(db, person, db.NetworksOn(today), cancel)).Select(t => (t.On, (string?)t.By))];

    public async Task<IReadOnlyList<PersonItem>> AskedAsync(
        PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var names = await db.InvitationsOf(person, days)
            .Join(db.Groups.Where(g => g.Until == null), i => i.GroupId, g => g.Id, (i, g) => g.Name)
            .OrderBy(n => n)
            .Take(Paging.Size)
            .ToListAsync(cancel);
        var told = await MyGroups.ToldAsync(db, person, days, cancel);
        var foci = await FociAsync(person, days, cancel);
        return
        [
            .. foci.Select(f => new PersonItem(
                $"The members of “{f.Name}” are asked what it works on from now on",
                GroupsLinks.Group(f.NetworkId, f.Id))),
            .. told.Select(t => new PersonItem(
                $"{t.By} wrote down that you say yes to the group “{t.Group}”. Look whether that is right",
                GroupsLinks.Mine)),
            .. names.Select(name => new PersonItem($"You are invited to the group “{name}”", GroupsLinks.Mine)),
        ];
    }

    /// <summary>Groups in which they have not said yet whether they agree to another focus.</summary>
    private async Task<IReadOnlyList<Group>> FociAsync(
        PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var open = db.GroupFocuses.Where(f => f.From == null && f.DroppedOn == null && !f.Answers.Any(a => a.PersonId == person));
        return await (
            from g in db.Groups.AsNoTracking()
            join n in days on g.NetworkId equals n.Id
            where g.Until == null
                && g.Members.Any(m => m.PersonId == person
                    && m.Part != GroupPart.Facilitator
                    && m.From <= n.Today
                    && m.Until == null)
                && open.Any(f => f.GroupId == g.Id)
            orderby g.Name, g.Id
            select g).Take(Paging.Size).ToListAsync(cancel);
    }
}
