using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>
/// What the network is for, on a day: its purpose and who agreed, what the schools work on, and where it began.
/// </summary>
public static class ShowPurpose
{
    /// <summary>More live focuses than that are shown with what others learned: our choice.</summary>
    public const int ManyFocuses = 3;

    public sealed record FocusRow(FocusId Id, string Name, DateOnly From, string? FirstWin, DateOnly? FirstWinDueOn, bool Asks);

    /// <param name="TextId">The agreement that holds the words.</param>
    /// <param name="Number">The version a reader sees first: in force, or before the schools.</param>
    /// <param name="IsInForce">It is in force on the day.</param>
    /// <param name="Words">Its words.</param>
    /// <param name="Sentence">Who has agreed, in a sentence.</param>
    /// <param name="NotAgreed">Who has not, as far as the reader may know.</param>
    /// <param name="Definers">How many people of how many schools worked it out; null where nobody has said.</param>
    public sealed record PurposeOn(
        AgreementTextId TextId, int Number, bool IsInForce, string Words, string Sentence, IReadOnlyList<string> NotAgreed,
        string? Definers);

    /// <summary>A purpose that is still being written, for those who write it.</summary>
    public sealed record Drafted(AgreementTextId TextId, string Words);

    public sealed record Model(
        NetworkFrame Network, DateOnly Day, PurposeOn? Purpose, Drafted? Draft, string State, IReadOnlyList<FocusRow> Focuses,
        ChooseFocus.Input Typed, Problems Problems);

    public sealed record Api(
        DateOnly Day, string State, int? Version, string? Words, string? Agreed, IReadOnlyList<FocusRow> Focuses);

    public static async Task<RazorComponentResult<PurposePage>> Show(Here here, DateOnly? on, CancellationToken cancel) =>
        PurposePage.Show(await ModelAsync(here.Network, on ?? here.Today, here.Db, here.Visitor, new(), new(), cancel));

    public static async Task<Ok<Api>> Json(Here here, DateOnly? on, CancellationToken cancel)
    {
        var model = await ModelAsync(here.Network, on ?? here.Today, here.Db, here.Visitor, new(), new(), cancel);
        return TypedResults.Ok(
            new Api(model.Day, model.State, model.Purpose?.Number, model.Purpose?.Words, model.Purpose?.Sentence, model.Focuses));
    }

    internal static async Task<Model> ModelAsync(
        NetworkFrame network, DateOnly day, SkeinDb db, Visitor visitor, ChooseFocus.Input typed, Problems problems,
        CancellationToken cancel)
    {
        var text = await ReadText.OfKindAsync(db, network.Id, AgreementKind.Purpose, day, cancel);
        var focuses = await db.FocusesOn(network.Id, day)
            .AsNoTracking()
            .OrderBy(f => f.Name)
            .ThenBy(f => f.Id)
            .ToListAsync(cancel);
        return new(
            network,
            day,
            text is { First: { } first } ? await PurposeAsync(network, text, first, db, visitor, cancel) : null,
            network.MayArrange && day == network.Today && text is { First: null, Text.Drafted: { } draft }
                ? new(text.Text.Id, draft.Words)
                : null,
            (await Circles.OnAsync(db, network.Id, day, text, cancel)).State,
            [.. focuses.Select(f => new FocusRow(f.Id, f.Name, f.From, f.FirstWin, f.FirstWinDueOn, f.AsksForAWin))],
            typed,
            problems);
    }

    private static async Task<PurposeOn> PurposeAsync(
        NetworkFrame network, TextOn text, VersionOn first, SkeinDb db, Visitor visitor, CancellationToken cancel)
    {
        var view = await VersionView.ReadAsync(
            db, first, await ReadText.ReaderAsync(db, network, visitor, text.Kind, cancel), cancel);
        return new(
            text.Text.Id,
            view.Number,
            first.State is VersionState.InForce,
            view.Words,
            view.Sentence,
            view.NotAgreed,
            await CountDefiners.SentenceAsync(db, first.Version, cancel));
    }
}
