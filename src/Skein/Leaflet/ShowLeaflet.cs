using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Voice;

namespace Skein.Leaflet;

/// <summary>The leaflet that is in force, or else the one before the schools; on a page, on one sheet of A4, and as JSON.</summary>
public static class ShowLeaflet
{
    /// <summary>A version of the leaflet as everybody reads it.</summary>
    public sealed record Shown(AgreementTextId TextId, string Title, int Number, LeafletWords Words, DateOnly PutOn, DateOnly? InForceFrom, string Sentence)
    {
        public string When => InForceFrom is { } day ? $"Agreed, and in force since {day.Said()}." : $"Put to the schools on {PutOn.Said()}, and not in force yet.";
    }

    /// <summary>How many people ticked a line; null where it is fewer than five.</summary>
    public sealed record Ticked(string Line, int? People);

    /// <summary>What those who make the leaflet see of the making.</summary>
    public sealed record Making(int Statements, int Unsorted, int Lines, bool HasDraft, bool DraftDiffers, AgreementTextId? TextId);

    /// <param name="Network">The frame.</param>
    /// <param name="Leaflet">Null before any was put to the schools.</param>
    /// <param name="MayTick">The reader is head of a school in the network.</param>
    /// <param name="Counts">For co-leaders; null for everybody else, and as long as fewer than five have ticked anything.</param>
    /// <param name="Making">For those who arrange things.</param>
    public sealed record Model(NetworkFrame Network, Shown? Leaflet, bool MayTick, IReadOnlyList<Ticked>? Counts, Making? Making);

    public sealed record Sheet(NetworkFrame Network, Shown Leaflet);

    public sealed record ToldLeaflet(string Title, int Version, DateOnly? InForceFrom, IReadOnlyList<string> Lines);

    public static async Task<Results<RazorComponentResult<ShowLeafletPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, Tally tally, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var text = await ReadText.OfKindAsync(db, networkId, AgreementKind.Leaflet, network.Today, cancel);
        var shown = Of(text);
        return ShowLeafletPage.Of(new(
            network,
            shown,
            shown?.InForceFrom is not null && await IsHeadAsync(db, network, visitor, cancel),
            network.MayLead && shown is not null ? await CountsAsync(tally, shown, cancel) : null,
            network.MayArrange ? await MakingAsync(db, network, text, cancel) : null));
    }

    public static async Task<Results<RazorComponentResult<LeafletSheetPage>, NotFound>> Print(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
        && Of(await ReadText.OfKindAsync(db, networkId, AgreementKind.Leaflet, network.Today, cancel)) is { } shown
            ? LeafletSheetPage.Of(new(network, shown))
            : TypedResults.NotFound();

    public static async Task<Results<Ok<ToldLeaflet>, NotFound>> Json(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
        && Of(await ReadText.OfKindAsync(db, networkId, AgreementKind.Leaflet, network.Today, cancel)) is { } shown
            ? TypedResults.Ok(new ToldLeaflet(shown.Title, shown.Number, shown.InForceFrom, shown.Words.Lines))
            : TypedResults.NotFound();

    internal static Shown? Of(TextOn? text) => text?.First is { } on
        ? new(
            text.Text.Id,
            text.Text.Title,
            on.Version.Number,
            LeafletWords.Read(on.Version.Words),
            on.Version.PutOn.GetValueOrDefault(),
            on.State is VersionState.InForce ? on.Version.InForceFrom : null,
            on.Sentence)
        : null;

    /// <summary>Heads tick what they themselves do; nobody else has anything to tick.</summary>
    internal static async Task<bool> IsHeadAsync(SkeinDb db, NetworkFrame network, Visitor visitor, CancellationToken cancel) =>
        visitor.Id is { } me && await Heads.OfAll(db, network.Id, RoleKind.Head, network.Today).AnyAsync(h => h.PersonId == me, cancel);

    private static async Task<IReadOnlyList<Ticked>?> CountsAsync(Tally tally, Shown shown, CancellationToken cancel) =>
        await tally.TotalsAsync(shown.TextId.Value, cancel) is { } totals
            ? [.. shown.Words.Lines.Select(line => new Ticked(line, totals.GetValueOrDefault(LeafletWords.IdOf(line)) is >= Disclosure.K and var people ? people : null))]
            : null;

    private static async Task<Making> MakingAsync(SkeinDb db, NetworkFrame network, TextOn? text, CancellationToken cancel)
    {
        var statements = db.LeafletStatements.Where(s => s.NetworkId == network.Id);
        var lines = await db.LeafletLines.Where(l => l.NetworkId == network.Id).OrderBy(l => l.Place).ThenBy(l => l.Id).Select(l => l.Text).ToListAsync(cancel);
        var latest = text?.Text.Versions.MaxBy(v => v.Number);
        return new(
            await statements.CountAsync(cancel),
            await statements.CountAsync(s => s.LineId == null && s.LeftOutOn == null, cancel),
            lines.Count,
            text?.Text.Drafted is not null,
            latest is null || !LeafletWords.Read(latest.Words).Lines.SequenceEqual(lines, StringComparer.Ordinal),
            text?.Text.Id);
    }
}
