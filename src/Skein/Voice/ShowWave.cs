using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
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
        NetworkFrame Network, Survey Survey, Wave Wave, bool IsOpen, int AtLeast, bool ReadsAny, bool ReadsSchools, IReadOnlyList<Results.Item> Items,
        IReadOnlyList<WordsOf> Words, bool WordsWait);

    public sealed record Told(
        Guid Id, string Survey, int Number, DateOnly OpensOn, DateOnly ClosesOn, int Asked, int AnsweredAtLeast, IReadOnlyList<Results.Item> Items,
        IReadOnlyList<WordsOf> Words);

    public static async Task<Results<RazorComponentResult<ShowWavePage>, NotFound>> Show(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, waveId, db, visitor, clock, cancel) is { } model ? ShowWavePage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<Ok<Told>, NotFound>> Json(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, waveId, db, visitor, clock, cancel) is { } m
            ? TypedResults.Ok(new Told(
                waveId.Value, m.Survey.Title, m.Wave.Number, m.Wave.OpensOn, m.Wave.ClosesOn, m.Wave.Asked, m.AtLeast, m.Items, m.Words))
            : TypedResults.NotFound();

    public static async Task<Results<FileContentHttpResult, NotFound>> Csv(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, waveId, db, visitor, clock, cancel) is { } model
            ? TypedResults.File(ResultsCsv.Of(model), "text/csv; charset=utf-8", "results.csv")
            : TypedResults.NotFound();

    private static async Task<Model?> FindAsync(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.WaveAsync(networkId, waveId, cancel) is not { } wave)
        {
            return null;
        }

        var survey = await db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var reader = await Results.ReaderAsync(db, network, visitor, cancel);
        var isClosed = wave.ClosedOn is not null;
        var atLeast = isClosed ? wave.AtLeast : Disclosure.AtLeast(await AnsweredAsync(db, wave, cancel));
        var waits = wave is { ClosedOn: not null, WordsShownOn: null } && await db.WrittenWords.AnyAsync(w => w.WaveId == waveId, cancel);
        return new(
            network,
            survey,
            wave,
            wave.IsOpen(network.Today),
            atLeast,
            reader.ReadsAny,
            reader.ReadsSchools,
            isClosed && reader.ReadsAny ? await Results.OfAsync(db, survey, waveId, reader, cancel) : [],
            wave.WordsShownOn is not null && reader.ReadsAny ? await WordsAsync(db, waveId, cancel) : [],
            waits);
    }

    /// <summary>Without the answers of readers' own codes, so that nobody answers four times to see when one other does.</summary>
    private static async Task<int> AnsweredAsync(SkeinDb db, Wave wave, CancellationToken cancel) =>
        await db.Ballots.CountAsync(b => b.WaveId == wave.Id, cancel) - (await Hands.OfReadersAsync(db, wave, cancel)).Answers;

    /// <summary>In the order of their random ids, which is none.</summary>
    private static async Task<IReadOnlyList<WordsOf>> WordsAsync(SkeinDb db, WaveId wave, CancellationToken cancel) =>
        [.. (await db.WrittenWords.Where(w => w.WaveId == wave).OrderBy(w => w.Id).ToListAsync(cancel))
            .GroupBy(w => w.ItemId)
            .Select(g => new WordsOf(g.Key.Value, [.. g.Select(w => w.Text)]))];
}
