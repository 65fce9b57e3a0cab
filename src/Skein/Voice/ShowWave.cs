using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// One time of asking. While it is open it shows how many have answered, in fives, and no more; once it is closed, the released
/// tables that the visitor may read: as a page, as JSON and to download, the same in all three.
/// </summary>
public static class ShowWave
{
    public sealed record WordsOf(Guid Item, IReadOnlyList<string> Texts);

    public sealed record Model(
        NetworkFrame Network, Survey Survey, Wave Wave, bool IsOpen, int AtLeast, bool ReadsAny, bool ReadsSchools,
        IReadOnlyList<Results.Item> Items,
        IReadOnlyList<WordsOf> Words, bool WordsWait);

    public sealed record Told(
        Guid Id, string Survey, int Number, DateOnly OpensOn, DateOnly ClosesOn, int Asked, int AnsweredAtLeast,
        IReadOnlyList<Results.Item> Items,
        IReadOnlyList<WordsOf> Words);

    public static async Task<RazorComponentResult<ShowWavePage>> Show(
        Here here, InNetwork<Wave> wave, CancellationToken cancel) =>
        ShowWavePage.Show(await ModelAsync(here, wave.It, cancel));

    public static async Task<Ok<Told>> Json(Here here, InNetwork<Wave> wave, CancellationToken cancel)
    {
        var m = await ModelAsync(here, wave.It, cancel);
        return TypedResults.Ok(new Told(
            m.Wave.Id.Value, m.Survey.Title, m.Wave.Number, m.Wave.OpensOn, m.Wave.ClosesOn, m.Wave.Asked, m.AtLeast, m.Items,
            m.Words));
    }

    public static async Task<FileContentHttpResult> Csv(Here here, InNetwork<Wave> wave, CancellationToken cancel) =>
        TypedResults.File(
            ResultsCsv.Write(await ModelAsync(here, wave.It, cancel)), "text/csv; charset=utf-8", "results.csv");

    private static async Task<Model> ModelAsync(Here here, Wave wave, CancellationToken cancel)
    {
        var survey = await here.Db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var reader = await Results.ReaderAsync(here.Db, here.Network, here.Visitor, cancel);
        var isClosed = wave.ClosedOn is not null;
        var atLeast = isClosed ? wave.AtLeast : Disclosure.AtLeast(await AnsweredAsync(here.Db, wave, cancel));
        var waits = wave is { ClosedOn: not null, WordsShownOn: null }
            && await here.Db.WrittenWords.AnyAsync(w => w.WaveId == wave.Id, cancel);
        return new(
            here.Network,
            survey,
            wave,
            wave.IsOpen(here.Today),
            atLeast,
            reader.ReadsAny,
            reader.ReadsSchools,
            isClosed && reader.ReadsAny ? (await Results.ReadAsync(here.Db, survey, [wave.Id], reader, cancel))[0] : [],
            wave.WordsShownOn is not null && reader.ReadsAny ? await WordsAsync(here.Db, wave.Id, cancel) : [],
            waits);
    }

    /// <summary>
    /// Without the answers of readers' own codes, so that nobody answers four times to see when one other does.
    /// </summary>
    private static async Task<int> AnsweredAsync(SkeinDb db, Wave wave, CancellationToken cancel) =>
        await db.Ballots.CountAsync(b => b.WaveId == wave.Id, cancel)
            - (await CodeReaders.OfReadersAsync(db, wave, cancel)).Answers;

    /// <summary>In the order of their random ids, which is none.</summary>
    private static async Task<IReadOnlyList<WordsOf>> WordsAsync(SkeinDb db, WaveId wave, CancellationToken cancel) =>
        [.. (await db.WrittenWords.Where(w => w.WaveId == wave).OrderBy(w => w.Id).ToListAsync(cancel))
            .GroupBy(w => w.ItemId)
            .Select(g => new WordsOf(g.Key.Value, [.. g.Select(w => w.Text)]))];
}
