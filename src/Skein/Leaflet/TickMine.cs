using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Agreements;
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

    public static async Task<Results<RazorComponentResult<TickMinePage>, NotFound>> Show(
        Here here, Tally tally, CancellationToken cancel)
    {
        if (await FindAsync(here, cancel) is not var (network, leaflet, me))
        {
            return TypedResults.NotFound();
        }

        var own = await tally.OwnAsync(leaflet.TextId.Value, me, cancel);
        return TickMinePage.Show(new(
            network,
            leaflet,
            [.. leaflet.Words.Lines.Select(line => new Option(LeafletWords.IdOf(line).ToString(), line))],
            [.. own.Select(line => line.ToString())]));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Tick(
        Here here, [FromForm] Input typed, Tally tally, CancellationToken cancel)
    {
        if (await FindAsync(here, cancel) is not var (network, leaflet, me))
        {
            return TypedResults.NotFound();
        }

        var ticked = (typed.Ticked ?? []).ToHashSet(StringComparer.Ordinal);
        var lines = leaflet.Words.Lines
            .Select(LeafletWords.IdOf)
            .ToDictionary(line => line, line => ticked.Contains(line.ToString()));
        await tally.SetAsync(leaflet.TextId.Value, me, lines, cancel);
        here.Say("Kept. No page shows it to anybody else.");
        return TypedResults.LocalRedirect(LeafletLinks.Mine(network.Id));
    }

    /// <summary>The leaflet in force, for a head of the network; null for everybody else.</summary>
    private static async Task<(NetworkFrame Network, ShowLeaflet.Shown Leaflet, PersonId Me)?> FindAsync(
        Here here, CancellationToken cancel) =>
        here.Visitor.Id is { } me
        && await ShowLeaflet.IsHeadAsync(here, cancel)
        && ShowLeaflet.Read(
            await ReadText.OfKindAsync(
                here.Db, here.Id, AgreementKind.Leaflet, here.Today, cancel)) is { InForceFrom: not null } leaflet
            ? (here.Network, leaflet, me)
            : null;
}
