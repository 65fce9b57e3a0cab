using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Agreements;
using Skein.Networks;

namespace Skein.Leaflet;

/// <summary>
/// Makes the draft of the leaflet from its lines, or makes it anew. From there it is an agreement as any other: put to the heads,
/// agreed or not, and in force.
/// </summary>
public static class DraftLeaflet
{
    public static async Task<RedirectHttpResult> Draft(Here here, Me me, CancellationToken cancel)
    {
        await here.Db.BeginAsync(cancel);
        var latest = await here.Db.Agreements
            .Where(t => t.NetworkId == here.Id && t.Kind == AgreementKind.Leaflet)
            .OrderByDescending(t => t.StartedAt)
            .Select(t => (AgreementTextId?)t.Id).FirstOrDefaultAsync(cancel);
        var text = latest is { } id ? await TextLock.HoldAsync(here.Db, id, cancel) : null;
        var lines = await here.Db.LeafletLines
            .Where(l => l.NetworkId == here.Id)
            .OrderBy(l => l.Place)
            .ThenBy(l => l.Id)
            .Select(l => l.Text)
            .ToListAsync(cancel);
        if (lines.Count == 0)
        {
            here.Say("Word at least one line first.");
            return TypedResults.LocalRedirect(LeafletLinks.Statements(here.Id));
        }

        var kind = AgreementKinds.Find(AgreementKind.Leaflet)
            ?? throw new InvalidOperationException("There is no kind of agreement for the leaflet.");
        var closing = $"Drawn up on {here.Today.Said()} {(await Sources.ReadAsync(here, cancel)).Said}";
        var why = text is { Versions.Count: > 0 } && text.Versions[0] != text.Drafted
            ? $"The lines as they stood on {here.Today.Said()}."
            : null;
        if (!DraftWords.TryRead(LeafletWords.Write(OpeningOf(text, kind), lines, closing), why, out var words, out var problem))
        {
            here.Say($"{problem.Value.Message}. Take a line off, or shorten some.");
            return TypedResults.LocalRedirect(LeafletLinks.Statements(here.Id));
        }

        if (text is null)
        {
            text = DraftText.Start(here.Db, here.Network, kind, kind.Title, words, here.Visitor, me.Id, here.Now);
        }
        else if (DraftText.Write(here.Db, text, words, here.Visitor, me.Id, here.Today, here.Now) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(LeafletLinks.Leaflet(here.Id));
        }

        here.Say("The draft says what the lines say. Read it, then put it to the schools.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, text.Id));
    }

    /// <summary>What stands before the lines stays as somebody worded it; at first it is what the kind begins with.</summary>
    internal static IReadOnlyList<string> OpeningOf(AgreementText? text, AgreementKind kind) =>
        text?.Versions.MaxBy(v => v.Number) is { } latest
            && LeafletWords.Read(latest.Words) is { Lines.Count: > 0, Opening: { Count: > 0 } opening }
            ? opening
            : LeafletWords.Read(kind.Words).Opening.Take(1).ToList();
}
