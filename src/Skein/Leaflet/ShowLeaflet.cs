using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Voice;

namespace Skein.Leaflet;

/// <summary>
/// The leaflet that is in force, or else the one before the schools; on a page, on one sheet of A4, and as JSON.
/// </summary>
public static class ShowLeaflet
{
    /// <summary>A version of the leaflet as everybody reads it.</summary>
    public sealed record Shown(
        AgreementTextId TextId, string Title, int Number, LeafletWords Words, DateOnly PutOn, DateOnly? InForceFrom,
        string Sentence) : IFoundHere<Shown>
    {
        public static async Task<Shown?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
            Read(await ReadText.OfKindAsync(here.Db, here.Id, AgreementKind.Leaflet, here.Today, cancel));

        public string When =>
            InForceFrom is { } day
                ? $"Agreed, and in force since {day.Said()}."
                : $"Put to the schools on {PutOn.Said()}, and not in force yet.";
    }

    /// <summary>How many people ticked a line; null where it is fewer than five.</summary>
    public sealed record Ticked(string Line, int? People);

    /// <summary>What those who make the leaflet see of the making.</summary>
    public sealed record Making(
        int Statements, int Unsorted, int Lines, bool HasDraft, bool DraftDiffers, AgreementTextId? TextId);

    /// <param name="Network">The frame.</param>
    /// <param name="Leaflet">Null before any was put to the schools.</param>
    /// <param name="MayTick">The reader is head of a school in the network.</param>
    /// <param name="Counts">For co-leaders; null for everybody else, and as long as fewer than five have ticked anything.</param>
    /// <param name="Making">For those who arrange things.</param>
    public sealed record Model(NetworkFrame Network, Shown? Leaflet, bool MayTick, IReadOnlyList<Ticked>? Counts, Making? Making);

    public sealed record Sheet(NetworkFrame Network, Shown Leaflet);

    public sealed record ToldLeaflet(string Title, int Version, DateOnly? InForceFrom, IReadOnlyList<string> Lines);

    public static async Task<RazorComponentResult<ShowLeafletPage>> Show(Here here, Tally tally, CancellationToken cancel)
    {
        var text = await ReadText.OfKindAsync(here.Db, here.Id, AgreementKind.Leaflet, here.Today, cancel);
        var shown = Read(text);
        return ShowLeafletPage.Show(new(
            here.Network,
            shown,
            shown?.InForceFrom is not null && await IsHeadAsync(here, cancel),
            here.Network.MayLead && shown is not null ? await CountsAsync(tally, shown, cancel) : null,
            here.Network.MayArrange ? await MakingAsync(here, text, cancel) : null));
    }

    public static RazorComponentResult<LeafletSheetPage> Print(Here here, Shown leaflet) =>
        LeafletSheetPage.Show(new(here.Network, leaflet));

    public static Ok<ToldLeaflet> Json(Shown leaflet) =>
        TypedResults.Ok(new ToldLeaflet(leaflet.Title, leaflet.Number, leaflet.InForceFrom, leaflet.Words.Lines));

    internal static Shown? Read(TextOn? text) => text?.First is { } on
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
    internal static async Task<bool> IsHeadAsync(Here here, CancellationToken cancel) =>
        here.Visitor.Id is { } me
            && await Heads.OfAll(here.Db, here.Id, RoleKind.Head, here.Today).AnyAsync(h => h.PersonId == me, cancel);

    private static async Task<IReadOnlyList<Ticked>?> CountsAsync(Tally tally, Shown shown, CancellationToken cancel) =>
        await tally.TotalsAsync(shown.TextId.Value, cancel) is { } totals
            ?
            [
                .. shown.Words.Lines.Select(line => new Ticked(
                    line, totals.GetValueOrDefault(LeafletWords.IdOf(line)) is >= Disclosure.K and var people ? people : null)),
            ]
            : null;

    private static async Task<Making> MakingAsync(Here here, TextOn? text, CancellationToken cancel)
    {
        var statements = here.Db.LeafletStatements.Where(s => s.NetworkId == here.Id);
        var lines = await here.Db.LeafletLines
            .Where(l => l.NetworkId == here.Id)
            .OrderBy(l => l.Place)
            .ThenBy(l => l.Id)
            .Select(l => l.Text)
            .ToListAsync(cancel);
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
