using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Groups;

/// <summary>
/// The intakes of a network's groups in numbers, side by side. They differ in much more than how they were formed (S-28).
/// </summary>
public static class CompareTranches
{
    /// <param name="Kind">What sort of group it is: each has intakes of its own.</param>
    /// <param name="Tranche">Which intake, from 1.</param>
    /// <param name="FormedBy">How its groups came to be.</param>
    /// <param name="Groups">How many groups there were.</param>
    /// <param name="Begun">Of these, how many began their work.</param>
    /// <param name="Going">How many are there on the day.</param>
    /// <param name="People">How many people were in one, each counted once.</param>
    /// <param name="Schools">From how many schools.</param>
    public sealed record Row(
        string Kind, int Tranche, IReadOnlyList<string> FormedBy, int Groups, int Begun, int Going, int People, int Schools);

    public sealed record Model(NetworkFrame Network, DateOnly Day, IReadOnlyList<Row> Rows);

    public static async Task<RazorComponentResult<TranchesPage>> Show(Here here, DateOnly? on, CancellationToken cancel) =>
        TranchesPage.Show(new(here.Network, on ?? here.Today, await RowsAsync(here, on ?? here.Today, cancel)));

    private static async Task<IReadOnlyList<Row>> RowsAsync(Here here, DateOnly day, CancellationToken cancel)
    {
        // Cars and tables for a day are not an intake of anything.
        var lasting = GroupKinds.All.Where(k => !k.IsPassing).Select(k => k.Key).ToList();
        var formed =
            here.Db.Groups.Where(g => g.NetworkId == here.Id && g.Tranche != null && g.From <= day && lasting.Contains(g.Kind));
        var groups = await formed
            .GroupBy(g => new { g.Kind, g.Tranche, g.FormedBy })
            .Select(g => new
            {
                g.Key.Kind,
                g.Key.Tranche,
                g.Key.FormedBy,
                All = g.Count(),
                Begun = g.Count(x => x.BegunOn <= day),
                Going = g.Count(x => x.Until == null || x.Until > day),
            })
            .ToListAsync(cancel);
        var members =
            from g in formed
            from m in g.Members
            where m.From <= day
            select new { g.Kind, g.Tranche, m.PersonId, m.SchoolId };
        var people = await members.Select(m => new { m.Kind, m.Tranche, m.PersonId })
            .Distinct()
            .GroupBy(m => new { m.Kind, m.Tranche })
            .Select(g => new { g.Key.Kind, g.Key.Tranche, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Kind, g.Tranche), g => g.Count, cancel);
        var schools = await members.Where(m => m.SchoolId != null)
            .Select(m => new { m.Kind, m.Tranche, m.SchoolId })
            .Distinct()
            .GroupBy(m => new { m.Kind, m.Tranche })
            .Select(g => new { g.Key.Kind, g.Key.Tranche, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Kind, g.Tranche), g => g.Count, cancel);
        return
        [
            .. groups.GroupBy(g => (g.Kind, g.Tranche))
                .OrderBy(g => g.Key.Kind, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Tranche)
                .Select(g => new Row(
                GroupKinds.Find(g.Key.Kind)?.Title ?? g.Key.Kind,
                g.Key.Tranche.GetValueOrDefault(),
                [.. g.Select(way => way.FormedBy.Said()).Order(StringComparer.Ordinal)],
                g.Sum(way => way.All),
                g.Sum(way => way.Begun),
                g.Sum(way => way.Going),
                people.GetValueOrDefault(g.Key),
                schools.GetValueOrDefault(g.Key))),
        ];
    }
}
