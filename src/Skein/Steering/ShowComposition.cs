using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;
using Skein.Voice;

namespace Skein.Steering;

/// <summary>
/// Whether a steering group holds somebody of every group at work, of every school and of every level (S-46, I-31): what is
/// missing is said in words, on any day, and stops nobody.
/// </summary>
public static partial class ShowComposition
{
    private static readonly RoleGroup[] Wanted = [RoleGroup.Heads, RoleGroup.Teachers, RoleGroup.SupportStaff];

    public sealed record Model
    {
        public required GroupFrame Group { get; init; }
        public required DateOnly Day { get; init; }
        public required IReadOnlyList<string> Groups { get; init; }
        public required int GroupsMissing { get; init; }
        public required int AllGroups { get; init; }
        public required IReadOnlyList<string> Schools { get; init; }
        public required int SchoolsMissing { get; init; }
        public required int AllSchools { get; init; }
        public required IReadOnlyList<RoleGroup> Levels { get; init; }
        public required IReadOnlyList<Speaker> Speakers { get; init; }
        public required IReadOnlyList<Option> Members { get; init; }
        public required IReadOnlyList<Option> Offered { get; init; }
        public required int Page { get; init; }
        public required int Pages { get; init; }
        public Problems Problems { get; init; } = new();

        public bool MayChange => Group.MayChange && Day == Group.Today;

        public bool IsWhole => GroupsMissing + SchoolsMissing + Levels.Count == 0;
    }

    public sealed record Api(
        DateOnly On, bool IsWhole, int Groups, int GroupsMissing, int Schools, int SchoolsMissing,
        IReadOnlyList<string> LevelsMissing);

    public static async Task<RazorComponentResult<CompositionPage>> Show(
        Here here, SteeringGroup steering, DateOnly? on, int? page, CancellationToken cancel) =>
        CompositionPage.Show(await ModelAsync(here.Db, steering.Frame, on ?? here.Today, page, cancel));

    public static async Task<Ok<Api>> Json(Here here, SteeringGroup steering, DateOnly? on, CancellationToken cancel)
    {
        var m = await ModelAsync(here.Db, steering.Frame, on ?? here.Today, null, cancel);
        return TypedResults.Ok(new Api(
            m.Day,
            m.IsWhole,
            m.AllGroups,
            m.GroupsMissing,
            m.AllSchools,
            m.SchoolsMissing,
            [.. m.Levels.Select(l => l.Said())]));
    }

    /// <summary>The groups at work on a day, but for those that steer or last for a day.</summary>
    internal static IQueryable<Group> AtWork(SkeinDb db, NetworkId network, DateOnly day)
    {
        var left = GroupKinds.All.Where(k => k.IsPassing || k.Key == GroupKind.Steering).Select(k => k.Key).ToList();
        return db.Groups.On(network, day).Where(g => g.BegunOn <= day && !left.Contains(g.Kind));
    }

    private static async Task<Model> ModelAsync(SkeinDb db, GroupFrame found, DateOnly day, int? page, CancellationToken cancel)
    {
        var (network, id) = (found.Network.Id, found.Group.Id);
        var people = found.Group.On(day).Select(m => m.PersonId).Distinct().ToList();
        var schools = found.Group.On(day).Select(m => m.SchoolId).OfType<SchoolId>().Distinct().ToList();
        var names = await db.NamesAsync(people, cancel);
        var members = db.GroupMembers.Where(m => people.Contains(m.PersonId)).On(day);
        var named = db.Represents.Where(r => r.SteeringId == id && people.Contains(r.PersonId)).On(day);
        var atWork = AtWork(db, network, day);
        var unheard = atWork.Where(g => !members.Any(m => m.GroupId == g.Id) && !named.Any(r => r.GroupId == g.Id));
        var expected = db.Memberships.Expected(network, day);
        var absent = db.Set<School>().Where(s => expected.Select(m => m.SchoolId).Contains(s.Id) && !schools.Contains(s.Id));
        var (groupsMissing, schoolsMissing) = (await unheard.CountAsync(cancel), await absent.CountAsync(cancel));
        var most = Math.Max(groupsMissing, schoolsMissing);
        var shown = Paging.Within(page, most);
        var levels = await WorkLevels.OnAsync(db, network, day, cancel);
        var speakers = await named.Join(db.Groups, r => r.GroupId, g => g.Id, (r, g) => new { r.Id, r.PersonId, g.Name })
            .OrderBy(s => s.Name)
            .Take(Paging.Size)
            .ToListAsync(cancel);
        var offered = await unheard.OrderBy(g => g.Name).ThenBy(g => g.Id)
            .Take(Choices.Most)
            .Select(g => new { g.Id, g.Name })
            .ToListAsync(cancel);
        return new()
        {
            Group = found,
            Day = day,
            Groups = await unheard.OrderBy(g => g.Name).ThenBy(g => g.Id).OnPage(shown).Select(g => g.Name).ToListAsync(cancel),
            GroupsMissing = groupsMissing,
            AllGroups = await atWork.CountAsync(cancel),
            Schools = await absent.OrderBy(s => s.Name).ThenBy(s => s.Id).OnPage(shown).Select(s => s.Name).ToListAsync(cancel),
            SchoolsMissing = schoolsMissing,
            AllSchools = await expected.CountAsync(cancel),
            Levels = [.. Wanted.Where(level => !people.Any(p => WorkLevels.Find(levels, p) == level))],
            Speakers = [.. speakers.Select(s => new Speaker(s.Id, names[s.PersonId], s.Name))],
            Members =
            [
                .. people.Select(p => new Option(p.Value.ToString(), names[p]))
                    .OrderBy(o => o.Label, StringComparer.CurrentCulture),
            ],
            Offered = [.. offered.Select(g => new Option(g.Id.Value.ToString(), g.Name))],
            Page = shown,
            Pages = Paging.Pages(most),
        };
    }
}
