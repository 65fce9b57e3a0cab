using System.Linq.Expressions;

namespace Skein.Measures;

internal static class HowMany
{
    /// <summary>How many there are, and with how many of them it is so: the database counts, and two rows come back.</summary>
    public static async Task<(int All, int With)> CountWithAsync<T>(
        this IQueryable<T> rows, Expression<Func<T, bool>> isSo, CancellationToken cancel)
    {
        var counts = await rows.GroupBy(isSo).Select(g => new { IsSo = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return (counts.Sum(c => c.Count), counts.Where(c => c.IsSo).Sum(c => c.Count));
    }
}
