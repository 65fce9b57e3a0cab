using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

/// <summary>What a visitor may read of a closed wave: a choice among released tables, and never more than those.</summary>
public static class Results
{
    /// <param name="Name">Whose answers these are.</param>
    /// <param name="Counts">How many chose each step; null where they are withheld.</param>
    /// <param name="Why">The reason, where they are.</param>
    public sealed record Line(
        string Name, TableScope Whose, Guid? School, RoleGroup? Group, IReadOnlyList<int>? Counts, string? Why)
    {
        public int Answers => Counts?.Sum() ?? 0;

        /// <summary>
        /// Whether a line of another wave is about the same people's posts. The rest together are others each time.
        /// </summary>
        public bool IsAbout(Line other) =>
            Whose == other.Whose && Whose is not TableScope.TheRest && School == other.School && Group == other.Group;
    }

    public sealed record Item(
        Guid Id, string Text, QuestionKind Kind, string Value, IReadOnlyList<string> Steps, IReadOnlyList<Line> Lines);

    /// <summary>
    /// The matrix of domain 4.2: co-leaders read all tables, a head the whole and their own school's, everybody else the whole
    /// and the roles. A manager reads none: whoever types in sheets knows some answers, and could take them away.
    /// </summary>
    internal sealed record Reader(bool ReadsAny, bool ReadsSchools, IReadOnlySet<SchoolId> Own)
    {
        public bool MaySee(ReleasedTable table, SurveyBreakdown cut) => ReadsAny && table.Whose switch
        {
            TableScope.School => ReadsSchools || (table.SchoolId is { } school && Own.Contains(school)),
            TableScope.TheRest => cut is SurveyBreakdown.Role || ReadsSchools,
            TableScope.Everybody or TableScope.Role => true,
        };
    }

    internal static async Task<Reader> ReaderAsync(SkeinDb db, NetworkFrame network, Visitor visitor, CancellationToken cancel)
    {
        var own = await db.Roles.On(network.Today)
            .Where(r => r.PersonId == visitor.Id && r.Kind == RoleKind.Head && r.SchoolId != null)
            .Select(r => r.SchoolId!.Value) // the query asks for roles in a school
            .ToListAsync(cancel);
        return new(network.MayLead || !network.MayArrange, network.MayLead, own.ToHashSet());
    }

    /// <returns>The results of each wave, in the order of the waves.</returns>
    internal static async Task<IReadOnlyList<IReadOnlyList<Item>>> ReadAsync(
        SkeinDb db, Survey survey, IReadOnlyList<WaveId> waves, Reader reader, CancellationToken cancel)
    {
        var values = db.StatedValues;
        var items = await db.SurveyItems.Where(i => i.SurveyId == survey.Id).OrderBy(i => i.Place)
            .Select(i => new { Item = i, Value = values.First(v => v.Id == i.StatedValueId).Text })
            .ToListAsync(cancel);
        var tables = await db.ReleasedTables.Where(t => waves.Contains(t.WaveId)).AsNoTracking().ToListAsync(cancel);
        var ids = tables.Select(t => t.SchoolId).OfType<SchoolId>().Distinct().ToList();
        var names = await db.Schools.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return [.. waves.Select(wave => items.ConvertAll(i => new Item(
            i.Item.Id.Value,
            i.Item.Text,
            i.Item.Kind,
            i.Value,
            i.Item.Steps,
            [
                .. tables.Where(t => t.WaveId == wave && t.ItemId == i.Item.Id && reader.MaySee(t, survey.Cut))
                    .Select(t => LineOf(t, names, survey.Cut))
                    .OrderBy(l => l.Whose is TableScope.TheRest)
                    .ThenBy(l => l.Whose)
                    .ThenBy(l => l.Group)
                    .ThenBy(l => l.Name, StringComparer.CurrentCulture),
            ])))];
    }

    private static Line LineOf(ReleasedTable table, Dictionary<SchoolId, string> names, SurveyBreakdown cut) =>
        new(
            table.Whose switch
            {
                TableScope.Everybody => "The whole network",
                TableScope.School => table.SchoolId is { } school ? names[school] : "",
                TableScope.Role => table.Group?.Said() ?? "",
                TableScope.TheRest =>
                    cut is SurveyBreakdown.School ? "Schools with few answers, together" : "Roles with few answers, together",
            },
            table.Whose,
            table.SchoolId?.Value,
            table.Group,
            table.Numbers,
            table.Why?.Said());
}
