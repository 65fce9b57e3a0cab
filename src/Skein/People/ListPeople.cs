using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>The people of a network, in alphabetical order, as at any day.</summary>
public static class ListPeople
{
    public const int PageSize = 25;

    public sealed record Row(Guid Id, string Name, string? School, IReadOnlyList<string> Roles);

    public sealed record Model(
        PeopleFrame Network, IReadOnlyList<Row> People, int Count, int Page, int Pages, DateOnly Day, SchoolId? School,
        IReadOnlyList<Option> Schools, string? Notice);

    public static async Task<RazorComponentResult<PeoplePage>> Show(
        Here here, string? on, string? school, string? page, CancellationToken cancel)
    {
        var model = await ModelAsync(here, on, school, page, cancel);
        return PeoplePage.Show(
            model with { Notice = model.Network.MayArrange ? await NoticeAsync(here.Db, model.Network, cancel) : null });
    }

    public static async Task<Ok<ListOfPeople>> Tell(
        Here here, string? on, string? school, string? page, CancellationToken cancel)
    {
        var model = await ModelAsync(here, on, school, page, cancel);
        return TypedResults.Ok(new ListOfPeople(model.Day, model.Count, model.Page, model.Pages, model.People));
    }

    public sealed record ListOfPeople(DateOnly On, int Count, int Page, int Pages, IReadOnlyList<Row> People);

    private static async Task<Model> ModelAsync(Here here, string? on, string? school, string? page, CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        var day = TypedDay.Find(on) ?? network.Today;
        SchoolId? only = SchoolId.TryParse(school, out var chosen) ? chosen : null;
        var people = here.Db.PeopleOn(here.Id, day, here.Network.TimeZone);
        if (only is { } there)
        {
            people = AtSchool(here, people, there, day);
        }

        var count = await people.CountAsync(cancel);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(int.TryParse(page, out var typed) ? typed : 1, 1, pages);
        var rows = await RowsAsync(here, people, day, shown, cancel);
        return new(
            network, rows, count, shown, pages, day, only, await Choices.SchoolsAsync(here.Db, here.Id, day, cancel), null);
    }

    /// <summary>
    /// Those who work there, and those who have a role there and work elsewhere, as a head of two schools does.
    /// </summary>
    private static IQueryable<Person> AtSchool(Here here, IQueryable<Person> people, SchoolId school, DateOnly day)
    {
        var posts = here.Db.FormerPosts.Where(x => x.From <= day && x.Until > day);
        var roles = here.Db.RolesOf(here.Id).On(day).Where(r => r.SchoolId == school);
        return people.Where(p => (p.SchoolId == school && (p.SchoolFrom == null || p.SchoolFrom <= day))
            || posts.Any(x => x.PersonId == p.Id && x.SchoolId == school)
            || roles.Any(r => r.PersonId == p.Id));
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(
        Here here, IQueryable<Person> people, DateOnly day, int page, CancellationToken cancel)
    {
        var schools = here.Db.Schools;
        var posts = here.Db.FormerPosts.Where(x => x.From <= day && x.Until > day);
        var roles = here.Db.RolesOf(here.Id).On(day);
        var rows = await people
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(p => new
            {
                p.Id,
                p.Name,
                School = schools
                    .Where(s => s.Id == (p.SchoolFrom == null || p.SchoolFrom <= day
                        ? p.SchoolId
                        : posts.Where(x => x.PersonId == p.Id).Select(x => x.SchoolId).FirstOrDefault()))
                    .Select(s => s.Name).FirstOrDefault(),
                Roles = roles.Where(r => r.PersonId == p.Id)
                    .OrderBy(r => r.From)
                    .Select(r => new
                    {
                        r.Kind,
                        School = schools.Where(s => s.Id == r.SchoolId).Select(s => s.Name).FirstOrDefault(),
                    })
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Row(
                r.Id.Value, r.Name.Value, r.School,
                [.. r.Roles.Select(role => Said(role.Kind, role.School, r.School)).Distinct()])),
        ];
    }

    /// <summary>A role in another school than their own is said with its school.</summary>
    private static string Said(string kind, string? school, string? own) =>
        school is null || school == own ? RoleKinds.TitleOf(kind) : $"{RoleKinds.TitleOf(kind)} of {school}";

    private static async Task<string?> NoticeAsync(SkeinDb db, PeopleFrame network, CancellationToken cancel)
    {
        var leaders = await db.Roles
            .On(network.Today)
            .CountAsync(r => r.NetworkId == network.Id && r.Kind == RoleKind.CoLeader, cancel);
        var firstLetterHasGone = leaders < 2
            && await db.Chronicle.AnyAsync(e => e.NetworkId == network.Id.Value && e.Verb == "letter.sent", cancel);
        return CoLeaderNotice.For(leaders, firstLetterHasGone);
    }
}
