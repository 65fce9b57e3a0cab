using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>The groups of a network on any day, in the order of their names.</summary>
public static class ListGroups
{
    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required string Name { get; init; }
        public required string Kind { get; init; }
        public required string? Focus { get; init; }
        public required int People { get; init; }
        public required int Schools { get; init; }

        /// <summary>For the page; programs are told of no member.</summary>
        [JsonIgnore]
        public IReadOnlyList<string> Convenors { get; init; } = [];

        public required int? Tranche { get; init; }
        public required string FormedBy { get; init; }
        public required string State { get; init; }
        public required string? ToThinkAbout { get; init; }
    }

    public sealed record Model(NetworkFrame Network, DateOnly Day, IReadOnlyList<Row> Groups, int Count, int Page, int Pages);

    public sealed record Api(DateOnly On, int Count, int Page, int Pages, IReadOnlyList<Row> Groups);

    public static async Task<RazorComponentResult<GroupsPage>> Show(
        Here here, DateOnly? on, int? page, CancellationToken cancel) =>
        GroupsPage.Show(await ModelAsync(here, on ?? here.Today, page, cancel));

    public static async Task<Ok<Api>> Json(Here here, DateOnly? on, int? page, CancellationToken cancel)
    {
        var model = await ModelAsync(here, on ?? here.Today, page, cancel);
        return TypedResults.Ok(new Api(model.Day, model.Count, model.Page, model.Pages, model.Groups));
    }

    private static async Task<Model> ModelAsync(Here here, DateOnly day, int? page, CancellationToken cancel)
    {
        var all = here.Db.Groups.On(here.Id, day);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var groups = await all.AsNoTracking().OrderBy(g => g.Name).ThenBy(g => g.Id).OnPage(shown)
            .Include(g => g.Members.Where(m => m.From <= day && (m.Until == null || m.Until > day))).ToListAsync(cancel);
        var convenors = groups.SelectMany(g => g.Members)
            .Where(m => m.Part is GroupPart.Convenor)
            .Select(m => m.PersonId)
            .ToList();
        var names = await here.Db.NamesAsync(convenors, cancel);
        var foci = await here.Db.FociOnAsync(groups, day, cancel);
        return new(
            here.Network, day, [.. groups.Select(g => RowOf(g, foci[g.Id], day, names))], count, shown, Paging.Pages(count));
    }

    private static Row RowOf(Group group, string? focus, DateOnly day, IReadOnlyDictionary<PersonId, string> names) => new()
    {
        Id = group.Id.Value,
        Name = group.Name,
        Kind = GroupKinds.For(group).Title,
        Focus = focus,
        People = group.On(day).Count(m => m.Part is not GroupPart.Facilitator),
        Schools = group.SchoolsOn(day),
        Convenors =
        [
            .. group.On(day)
                .Where(m => m.Part is GroupPart.Convenor)
                .Select(m => names[m.PersonId])
                .Order(StringComparer.CurrentCulture),
        ],
        Tranche = group.Tranche,
        FormedBy = group.FormedBy.Said(),
        State = group.StateOn(day),
        ToThinkAbout = group.ToThinkAbout(day),
    };
}

public static class GroupQueries
{
    /// <summary>The groups that a network had on a day.</summary>
    public static IQueryable<Group> On(this IQueryable<Group> groups, NetworkId network, DateOnly day) =>
        groups.Where(g => g.NetworkId == network).On(day);

    extension(SkeinDb db)
    {
        /// <summary>The names of these people, as others see them.</summary>
        internal async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(
            IEnumerable<PersonId> people, CancellationToken cancel)
        {
            var ids = people.Distinct().ToList();
            return ids.Count == 0
                ? new Dictionary<PersonId, string>()
                : await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Value, cancel);
        }

        internal async Task<IReadOnlyDictionary<Schools.SchoolId, string>> SchoolNamesAsync(
            IEnumerable<Schools.SchoolId> schools, CancellationToken cancel)
        {
            var ids = schools.Distinct().ToList();
            return ids.Count == 0
                ? new Dictionary<Schools.SchoolId, string>()
                : await db.Set<Schools.School>().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        }
    }
}
