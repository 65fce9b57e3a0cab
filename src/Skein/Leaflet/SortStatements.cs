using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>
/// An editor puts every statement under a line of the leaflet, words the lines, and gives them their order: one page, one form.
/// </summary>
public static class SortStatements
{
    /// <summary>A workshop's worth of statements stands on one page.</summary>
    private const int OnePage = 50;

    public sealed record Input
    {
        /// <summary>The words of each line, by its id; an empty one is taken off.</summary>
        public Dictionary<string, string>? Texts { get; init; }

        /// <summary>Where each line stands, by its id.</summary>
        public Dictionary<string, string>? Orders { get; init; }

        /// <summary>New lines, one a row.</summary>
        public string? NewLines { get; init; }

        /// <summary>
        /// Where each statement goes, by its id: a line's id, or one of the words of <see cref="StatementPlace"/>.
        /// </summary>
        public Dictionary<string, string>? Places { get; init; }

        /// <summary>
        /// Where each stood when the page was opened: what somebody else has moved since stays where they put it.
        /// </summary>
        public Dictionary<string, string>? Stood { get; init; }

        public int Page { get; init; } = 1;
    }

    public sealed record Line(LeafletLineId Id, string Place, string Text, int Statements);

    public sealed record Row(StatementId Id, string Text, string Stood, string Place);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Line> Lines, IReadOnlyList<Row> Rows, int Unsorted, int NewAnswers, int Page,
        int Pages, Input Typed, Problems Problems)
    {
        public bool IsEmpty => Rows.Count == 0 && Lines.Count == 0;
    }

    public static async Task<RazorComponentResult<SortStatementsPage>> Show(Here here, int? page, CancellationToken cancel) =>
        SortStatementsPage.Show(await ModelAsync(here, page, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<SortStatementsPage>>> Sort(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {

        var problems = new Problems();
        var sorting = await Sorting.ReadAsync(here, cancel);
        sorting.Offer(typed, problems);
        sorting.Reword(typed.Texts ?? [], problems);
        sorting.AddLines(LeafletWords.Rows(typed.NewLines), problems);
        sorting.Move(typed.Places ?? [], typed.Stood ?? [], problems);
        sorting.Order(typed.Orders ?? []);
        if (problems.Any)
        {
            here.Db.ChangeTracker.Clear();
            return SortStatementsPage.Show(
                await ModelAsync(here, typed.Page, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            LeafletHappenings.About(
                here, "leaflet.sorted",
                $"{here.Visitor.Name} sorted statements into {Counted.Words(sorting.Lines.Count, "line")} of the leaflet."));
        here.Say("Kept.");
        return TypedResults.LocalRedirect(LeafletLinks.Statements(here.Id));
    }

    private static async Task<Model> ModelAsync(Here here, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var all = here.Db.LeafletStatements.Where(s => s.NetworkId == here.Id);
        var lines = await here.Db.LeafletLines
            .AsNoTracking()
            .Where(l => l.NetworkId == here.Id)
            .OrderBy(l => l.Place)
            .ThenBy(l => l.Id)
            .ToListAsync(cancel);
        var under = await all.Where(s => s.LineId != null)
            .GroupBy(s => s.LineId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var count = await all.CountAsync(cancel);
        var shown = Math.Clamp(page ?? 1, 1, Math.Max(1, (count + OnePage - 1) / OnePage));

        // What is still to be sorted comes first; within that, an order by words alone, which tells nothing of who said them.
        var statements = await all.AsNoTracking()
            .OrderBy(s => s.LineId != null || s.LeftOutOn != null)
            .ThenBy(s => s.Text)
            .ThenBy(s => s.Id)
            .Skip((shown - 1) * OnePage).Take(OnePage).ToListAsync(cancel);
        return new(
            here.Network,
            [.. lines.Select(l => new Line(
                l.Id,
                typed.Orders?.GetValueOrDefault(l.Id.Value.ToString()) ?? $"{l.Place}",
                typed.Texts?.GetValueOrDefault(l.Id.Value.ToString()) ?? l.Text,
                under.Find(u => u.Key == l.Id)?.Count ?? 0))],
 [
                .. statements.Select(s => new Row(
                    s.Id, s.Text, StatementPlace.Write(s), typed.Places?.GetValueOrDefault(s.Id.Value.ToString())
                        ?? StatementPlace.Write(s))),
            ],
            await all.CountAsync(s => s.LineId == null && s.LeftOutOn == null, cancel),
            (await TakeInAnswers.DifferenceAsync(here, cancel)) is { } difference
                ? difference.New.Count + difference.Gone.Count
                : 0,
            shown,
            Math.Max(1, (count + OnePage - 1) / OnePage),
            typed,
            problems);
    }
}
