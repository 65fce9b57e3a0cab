using Skein.Persistence;
using Skein.Site;

namespace Skein.Starting;

/// <summary>What the register offers for each pasted name; nothing where no register was imported.</summary>
internal static class OfferedMatches
{
    public static async Task<Dictionary<string, IReadOnlyList<Option>>> ForAsync(SkeinDb db, IReadOnlyList<string> names, CancellationToken cancel)
    {
        await Task.CompletedTask;
        return [];
    }
}
