using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// A head's one page (S-56): what is asked of me, which networks the school is in, and what my people do there.
/// </summary>
public static class ShowHead
{
    public sealed record NetworkRow(NetworkId Id, string Name, MembershipState State, DateOnly Since);

    public sealed record PersonRow(string Name, IReadOnlyList<string> Roles);

    public sealed record Model(
        SchoolId Id, string School, IReadOnlyList<HeadItem> Asked, IReadOnlyList<NetworkRow> Networks,
        IReadOnlyList<PersonRow> People, int Page, int Pages);

    public static async Task<RazorComponentResult<HeadPage>> Show(
        Asked asked, NamedSchool school, string? page, [FromServices] IEnumerable<ITellHeads> asking,
        [FromServices] IEnumerable<IAskPerson> askingMe, CancellationToken cancel)
    {
        var (schoolId, name) = school;
        var zone = await asked.Db.ZonesOf(schoolId).FirstOrDefaultAsync(cancel) ?? asked.Options.TimeZone;
        var (today, days) = (Days.Today(asked.Now, zone), await asked.NetworksTodayAsync(cancel));
        var items = new List<HeadItem>();
        foreach (var slice in asking)
        {
            items.AddRange(await slice.AskedAsync(schoolId, asked.Visitor.Id, days, cancel));
        }

        if (asked.Visitor.Id is { } me)
        {
            // What the school is asked is not asked a second time of its head.
            var mine = await askingMe.AllAskedAsync(me, days, cancel);
            items.AddRange(
                mine.Where(item => items.TrueForAll(a => a.Href != item.Href))
                    .Select(item => new HeadItem(item.Sentence, item.Href))
                    .ToList());
        }

        var people = PeopleOf(asked.Db, schoolId, today);
        var pages = Math.Max(1, (await people.CountAsync(cancel) + ListPeople.PageSize - 1) / ListPeople.PageSize);
        var shown = Math.Clamp(int.TryParse(page, out var number) ? number : 1, 1, pages);
        return HeadPage.Show(new(
            schoolId, name, [.. items.OrderBy(a => a.By ?? DateOnly.MaxValue)],
            await NetworksAsync(asked.Db, schoolId, days, cancel),
            await RowsAsync(asked.Db, people, today, shown, cancel), shown, pages));
    }

    private static IQueryable<Person> PeopleOf(SkeinDb db, SchoolId school, DateOnly today)
    {
        var roles = db.Roles.On(today).Where(r => r.SchoolId == school);
        return db.People.Where(p => p.ErasedAt == null && (p.SchoolId == school || roles.Any(r => r.PersonId == p.Id)));
    }

    private static async Task<IReadOnlyList<PersonRow>> RowsAsync(
        SkeinDb db, IQueryable<Person> people, DateOnly today, int page, CancellationToken cancel)
    {
        var roles = db.Roles.On(today).Where(r => r.Scope != RoleScope.Installation);
        var rows = await people
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Skip((page - 1) * ListPeople.PageSize).Take(ListPeople.PageSize)
            .Select(p => new
            {
                p.Name,
                Roles = roles.Where(r => r.PersonId == p.Id).OrderBy(r => r.From).Select(r => r.Kind).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancel);
        return [.. rows.Select(r => new PersonRow(r.Name.Value, [.. r.Roles.Select(RoleKinds.TitleOf)]))];
    }

    private static async Task<IReadOnlyList<NetworkRow>> NetworksAsync(
        SkeinDb db, SchoolId school, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var rows = await (
            from m in db.Memberships.IgnoreAutoIncludes()
            where m.SchoolId == school
            join n in days on m.NetworkId equals n.Id
            join s in db.MembershipSpans on m.Id equals s.MembershipId
            where s.From <= n.Today && (s.Until == null || s.Until > n.Today) && s.State != MembershipState.Left
            orderby n.Name
            select new { n.Id, n.Name, s.State, s.From })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new NetworkRow(r.Id, r.Name.Value, r.State, r.From))];
    }
}
