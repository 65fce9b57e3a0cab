using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Voice;

namespace Skein.Groups;

/// <summary>
/// How many have not taken part in any group yet, by sorts of role over the whole network (S-115). Never who, and never fewer
/// than five together: small numbers are counted with others, as answers of a survey are (4.4).
/// </summary>
public static class ShowNotYet
{
    /// <param name="Group">Whose number it is; null for those that are counted together.</param>
    /// <param name="Count">How many; null where it is counted with others.</param>
    public sealed record Row(string? Group, int? Count);

    public sealed record Model(NetworkFrame Network, DateOnly Day, int? NotYet, IReadOnlyList<Row> Rows);

    public sealed record Api(DateOnly On, int? NotYet, IReadOnlyList<Row> Rows);

    public static async Task<RazorComponentResult<NotYetPage>> Show(Here here, CancellationToken cancel) =>
        NotYetPage.Show(await ModelAsync(here, cancel));

    public static async Task<Ok<Api>> Json(Here here, CancellationToken cancel)
    {
        var model = await ModelAsync(here, cancel);
        return TypedResults.Ok(new Api(model.Day, model.NotYet, model.Rows));
    }

    private static async Task<Model> ModelAsync(Here here, CancellationToken cancel)
    {
        // Led from the groups: the members of all the other networks' groups are not looked at.
        var taken = here.Db.Groups.Where(g => g.NetworkId == here.Id).SelectMany(g => g.Members).Select(m => m.PersonId);
        var members = here.Db.Memberships.MembersOn(here.Id, here.Today);
        var people = await here.Db.PeopleOn(here.Id, here.Today, here.Network.TimeZone)
            .Where(p => p.SchoolId != null && members.Any(m => m.SchoolId == p.SchoolId) && !taken.Contains(p.Id))
            .Select(p => new { p.Id, p.SchoolId }).ToListAsync(cancel);
        var levels = await WorkLevels.OnAsync(here.Db, here.Id, here.Today, cancel);
        var marks = people.Select(p => new CountedAnswer(p.SchoolId.GetValueOrDefault(), WorkLevels.Find(levels, p.Id), 0))
            .ToList();
        var schools = marks.Select(m => m.School).Distinct().ToList();
        var tables = Disclosure.SafeTables(marks, 1, SurveyBreakdown.Role, schools);
        return new(
            here.Network, here.Today, tables[0].Counts?[0],
            [.. tables.Where(t => t.Whose is TableScope.Role or TableScope.TheRest).Select(RowOf)]);
    }

    private static Row RowOf(SafeTable table) => new(table.Group?.Said(), table.Counts?[0]);
}

/// <summary>The sort of work that people do in their schools, as far as a role tells it.</summary>
internal static class WorkLevels
{
    private static readonly Dictionary<string, RoleGroup> ByRole = new()
    {
        [RoleKind.Head] = RoleGroup.Heads,
        [RoleKind.Governor] = RoleGroup.Governors,
        [RoleKind.SupportStaff] = RoleGroup.SupportStaff,
        [RoleKind.Teacher] = RoleGroup.Teachers,
        ["lead-learner"] = RoleGroup.Teachers,
    };

    /// <summary>
    /// For everybody with such a role in a member school on the day; the first of heads, governors, support staff and teachers.
    /// </summary>
    public static async Task<IReadOnlyDictionary<PersonId, RoleGroup>> OnAsync(
        SkeinDb db, NetworkId network, DateOnly day, CancellationToken cancel)
    {
        var kinds = ByRole.Keys.ToList();
        var members = db.Memberships.MembersOn(network, day);
        var roles = await members.Join(
            db.Roles
                .On(day)
                .Where(r => kinds.Contains(r.Kind)), m => m.SchoolId, r => r.SchoolId, (_, r) => new { r.PersonId, r.Kind })
            .ToListAsync(cancel);
        return roles.GroupBy(r => r.PersonId).ToDictionary(
            g => g.Key, g => ByRole[kinds[g.Min(r => kinds.IndexOf(r.Kind))]]);
    }

    public static RoleGroup Find(IReadOnlyDictionary<PersonId, RoleGroup> levels, PersonId person) =>
        levels.GetValueOrDefault(person, RoleGroup.Others);
}
