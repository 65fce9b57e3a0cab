using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// Once a wave is closed and ten have written, a co-leader takes names out of what they wrote; then all may read it.
/// </summary>
public static class ReadWords
{
    public sealed record Input
    {
        /// <summary>Each text as it shall stand, by its id; empty leaves it out.</summary>
        public Dictionary<string, string>? Texts { get; init; }
    }

    public sealed record Row(WrittenWordsId Id, SurveyItemId Item, string Text);

    public sealed record Model(
        NetworkFrame Network, Survey Survey, Wave Wave, IReadOnlyList<SurveyItem> Items, IReadOnlyList<Row> Rows,
        Problems Problems);

    /// <summary>
    /// A wave that is over, and whose words wait to be read before they are shown. Nothing before it is closed: by then own words
    /// of fewer than ten have been deleted.
    /// </summary>
    public sealed record WordsToRead(Model Model, List<WrittenWords> Words) : IFoundHere<WordsToRead, WaveId>
    {
        public static string? Place => "waveId";

        public static async Task<WordsToRead?> FindAsync(Here here, WaveId id, CancellationToken cancel)
        {
            if (await here.Db.Waves.SingleOrDefaultAsync(w => w.NetworkId == here.Id && w.Id == id, cancel)
                is not { ClosedOn: not null, WordsShownOn: null } wave)
            {
                return null;
            }

            var survey = await here.Db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
            var words = await here.Db.WrittenWords.Where(w => w.WaveId == id).OrderBy(w => w.Id).ToListAsync(cancel);
            var items = (await here.Db.ItemsAsync(survey.Id, cancel)).Where(i => i.Kind is QuestionKind.Words).ToList();
            return new(
                new(here.Network, survey, wave, items, [.. words.Select(w => new Row(w.Id, w.ItemId, w.Text))], new()), words);
        }
    }

    public static RazorComponentResult<ReadWordsPage> Show(WordsToRead found) => ReadWordsPage.Show(found.Model);

    public static Results<RedirectHttpResult, RazorComponentResult<ReadWordsPage>> Release(
        Here here, WordsToRead found, [FromForm] Input typed)
    {
        var shall = found.Words.ToDictionary(
            w => w.Id, w => typed.Texts?.GetValueOrDefault(w.Id.Value.ToString())?.Trim().ReplaceLineEndings("\n") ?? "");
        if (shall.Values.Any(text => text.Length > WrittenWords.MaxLength))
        {
            found.Model.Problems.Add("", $"Keep each text to {WrittenWords.MaxLength:N0} characters or fewer");
        }

        found.Model.Problems.OnlyOffered("", typed.Texts?.Keys, shall.Keys.Select(id => id.Value.ToString()));
        if (found.Model.Problems.Any)
        {
            return ReadWordsPage.Show(
                found.Model
                    with
                { Rows = [.. found.Model.Rows.Select(r => r with { Text = shall[r.Id] })] },
                    StatusCodes.Status422UnprocessableEntity);
        }

        foreach (var words in found.Words)
        {
            if (shall[words.Id] is { Length: > 0 } text)
            {
                words.Reword(text);
            }
            else
            {
                here.Db.Remove(words);
            }
        }

        found.Model.Wave.ShowWords(found.Model.Network.Today);
        here.Record(
            SurveyHappenings.About(
                "survey.words",
                $"{here.Visitor.Name} read through what was written in answer to “{found.Model.Survey.Title}”, and it "
                    + "is shown.",
                here.Id, found.Model.Survey.Id.Value, here.Visitor));
        here.Say("What was written is shown with the results.");
        return TypedResults.LocalRedirect(VoiceLinks.Wave(here.Id, found.Model.Wave.Id));
    }
}
