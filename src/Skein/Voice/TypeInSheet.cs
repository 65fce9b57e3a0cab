using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// A sheet that came back is typed in by whoever arranges. The page knows the code, and says nothing of the school behind it.
/// </summary>
public static class TypeInSheet
{
    private const string Code = "Code";

    /// <param name="Reads">The visitor reads results of this wave.</param>
    public sealed record Model(NetworkFrame Network, Wave Wave, bool Reads, string? Code, AskedForm Form);

    public static async Task<RazorComponentResult<TypeInSheetPage>> Show(
        Here here, InNetwork<Wave> wave, CancellationToken cancel)
    {
        var asks = await AsksAsync(here, wave.It, cancel);
        return TypeInSheetPage.Show(new(
            here.Network, wave.It, await ReadsAsync(here, wave.It, cancel), null, asks.Form.Ask()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TypeInSheetPage>>> Keep(
        Here here, InNetwork<Wave> wave, IFormCollection typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var (asks, reads) = (await AsksAsync(here, wave.It, cancel), await ReadsAsync(here, wave.It, cancel));
        var asked = AnswerSurvey.Asking.Nothing;
        if (!AnswerCode.TryRead(typed[Code], out var code, out var problem))
        {
            problems.Add(Code, problem);
        }
        else
        {
            asked = await AnswerSurvey.ReadAsync(
                here.Db, here.Db.Tokens.Where(t => t.Code == code && t.WaveId == wave.It.Id), here.Clock, cancel);
            if (asked.No is { } no)
            {
                problems.Add(Code, no.Reason);
            }
        }

        if (asks.Read(typed, problems) is { } answers
            && asked.Token is { } token
            && await asks.KeepAsync(here.Db, token, answers, Typist(token, reads, here.Visitor), cancel) is { } refusal)
        {
            problems.Add(Code, refusal.Reason);
        }

        if (problems.Any)
        {
            return TypeInSheetPage.Show(
                new(here.Network, wave.It, reads, typed[Code], asks.Form.Typed(typed, problems)),
                StatusCodes.Status422UnprocessableEntity);
        }

        here.Say("The sheet is in. Shred it, and take the next.");
        return TypedResults.LocalRedirect(VoiceLinks.TypeIn(here.Id, wave.It.Id));
    }

    private static TokenHand? Typist(Token token, bool reads, Visitor visitor) =>
        visitor.Id is { } me ? TokenHand.Create(token.WaveId, token.Id, me, reads) : null;

    private static async Task<SurveyForm> AsksAsync(Here here, Wave wave, CancellationToken cancel) =>
        await here.Db.FormAsync(await here.Db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel), cancel);

    private static async Task<bool> ReadsAsync(Here here, Wave wave, CancellationToken cancel) =>
        here.Visitor.Id is { } me && await CodeReaders.ReadsAsync(here.Db, wave, me, cancel);
}
