using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>
/// Takes the lines of the letters' answers in among the statements. An answer may change until its letter closes, so this can be
/// done again: what is new comes in, and what its writer has taken back goes.
/// </summary>
public static class TakeInAnswers
{
    public const string LetterKind = "leaflet-statements";

    /// <summary>What the answers say that the statements do not, and the other way about.</summary>
    internal sealed record Difference(IReadOnlyList<(Letter Letter, string Text)> New, IReadOnlyList<Statement> Gone)
    {
        public bool IsNone => New.Count + Gone.Count == 0;
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> TakeIn(
        NetworkId networkId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var (now, difference) = (clock.GetUtcNow(), await DifferenceAsync(db, networkId, cancel));
        if (!difference.IsNone)
        {
            db.AddRange(difference.New.Select(line => Statement.Answered(line.Letter, line.Text, now)));
            db.RemoveRange(difference.Gone);
            db.Record(Told.Of("leaflet.answers", $"{visitor.Name} took {Counted.Of(difference.New.Count, "new line")} in for the leaflet.", network, visitor), now);
            await db.SaveChangesAsync(cancel);
        }

        frame.Say(SaidOf(difference));
        return TypedResults.LocalRedirect(LeafletLinks.Statements(networkId));
    }

    /// <summary>Lines are compared by their words: whose they are is known to the letter alone.</summary>
    internal static async Task<Difference> DifferenceAsync(SkeinDb db, NetworkId network, CancellationToken cancel)
    {
        var letters = await db.Letters.AsNoTracking().Where(l => l.NetworkId == network && l.Kind == LetterKind).ToListAsync(cancel);
        if (letters.Count == 0)
        {
            return new([], []);
        }

        var ids = letters.ConvertAll(l => l.Id);
        var answers = await db.Addressees.Where(a => ids.Contains(a.LetterId) && a.Answer != null).Select(a => new { a.LetterId, a.Answer }).ToListAsync(cancel);
        var there = await db.LeafletStatements.Where(s => s.NetworkId == network && s.LetterId != null).ToListAsync(cancel);
        var said = answers.ToLookup(a => a.LetterId, a => a.Answer);
        var lines = letters.SelectMany(l => LeafletWords.Rows(string.Join('\n', said[l.Id])).Order(StringComparer.Ordinal).Select(text => (Letter: l, Text: text))).ToList();
        var spoken = lines.Select(line => (line.Letter.Id, line.Text)).ToHashSet();
        var known = there.Select(s => (s.LetterId.GetValueOrDefault(), s.Text)).ToHashSet();
        return new(
            [.. lines.Where(line => !known.Contains((line.Letter.Id, line.Text)))],
            [.. there.Where(s => !spoken.Contains((s.LetterId.GetValueOrDefault(), s.Text)))]);
    }

    private static string SaidOf(Difference difference) => difference switch
    {
        { IsNone: true } => "Nothing new has come in.",
        { Gone.Count: 0 } => $"{Counted.Of(difference.New.Count, "line")} taken in.",
        _ => $"{Counted.Of(difference.New.Count, "line")} taken in. {Counted.Of(difference.Gone.Count, "line")} went, because the answer was changed.",
    };
}
