using Skein.Networks;

namespace Skein.Strands;

/// <summary>Strands, who leads them and how leading is shared out, on a day.</summary>
internal static class StrandQueries
{
    public static IQueryable<Strand> On(this IQueryable<Strand> strands, NetworkId network, DateOnly day) =>
        strands.Where(s => s.NetworkId == network).On(day);

    /// <summary>Led from the strands: the leads of all the other networks are not looked at.</summary>
    public static IQueryable<StrandLead> LeadsOn(this IQueryable<Strand> strands, DateOnly day) =>
        strands.SelectMany(s => s.Leads).Where(l => l.From <= day && (l.Until == null || l.Until > day));

    /// <summary>How leading was shared out on a day; until somebody says otherwise, by a lead in each school.</summary>
    public static async Task<Shape> OnAsync(
        this IQueryable<StrandShape> shapes, NetworkId network, DateOnly day, CancellationToken cancel) =>
        await shapes.Where(s => s.NetworkId == network && s.From <= day)
            .OrderByDescending(s => s.From).ThenByDescending(s => s.Id)
            .Select(s => (Shape?)s.Shape)
            .FirstOrDefaultAsync(cancel) ?? Shape.LeadInEachSchool;
}
