using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;

namespace Skein.Purpose;

/// <summary>How the networks of this installation came about, in counts and without a name (S-13).</summary>
public static class CountOrigins
{
    public sealed record Row(string Origin, int Networks);

    /// <param name="Told">Networks that have said how they began.</param>
    /// <param name="Networks">All networks.</param>
    /// <param name="SaidBefore">Those that have said whether schools worked together before.</param>
    /// <param name="Before">Those of them in which they did.</param>
    /// <param name="Rows">How many named each origin; a network may name several.</param>
    public sealed record Model(DateOnly Today, int Told, int Networks, int SaidBefore, int Before, IReadOnlyList<Row> Rows)
    {
        public string? ShareBefore => Counted.Share(Before, SaidBefore);
    }

    public static async Task<RazorComponentResult<OriginsPage>> Show(Asked asked, CancellationToken cancel)
    {
        var told = await asked.Db.Beginnings.GroupBy(b => new { b.Origins, b.ExistedBefore })
            .Select(g => new { g.Key.Origins, g.Key.ExistedBefore, Count = g.Count() }).ToListAsync(cancel);
        return OriginsPage.Show(new(
            asked.Today,
            told.Where(t => t.Origins is not Origins.None).Sum(t => t.Count),
            await asked.Db.Set<Networks.Network>().CountAsync(cancel),
            told.Where(t => t.ExistedBefore is not null).Sum(t => t.Count),
            told.Where(t => t.ExistedBefore is true).Sum(t => t.Count),
            [.. OriginWords.Each.Select(o => new Row(o.Label, told.Where(t => t.Origins.HasFlag(o.Origin)).Sum(t => t.Count)))]));
    }
}
