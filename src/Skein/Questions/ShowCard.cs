using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Questions;

/// <summary>A card that is opened: its questions, what the data can say to them today, and what was said when it was last on the table.</summary>
public static class ShowCard
{
    public sealed record Note(CardTalkId Id, DateOnly TalkedOn, string Text);

    public sealed record Model(
        NetworkFrame Network, Card Card, Answer Answer, DateOnly? ConsideredOn, IReadOnlyList<Note> Notes, int Page, int Pages, KeepNote.Input Typed,
        Problems Problems);

    public sealed record ApiPart(string Sentence, IReadOnlyList<string> Lines, string Source, string Definition, DateOnly AsAt, string? Unknown, string? Href);

    public sealed record ApiGap(string Sentence, string? Href);

    public sealed record Api(
        string Prompt, string Issue, string About, IReadOnlyList<PromptQuestion> Questions, DateOnly? ConsideredOn, IReadOnlyList<ApiPart> Findings,
        IReadOnlyList<ApiGap> Missing);

    public static async Task<Results<RazorComponentResult<CardPage>, NotFound>> Show(
        NetworkId networkId, string prompt, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, prompt, db, visitor, clock, cancel) is var (network, card)
            ? CardPage.Of(await ModelAsync(network, card, page, db, visitor, KeepNote.Blank(network), new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Results<RazorComponentResult<CardSheetPage>, NotFound>> Sheet(
        NetworkId networkId, string prompt, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, prompt, db, visitor, clock, cancel) is var (network, card)
            ? CardSheetPage.Of(await ModelAsync(network, card, 1, db, visitor, new(), new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Results<Ok<Api>, NotFound>> Json(
        NetworkId networkId, string prompt, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, prompt, db, visitor, clock, cancel) is not var (network, card))
        {
            return TypedResults.NotFound();
        }

        var model = await ModelAsync(network, card, 1, db, visitor, new(), new(), cancel);
        return TypedResults.Ok(new Api(
            card.Prompt.Id,
            card.Issue,
            card.Prompt.About,
            card.Prompt.Questions,
            model.ConsideredOn,
            [.. model.Answer.Findings.Select(f => new ApiPart(f.Sentence, f.Lines, f.Source, f.Definition, network.Today, f.Unknown, f.Link?.Href))],
            [.. model.Answer.Gaps.Select(g => new ApiGap(g.Sentence, g.Link?.Href))]));
    }

    internal static async Task<(NetworkFrame Network, Card Card)?> FindAsync(
        NetworkId networkId, string prompt, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        Deck.Leaders.Find(prompt) is { } card && await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network ? (network, card) : null;

    internal static async Task<Model> ModelAsync(
        NetworkFrame network, Card card, int? page, SkeinDb db, Visitor visitor, KeepNote.Input typed, Problems problems, CancellationToken cancel)
    {
        var talks = db.CardTalks.Where(t => t.NetworkId == network.Id && t.Prompt == card.Prompt.Id);
        var notes = talks.Where(t => t.Note != null);
        var count = await notes.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        return new(
            network,
            card,
            await Answers.OfAsync(card, new(db, network, visitor), cancel),
            await talks.MaxAsync(t => (DateOnly?)t.TalkedOn, cancel),
            await notes.OrderByDescending(t => t.TalkedOn).ThenByDescending(t => t.Id).Of(shown).Select(t => new Note(t.Id, t.TalkedOn, t.Note!)).ToListAsync(cancel),
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }
}
