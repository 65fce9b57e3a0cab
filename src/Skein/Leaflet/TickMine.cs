using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Site;
using Skein.Voice;

namespace Skein.Leaflet;

/// <summary>
/// A head ticks what they do, for their own eyes. Voice keeps the ticks so that nobody else can find whose they are; the change
/// leaves no row of the chronicle and no sent form.
/// </summary>
public static class TickMine
{
    public sealed record Input
    {
        /// <summary>The lines that are ticked; those of the page that are not, are not.</summary>
        public string[]? Ticked { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, ShowLeaflet.Shown Leaflet, IReadOnlyList<Option> Lines, IReadOnlyCollection<string> Ticked);

    /// <summary>The leaflet in force, in front of a head of the network.</summary>
    public sealed record OwnLeaflet(ShowLeaflet.Shown Leaflet, PersonId Head) : IFoundHere<OwnLeaflet>
    {
        public static async Task<OwnLeaflet?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
            here.Visitor.Id is { } me
            && await ShowLeaflet.IsHeadAsync(here, cancel)
            && await ShowLeaflet.Shown.FindAsync(here, sought, cancel) is { InForceFrom: not null } leaflet
                ? new(leaflet, me)
                : null;
    }

    public static async Task<RazorComponentResult<TickMinePage>> Show(
        Here here, OwnLeaflet mine, Tally tally, CancellationToken cancel)
    {
        var (leaflet, me) = mine;
        var own = await tally.OwnAsync(leaflet.TextId.Value, me, cancel);
        return TickMinePage.Show(new(
            here.Network,
            leaflet,
            [.. leaflet.Words.Lines.Select(line => new Option(LeafletWords.IdOf(line).ToString(), line))],
            [.. own.Select(line => line.ToString())]));
    }

    public static async Task<RedirectHttpResult> Tick(
        Here here, OwnLeaflet mine, [FromForm] Input typed, Tally tally, CancellationToken cancel)
    {
        var (leaflet, me) = mine;
        var ticked = (typed.Ticked ?? []).ToHashSet(StringComparer.Ordinal);
        var lines = leaflet.Words.Lines
            .Select(LeafletWords.IdOf)
            .ToDictionary(line => line, line => ticked.Contains(line.ToString()));
        await tally.SetAsync(leaflet.TextId.Value, me, lines, cancel);
        here.Say("Kept. No page shows it to anybody else.");
        return TypedResults.LocalRedirect(LeafletLinks.Mine(here.Id));
    }
}
