using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>
/// What the network's priorities do for somebody's own work. Theirs alone, so the chronicle is told nothing of it.
/// </summary>
public static class WhereItHelpsMe
{
    public sealed record Input
    {
        /// <summary>Their words, by the priority's id.</summary>
        public Dictionary<string, string>? Uses { get; init; }
    }

    public sealed record Row(PriorityId Id, string Name, string? Use);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Rows, Problems Problems);

    public static async Task<RazorComponentResult<MinePage>> Show(Here here, Me me, CancellationToken cancel) =>
        MinePage.Show(new(here.Network, await RowsAsync(here, me.Id, cancel), new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MinePage>>> Keep(
        Here here, Me me, [FromForm] Input typed, CancellationToken cancel)
    {
        var person = me.Id;
        var problems = new Problems();
        var rows = (await RowsAsync(here, person, cancel))
            .ConvertAll(row => row with
            {
                Use = TypedText.Read(
                    typed.Uses?.GetValueOrDefault(row.Id.Value.ToString()), FieldOf(row.Id), OwnUse.MaxLength, problems),
            });
        problems.OnlyOffered("", typed.Uses?.Keys, rows.Select(row => row.Id.Value.ToString()));
        if (problems.Any)
        {
            return MinePage.Show(new(here.Network, rows, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var kept = await here.Db.OwnUses.Where(u => u.PersonId == person).ToDictionaryAsync(u => u.PriorityId, cancel);
        foreach (var row in rows)
        {
            Keep(here.Db, person, row, kept.GetValueOrDefault(row.Id));
        }

        here.Say("Kept. No page shows it to anybody else.");
        return TypedResults.LocalRedirect(CongruenceLinks.Mine(here.Id));
    }

    internal static string FieldOf(PriorityId priority) => $"Uses[{priority.Value}]";

    private static void Keep(SkeinDb db, PersonId person, Row row, OwnUse? before)
    {
        if (row.Use is not { } text)
        {
            if (before is not null)
            {
                db.Remove(before);
            }
        }
        else if (before is null)
        {
            db.Add(new OwnUse(person, row.Id, text));
        }
        else
        {
            before.Text = text;
        }
    }

    private static async Task<List<Row>> RowsAsync(Here here, PersonId person, CancellationToken cancel)
    {
        var uses = here.Db.OwnUses;
        return await here.Db.PrioritiesOn(here.Id, here.Today).OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new Row(
                p.Id, p.Name, uses.Where(u => u.PersonId == person && u.PriorityId == p.Id).Select(u => u.Text).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}
