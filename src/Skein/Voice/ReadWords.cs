using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Once a wave is closed and ten have written, a co-leader takes names out of what they wrote; then all may read it.</summary>
public static class ReadWords
{
    public sealed record Input
    {
        /// <summary>Each text as it shall stand, by its id; empty leaves it out.</summary>
        public Dictionary<string, string>? Texts { get; init; }
    }

    public sealed record Row(WrittenWordsId Id, SurveyItemId Item, string Text);

    public sealed record Model(NetworkFrame Network, Survey Survey, Wave Wave, IReadOnlyList<SurveyItem> Items, IReadOnlyList<Row> Rows, Problems Problems);

    public static async Task<Results<RazorComponentResult<ReadWordsPage>, NotFound>> Show(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, waveId, db, visitor, clock, cancel) is { } found
            ? ReadWordsPage.Of(found.Model)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReadWordsPage>, NotFound>> Release(
        NetworkId networkId, WaveId waveId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, waveId, db, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var shall = found.Words.ToDictionary(w => w.Id, w => typed.Texts?.GetValueOrDefault(w.Id.Value.ToString())?.Trim().ReplaceLineEndings("\n") ?? "");
        if (shall.Values.Any(text => text.Length > WrittenWords.MaxLength))
        {
            found.Model.Problems.Add("", $"Keep each text to {WrittenWords.MaxLength:N0} characters or fewer");
        }

        found.Model.Problems.OnlyOffered("", typed.Texts?.Keys, shall.Keys.Select(id => id.Value.ToString()));
        if (found.Model.Problems.Any)
        {
            return ReadWordsPage.Of(found.Model with { Rows = [.. found.Model.Rows.Select(r => r with { Text = shall[r.Id] })] }, StatusCodes.Status422UnprocessableEntity);
        }

        foreach (var words in found.Words)
        {
            if (shall[words.Id] is { Length: > 0 } text)
            {
                words.Reword(text);
            }
            else
            {
                db.Remove(words);
            }
        }

        found.Model.Wave.ShowWords(found.Model.Network.Today);
        db.Record(
            Told.Of("survey.words", $"{visitor.Name} read through what was written in answer to “{found.Model.Survey.Title}”, and it is shown.", networkId, found.Model.Survey.Id.Value, visitor),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("What was written is shown with the results.");
        return TypedResults.LocalRedirect(VoiceLinks.Wave(networkId, waveId));
    }

    /// <summary>Nothing before the wave is closed: by then own words of fewer than ten have been deleted.</summary>
    private static async Task<(Model Model, List<WrittenWords> Words)?> FindAsync(
        NetworkId networkId, WaveId waveId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.WaveAsync(networkId, waveId, cancel) is not { ClosedOn: not null, WordsShownOn: null } wave)
        {
            return null;
        }

        var survey = await db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var words = await db.WrittenWords.Where(w => w.WaveId == waveId).OrderBy(w => w.Id).ToListAsync(cancel);
        var items = (await db.ItemsAsync(survey.Id, cancel)).Where(i => i.Kind is ItemKind.Words).ToList();
        return (new(network, survey, wave, items, [.. words.Select(w => new Row(w.Id, w.ItemId, w.Text))], new()), words);
    }
}
