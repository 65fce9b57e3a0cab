using Skein.Networks;

namespace Skein.Sustaining;

/// <summary>
/// The tasks of a network. One that has not changed any has the ten that stand in a file, and none in the database.
/// </summary>
internal static class TasksOfNetwork
{
    public sealed record Loaded
    {
        public required string Key { get; init; }
        public required string Title { get; init; }
    }

    public static IReadOnlyList<Loaded> Ten { get; } = DataFiles.Read<IReadOnlyList<Loaded>>("Sustaining.tasks.yaml");

    /// <summary>The task, tracked; the first change of any makes the ten the network's own.</summary>
    public static async Task<NetworkTask> TakeAsync(Here here, string task, CancellationToken cancel)
    {
        if (NetworkTaskId.TryParse(task, out var id))
        {
            return await here.Db.NetworkTasks.SingleAsync(t => t.Id == id && t.NetworkId == here.Id, cancel);
        }

        var own = MakeOwn(here);
        return own[Ten.Select(t => t.Key).ToList().IndexOf(task)];
    }

    public static List<NetworkTask> MakeOwn(Here here)
    {
        var own = Ten.Select((t, i) => NetworkTask.Set(here.Id, t.Title, i + 1, here.Today, here.Now)).ToList();
        here.Db.AddRange(own);
        return own;
    }
}
