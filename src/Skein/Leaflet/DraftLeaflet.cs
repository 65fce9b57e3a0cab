using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>
/// Makes the draft of the leaflet from its lines, or makes it anew. From there it is an agreement as any other: put to the heads,
/// agreed or not, and in force.
/// </summary>
public static class DraftLeaflet
{
    public static async Task<Results<RedirectHttpResult, NotFound>> Draft(
        NetworkId networkId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network || visitor.Id is not { } by)
        {
            return TypedResults.NotFound();
        }

        var latest = await db.Agreements.Where(t => t.NetworkId == networkId && t.Kind == AgreementKind.Leaflet).OrderByDescending(t => t.StartedAt)
            .Select(t => (AgreementTextId?)t.Id).FirstOrDefaultAsync(cancel);
        var text = latest is { } id ? await TextLock.HoldAsync(db, id, cancel) : null;
        var lines = await db.LeafletLines.Where(l => l.NetworkId == networkId).OrderBy(l => l.Place).ThenBy(l => l.Id).Select(l => l.Text).ToListAsync(cancel);
        if (lines.Count == 0)
        {
            frame.Say("Word at least one line first.");
            return TypedResults.LocalRedirect(LeafletLinks.Statements(networkId));
        }

        var kind = AgreementKinds.Find(AgreementKind.Leaflet) ?? throw new InvalidOperationException("There is no kind of agreement for the leaflet.");
        var closing = $"Drawn up on {network.Today.Said()} {(await Sources.ReadAsync(db, network, cancel)).Said}";
        var why = text is { Versions.Count: > 0 } && text.Versions[0] != text.Drafted ? $"The lines as they stood on {network.Today.Said()}." : null;
        if (!DraftWords.TryRead(LeafletWords.Write(OpeningOf(text, kind), lines, closing), why, out var words, out var problem))
        {
            frame.Say($"{problem.Value.Message}. Take a line off, or shorten some.");
            return TypedResults.LocalRedirect(LeafletLinks.Statements(networkId));
        }

        var now = clock.GetUtcNow();
        if (text is null)
        {
            text = DraftText.Start(db, network, kind, kind.Title, words, visitor, by, now);
        }
        else if (DraftText.Write(db, text, words, visitor, by, network.Today, now) is { } refusal)
        {
            frame.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(LeafletLinks.Leaflet(networkId));
        }

        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        frame.Say("The draft says what the lines say. Read it, then put it to the schools.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, text.Id));
    }

    /// <summary>What stands before the lines stays as somebody worded it; at first it is what the kind begins with.</summary>
    internal static IReadOnlyList<string> OpeningOf(AgreementText? text, AgreementKind kind) =>
        text?.Versions.MaxBy(v => v.Number) is { } latest && LeafletWords.Read(latest.Words) is { Lines.Count: > 0, Opening: { Count: > 0 } opening }
            ? opening
            : LeafletWords.Read(kind.Words).Opening.Take(1).ToList();
}
