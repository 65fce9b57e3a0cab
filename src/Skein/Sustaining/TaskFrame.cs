using Skein.Access;
using Skein.Networks;

namespace Skein.Sustaining;

/// <summary>The task that stands in an address: by its id, or, before any was changed, by its key in the file.</summary>
public sealed record TaskFrame(string Key, string Title, NetworkTaskId? Id) : IFoundHere<TaskFrame>
{
    public static async Task<TaskFrame?> FindAsync(Here here, Sought sought, CancellationToken cancel)
    {
        var key = sought.Word("task");
        if (!NetworkTaskId.TryParse(key, out var id))
        {
            return TasksOfNetwork.Ten.FirstOrDefault(t => t.Key == key) is { } loaded
                && !await here.Db.NetworkTasks.AnyAsync(t => t.NetworkId == here.Id, cancel)
                ? new(key, loaded.Title, null)
                : null;
        }

        var title = await here.Db.NetworkTasks
            .Where(t => t.Id == id && t.NetworkId == here.Id && t.Until == null)
            .Select(t => t.Title)
            .SingleOrDefaultAsync(cancel);
        return title is null ? null : new(key, title, id);
    }
}
