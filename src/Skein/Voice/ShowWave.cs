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

    public static async Task<Results<RazorComponentResult<ShowWavePage>, NotFound>> Show(
        Here here, WaveId waveId, CancellationToken cancel) =>
        await FindAsync(here, waveId, cancel) is { } model ? ShowWavePage.Show(model) : TypedResults.NotFound();

    public static async Task<Results<Ok<Told>, NotFound>> Json(Here here, WaveId waveId, CancellationToken cancel) =>
        await FindAsync(here, waveId, cancel) is { } m
            ? TypedResults.Ok(new Told(
                waveId.Value, m.Survey.Title, m.Wave.Number, m.Wave.OpensOn, m.Wave.ClosesOn, m.Wave.Asked, m.AtLeast, m.Items,
                m.Words))
            : TypedResults.NotFound();

    public static async Task<Results<FileContentHttpResult, NotFound>> Csv(Here here, WaveId waveId, CancellationToken cancel) =>
        await FindAsync(here, waveId, cancel) is { } model
            ? TypedResults.File(ResultsCsv.Write(model), "text/csv; charset=utf-8", "results.csv")
            : TypedResults.NotFound();

    private static async Task<Model?> FindAsync(Here here, WaveId waveId, CancellationToken cancel)
    {
        if (await here.Db.WaveAsync(here.Id, waveId, cancel) is not { } wave)
        {
            return null;
        }

        var survey = await here.Db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var reader = await Results.ReaderAsync(here.Db, here.Network, here.Visitor, cancel);
        var isClosed = wave.ClosedOn is not null;
        var atLeast = isClosed ? wave.AtLeast : Disclosure.AtLeast(await AnsweredAsync(here.Db, wave, cancel));
        var waits = wave is { ClosedOn: not null, WordsShownOn: null }
            && await here.Db.WrittenWords.AnyAsync(w => w.WaveId == waveId, cancel);
        return new(
            here.Network,
            survey,
            wave,
            wave.IsOpen(here.Today),
            atLeast,
            reader.ReadsAny,
            reader.ReadsSchools,
            isClosed && reader.ReadsAny ? (await Results.ReadAsync(here.Db, survey, [waveId], reader, cancel))[0] : [],
            wave.WordsShownOn is not null && reader.ReadsAny ? await WordsAsync(here.Db, waveId, cancel) : [],
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
