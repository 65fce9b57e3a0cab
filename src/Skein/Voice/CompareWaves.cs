using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;

namespace Skein.Voice;

/// <summary>
/// Two times of asking side by side, made from released tables alone and only where both were released for the same people's
/// posts.
/// </summary>
public static class CompareWaves
{
    public sealed record Pair(Results.Line Before, Results.Line After, string Sentence);

    public sealed record Row(Results.Item Item, IReadOnlyList<Pair> Pairs);

    public sealed record Choice(WaveId Id, int Number, DateOnly ClosesOn);

    public sealed record Model(
        NetworkFrame Network, Survey Survey, IReadOnlyList<Choice> Waves, Choice? Before, Choice? After, bool ReadsAny,
        IReadOnlyList<Row> Rows);

    public static async Task<RazorComponentResult<CompareWavesPage>> Show(
        Here here, InNetwork<Survey> survey, int? before, int? after, CancellationToken cancel)
    {
        var waves = await here.Db.Waves.Where(w => w.SurveyId == survey.It.Id && w.ClosedOn != null).OrderBy(w => w.Number)
            .Select(w => new Choice(w.Id, w.Number, w.ClosesOn)).ToListAsync(cancel);
        var first = waves.Find(w => w.Number == before) ?? waves.FirstOrDefault();
        var second = waves.Find(w => w.Number == after) ?? waves.LastOrDefault();
        var reader = await Results.ReaderAsync(here.Db, here.Network, here.Visitor, cancel);
        if (first is null || second is null || first.Id == second.Id || !reader.ReadsAny)
        {
            return CompareWavesPage.Show(new(here.Network, survey.It, waves, first, second, reader.ReadsAny, []));
        }

        var results = await Results.ReadAsync(here.Db, survey.It, [first.Id, second.Id], reader, cancel);
        var (was, now) = (results[0], results[1]);
        var rows = now.Where(i => i.Kind is not QuestionKind.Words)
            .Select(item => new Row(item, [.. Pairs(item, was.First(i => i.Id == item.Id))]))
            .ToList();
        return CompareWavesPage.Show(new(here.Network, survey.It, waves, first, second, true, rows));
    }

    private static IEnumerable<Pair> Pairs(Results.Item after, Results.Item before) =>
        from now in after.Lines.Having(line => line.Counts)
        from was in before.Lines.Having(line => line.Counts)
        where was.Row.IsAbout(now.Row)
        select new Pair(was.Row, now.Row, Sentence(after, was, now));

    /// <summary>
    /// The difference in the words of the question, each share with what it is a share of; why it is so, nobody says.
    /// </summary>
    private static string Sentence(
        Results.Item item, (Results.Line Row, IReadOnlyList<int> Part) before, (Results.Line Row, IReadOnlyList<int> Part) after)
    {
        var (words, top) = item.Kind is QuestionKind.Scale
            ? ("agreed, or agreed strongly", 2)
            : ($"chose “{item.Steps[^1]}”", 1);
        var (was, now) = (before.Part.TakeLast(top).Sum(), after.Part.TakeLast(top).Sum());
        return $"{now} of {after.Row.Answers} {words}; before, {was} of {before.Row.Answers}.";
    }
}
