using Skein.Persistence;

namespace Skein.Tests.Support;

internal static class AtOnce
{
    /// <summary>
    /// So long the second has to begin while the first is not done. On a machine that is slower, less is tested, and nothing
    /// fails.
    /// </summary>
    private static readonly TimeSpan Meanwhile = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Somebody else changes something, and is not done when this act begins: they finish while it waits or works.
    /// </summary>
    public static Task<HttpResponseMessage> WhileSomebodyElse(
        this TestSite site, Func<SkeinDb, Task> changes, Func<Task<HttpResponseMessage>> act) =>
        site.Db(async db =>
        {
            var cancel = TestContext.Current.CancellationToken;
            await using var whole = await db.Database.BeginTransactionAsync(cancel);
            await changes(db);
            await db.SaveChangesAsync(cancel);
            var answer = act();
            await Task.WhenAny(answer, Task.Delay(Meanwhile, cancel));
            await whole.CommitAsync(cancel);
            return await answer;
        });
}
