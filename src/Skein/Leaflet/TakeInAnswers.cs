using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Asking;
using Skein.Networks;

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

    public static async Task<RedirectHttpResult> TakeIn(Here here, CancellationToken cancel)
    {

        var difference = await DifferenceAsync(here, cancel);
        if (!difference.IsNone)
        {
            here.Db.AddRange(difference.New.Select(line => Statement.Answered(line.Letter, line.Text, here.Now)));
            here.Db.RemoveRange(difference.Gone);
            here.Record(
                LeafletHappenings.About(
                    here, "leaflet.answers",
                    $"{here.Visitor.Name} took {Counted.Words(difference.New.Count, "new line")} in for the leaflet."));
            await here.Db.SaveChangesAsync(cancel);
        }

        here.Say(SaidOf(difference));
        return TypedResults.LocalRedirect(LeafletLinks.Statements(here.Id));
    }

    /// <summary>Lines are compared by their words: whose they are is known to the letter alone.</summary>
    internal static async Task<Difference> DifferenceAsync(Here here, CancellationToken cancel)
    {
        var letters = await here.Db.Letters
            .AsNoTracking()
            .Where(l => l.NetworkId == here.Id && l.Kind == LetterKind)
            .ToListAsync(cancel);
        if (letters.Count == 0)
        {
            return new([], []);
        }

        var ids = letters.ConvertAll(l => l.Id);
        var answers = await here.Db.Addressees
            .Where(a => ids.Contains(a.LetterId))
            .SelectMany(a => a.Given, (a, given) => new { a.LetterId, given.Words })
            .ToListAsync(cancel);
        var there = await here.Db.LeafletStatements.Where(s => s.NetworkId == here.Id && s.LetterId != null).ToListAsync(cancel);
        var said = answers.ToLookup(a => a.LetterId, a => a.Words);
        var lines = letters.SelectMany(l => LeafletWords.Rows(string.Join('\n', said[l.Id]))
            .Order(StringComparer.Ordinal)
            .Select(text => (Letter: l, Text: text)))
            .ToList();
        var spoken = lines.Select(line => (line.Letter.Id, line.Text)).ToHashSet();
        var known = there.Select(s => (s.LetterId.GetValueOrDefault(), s.Text)).ToHashSet();
        return new(
            [.. lines.Where(line => !known.Contains((line.Letter.Id, line.Text)))],
            [.. there.Where(s => !spoken.Contains((s.LetterId.GetValueOrDefault(), s.Text)))]);
    }

    private static string SaidOf(Difference difference) => difference switch
    {
        { IsNone: true } => "Nothing new has come in.",
        { Gone.Count: 0 } => $"{Counted.Words(difference.New.Count, "line")} taken in.",
        _ =>
            $"{Counted.Words(difference.New.Count, "line")} taken in. {Counted.Words(difference.Gone.Count, "line")} went, "
                + "because "
                + "the answer was changed.",
    };
}
