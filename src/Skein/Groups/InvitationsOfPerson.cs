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

    private const string Invited = "invited to group";
    private const string WrittenDown = "yes written down";
    private const string FocusAsked = "group-theme";

    public IQueryable<AskedRow> Asked(PersonId person, IQueryable<NetworkToday> days)
    {
        var (groups, told) = (db.Groups, MyGroups.ToldFor(db, person, days));
        var invited = db.InvitationsOf(person, days)
            .Join(groups.Where(g => g.Until == null), i => i.GroupId, g => g.Id, (i, g) => g);
        return invited
            .OrderBy(g => g.Name)
            .Take(Paging.Size)
            .Select(g => new AskedRow
            {
                What = Invited,
                Id = (Guid)(object)g.Id,
                Where = (Guid)(object)g.NetworkId,
                Words = g.Name,
                By = "",
            })
            .Concat(told.Select(t => new AskedRow
            {
                What = WrittenDown,
                Id = (Guid)(object)t.Id,
                Where = (Guid)(object)t.Network,
                Words = t.Group,
                By = (string)(object)t.By,
            }))
            .Concat(OpenFoci(person, days).OrderBy(g => g.Name).ThenBy(g => g.Id).Take(Paging.Size).Select(g => new AskedRow
            {
                What = FocusAsked,
                Id = (Guid)(object)g.Id,
                Where = (Guid)(object)g.NetworkId,
                Words = g.Name,
                By = "",
            }));
    }

    public Task<IReadOnlyList<PersonItem>> SayAsync(IReadOnlyList<AskedRow> rows, CancellationToken cancel)
    {
        return Task.FromResult<IReadOnlyList<PersonItem>>(
        [
            .. Of(FocusAsked).Select(f => new PersonItem(
                $"The members of “{f.Words}” are asked what it works on from now on",
                GroupsLinks.Group(new NetworkId(f.Where), new GroupId(f.Id)))),
            .. Of(WrittenDown).Select(t => new PersonItem(
                $"{t.By} wrote down that you say yes to the group “{t.Words}”. Look whether that is right",
                GroupsLinks.Mine)),
            .. Of(Invited).Select(i => new PersonItem($"You are invited to the group “{i.Words}”", GroupsLinks.Mine)),
        ]);

        IEnumerable<AskedRow> Of(string what) =>
            rows.Where(r => r.What == what).OrderBy(r => r.Words, StringComparer.CurrentCulture).ThenBy(r => r.Id);
    }

    /// <summary>Groups in which they have not said yet whether they agree to another focus.</summary>
    private IQueryable<Group> OpenFoci(PersonId person, IQueryable<NetworkToday> days)
    {
        var open = db.GroupFocuses.Where(f => f.From == null && f.DroppedOn == null && !f.Answers.Any(a => a.PersonId == person));
        return
            from g in db.Groups
            join n in days on g.NetworkId equals n.Id
            where g.Until == null
                && g.Members.Any(m => m.PersonId == person
                    && m.Part != GroupPart.Facilitator
                    && m.From <= n.Today
                    && m.Until == null)
                && open.Any(f => f.GroupId == g.Id)
            select g;
    }
}
