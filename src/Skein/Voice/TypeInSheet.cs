using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// A sheet that came back is typed in by whoever arranges. The page knows the code, and says nothing of the school behind it.
/// </summary>
public static class TypeInSheet
{
    public sealed record Input
    {
        public string? Code { get; init; }
        public Dictionary<string, string>? Answers { get; init; }
        public string? Group { get; init; }

        internal AnswerForm Form => new() { Answers = Answers, Group = Group };
    }

    /// <param name="Reads">The visitor reads results of this wave.</param>
    public sealed record Model(
        NetworkFrame Network, Survey Survey, Wave Wave, IReadOnlyList<SurveyItem> Items, bool Reads, Input Typed,
        Problems Problems);

    public static async Task<RazorComponentResult<TypeInSheetPage>> Show(
        Here here, InNetwork<Wave> wave, CancellationToken cancel) =>
        TypeInSheetPage.Show(await ModelAsync(here, wave.It, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TypeInSheetPage>>> Keep(
        Here here, InNetwork<Wave> wave, [FromForm] Input typed, CancellationToken cancel)
    {
        var model = await ModelAsync(here, wave.It, typed, cancel);
        var problems = model.Problems;
        var asked = AnswerSurvey.Asking.Nothing;
        if (!AnswerCode.TryRead(typed.Code, out var code, out var problem))
        {
            problems.Add(nameof(Input.Code), problem);
        }
        else
        {
            asked = await AnswerSurvey.ReadAsync(
                here.Db, here.Db.Tokens.Where(t => t.Code == code && t.WaveId == model.Wave.Id), here.Clock, cancel);
            if (asked.No is { } no)
            {
                problems.Add(nameof(Input.Code), no.Reason);
            }
        }

        if (model.Items.Count > 0
            && typed.Form.Read(model.Items, model.Survey.Cut, problems) is { } given
            && asked.Token is { } token
            && await AnswerForm.KeepAsync(
                here.Db, token, given, Typist(token, model, here.Visitor), cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Code), refusal.Reason);
        }

        if (problems.Any)
        {
            return TypeInSheetPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Say("The sheet is in. Shred it, and take the next.");
        return TypedResults.LocalRedirect(VoiceLinks.TypeIn(here.Id, model.Wave.Id));
    }

    private static TokenHand? Typist(Token token, Model model, Visitor visitor) =>
        visitor.Id is { } me ? TokenHand.Create(token.WaveId, token.Id, me, model.Reads) : null;

    private static async Task<Model> ModelAsync(Here here, Wave wave, Input typed, CancellationToken cancel)
    {
        var survey = await here.Db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var reads = here.Visitor.Id is { } me && await CodeReaders.ReadsAsync(here.Db, wave, me, cancel);
        return new(here.Network, survey, wave, await here.Db.ItemsAsync(survey.Id, cancel), reads, typed, new());
    }
}
