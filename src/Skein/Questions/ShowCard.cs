using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Site;

namespace Skein.Questions;

/// <summary>
/// A card that is opened: its questions, what the data can say to them today, and what was said when it was last on the table.
/// </summary>
public static class ShowCard
{
    public sealed record Note(CardTalkId Id, DateOnly TalkedOn, string Text);

    public sealed record Model(
        NetworkFrame Network, Card Card, CardAnswer Answer, DateOnly? ConsideredOn, IReadOnlyList<Note> Notes, int Page,
        int Pages,
        KeepNote.Input Typed,
        Problems Problems);

    public sealed record ApiPart(
        string Sentence, IReadOnlyList<string> Lines, string Source, string Definition, DateOnly AsAt, string? Unknown,
        string? Href);

    public sealed record ApiGap(string Sentence, string? Href);

    public sealed record Api(
        string Prompt, string Issue, string About, IReadOnlyList<PromptQuestion> Questions, DateOnly? ConsideredOn,
        IReadOnlyList<ApiPart> Findings,
        IReadOnlyList<ApiGap> Missing);

    public static async Task<RazorComponentResult<CardPage>> Show(
        Here here, Card card, int? page, CancellationToken cancel) =>
        CardPage.Show(await ModelAsync(here, card, page, KeepNote.Blank(here.Network), new(), cancel));

    public static async Task<RazorComponentResult<CardSheetPage>> Sheet(Here here, Card card, CancellationToken cancel) =>
        CardSheetPage.Show(await ModelAsync(here, card, 1, new(), new(), cancel));

    public static async Task<Ok<Api>> Json(Here here, Card card, CancellationToken cancel)
    {
        var model = await ModelAsync(here, card, 1, new(), new(), cancel);
        return TypedResults.Ok(new Api(
            card.Prompt.Id,
            card.Issue,
            card.Prompt.About,
            card.Prompt.Questions,
            model.ConsideredOn,
 [
                .. model.Answer.Findings.Select(f => new ApiPart(
                    f.Reading.Sentence, f.Reading.Lines, f.Source, f.Definition, f.AsOf, f.Unknown, f.Reading.Lead?.Address)),
            ],
            [.. model.Answer.Gaps.Select(g => new ApiGap(g.Sentence, g.Lead?.Address))]));
    }

    internal static async Task<Model> ModelAsync(
    Here here, Card card, int? page, KeepNote.Input typed, Problems problems, CancellationToken cancel)
    {
        var talks = here.Db.CardTalks.Where(t => t.NetworkId == here.Id && t.Prompt == card.Prompt.Id);
        var notes = talks.Where(t => t.Note != null);
        var count = await notes.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        return new(
            here.Network,
            card,
            await CardAnswer.ToAsync(card, here, cancel),
            await talks.MaxAsync(t => (DateOnly?)t.TalkedOn, cancel),
            await notes.OrderByDescending(t => t.TalkedOn)
                .ThenByDescending(t => t.Id)
                .OnPage(shown)
                .Select(t => new Note(t.Id, t.TalkedOn, t.Note!)) // the query asks for talks with a note
                .ToListAsync(cancel),
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }
}
