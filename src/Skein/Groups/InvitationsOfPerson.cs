using Skein.Access;
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
        [.. (await MyGroups.ToldAsync(db, person, today, cancel)).Select(t => (t.On, (string?)t.By))];

    public async Task<IReadOnlyList<PersonItem>> AskedAsync(PersonId person, DateOnly today, CancellationToken cancel)
    {
        var names = await db.GroupInvitations.OfPerson(person, today)
            .Join(db.Groups.Where(g => g.Until == null), i => i.GroupId, g => g.Id, (i, g) => g.Name)
            .OrderBy(n => n)
            .Take(Paging.Size)
            .ToListAsync(cancel);
        var told = await MyGroups.ToldAsync(db, person, today, cancel);
        var foci = await FociAsync(person, today, cancel);
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
    private async Task<IReadOnlyList<Group>> FociAsync(PersonId person, DateOnly today, CancellationToken cancel)
    {
        var open = db.GroupFocuses.Where(f => f.From == null && f.DroppedOn == null && !f.Answers.Any(a => a.PersonId == person));
        return await db.Groups.AsNoTracking()
            .Where(g => g.Until == null
                && g.Members.Any(m => m.PersonId == person
                    && m.Part != GroupPart.Facilitator
                    && m.From <= today
                    && m.Until == null)
                && open.Any(f => f.GroupId == g.Id))
            .OrderBy(g => g.Name).ThenBy(g => g.Id).Take(Paging.Size).ToListAsync(cancel);
    }
}
