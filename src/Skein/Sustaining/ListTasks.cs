using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Who does what, and what hangs on one person (S-57).</summary>
public static class ListTasks
{
    /// <param name="Key">What stands for the task in an address.</param>
    /// <param name="Title">What is to be seen to.</param>
    /// <param name="People">Who sees to it on the day, by name.</param>
    public sealed record Row(string Key, string Title, IReadOnlyList<string> People);

    public sealed record Model(NetworkFrame Network, DateOnly Day, IReadOnlyList<Row> Tasks, string? Typed, Problems Problems)
    {
        public IReadOnlyList<Row> HeldByOne => [.. Tasks.Where(t => t.People.Count == 1)];
        public int HeldByMore => Tasks.Count(t => t.People.Count > 1);
    }

    public sealed record Api(DateOnly Day, int Tasks, int HeldByMoreThanOne, int HeldByOne, int HeldByNobody);

    public static async Task<RazorComponentResult<TasksPage>> Show(Here here, DateOnly? on, CancellationToken cancel) =>
        TasksPage.Show(await ModelAsync(here.Network, on ?? here.Today, here.Db, null, new(), cancel));

    public static async Task<Ok<Api>> Json(Here here, DateOnly? on, CancellationToken cancel)
    {
        var model = await ModelAsync(here.Network, on ?? here.Today, here.Db, null, new(), cancel);
        return TypedResults.Ok(new Api(
            model.Day, model.Tasks.Count, model.HeldByMore, model.HeldByOne.Count, model.Tasks.Count(t => t.People.Count == 0)));
    }

    internal static async Task<Model> ModelAsync(
        NetworkFrame network, DateOnly day, SkeinDb db, string? typed, Problems problems, CancellationToken cancel)
    {
        var tasks = await db.NetworkTasks.IgnoreAutoIncludes()
            .Where(t => t.NetworkId == network.Id).On(day)
            .OrderBy(t => t.Place).ThenBy(t => t.Id)
            .Select(t => new { t.Id, t.Title })
            .ToListAsync(cancel);

        // Asked apart: in one query, SQLite would join the people of every network before it looks at this one's tasks.
        var ids = tasks.Select(t => t.Id).ToList();
        var held = await db.Set<TaskHolder>().Where(h => ids.Contains(h.TaskId)).On(day)
            .Join(db.People, h => h.PersonId, p => p.Id, (h, p) => new { h.TaskId, p.Name })
            .ToListAsync(cancel);
        var people = held.ToLookup(h => h.TaskId, h => h.Name.Value);
        IReadOnlyList<Row> rows = tasks.Count == 0
            ? [.. TasksOfNetwork.Ten.Select(t => new Row(t.Key, t.Title, []))]
            :
            [
                .. tasks.Select(t => new Row(
                    t.Id.Value.ToString(), t.Title, [.. people[t.Id].Order(StringComparer.CurrentCulture)])),
            ];
        return new(network, day, rows, typed, problems);
    }
}
