using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Demo;

/// <summary>Fills an empty database with people and networks that are made up. Same seed and same day, same rows.</summary>
public static class DemoFill
{
    public const int DefaultSeed = 1;

    /// <summary>How many networks a demonstration of this size has.</summary>
    public static int NetworksOf(DemoSize size) => size == DemoSize.Small ? 6 : ProgrammePlan.NetworkCount;

    /// <param name="db">A database at the shape this version needs.</param>
    /// <param name="size">How much to make.</param>
    /// <param name="seed">Which of many demonstrations to make.</param>
    /// <param name="today">The day up to which its history runs.</param>
    /// <param name="progress">Is told how many networks are written.</param>
    /// <param name="cancel">Stops it; nothing is then written.</param>
    /// <returns>Why it cannot be filled, or null once it is.</returns>
    public static async Task<Refusal?> RunAsync(
        SkeinDb db, DemoSize size, int seed, DateOnly today, IProgress<int>? progress, CancellationToken cancel)
    {
        if (await db.Networks.AnyAsync(cancel))
        {
            return new("This database has networks already. Name another one, so that nothing made up is mixed with them.");
        }

        await db.ChangeAsync(() => WriteAsync(db, size, seed, today, progress, cancel), cancel);
        return null;
    }

    private static async Task<bool> WriteAsync(
        SkeinDb db, DemoSize size, int seed, DateOnly today, IProgress<int>? progress, CancellationToken cancel)
    {
        var installation = await db.Set<Installation>().SingleAsync(cancel);
        installation.BecomeSynthetic();
        await db.SaveChangesAsync(cancel);

        var indexes = await LateIndexes.TakeAwayAsync(db, cancel);
        var written = 0;
        foreach (var rows in Tell(size, today, new((ulong)seed)))
        {
            await rows.WriteAsync(db, cancel);
            progress?.Report(++written);
        }

        await indexes.MakeAgainAsync(cancel);
        return true;
    }

    internal static IEnumerable<DemoRows> Tell(DemoSize size, DateOnly today, Chance chance) =>
        size == DemoSize.Small ? SmallDemo.Tell(today, chance) : ProgrammeDemo.Tell(today, chance);
}
