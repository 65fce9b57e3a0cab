using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Somebody types the code from their sheet of questions, and is led to them.</summary>
public static class EnterSurveyCode
{
    public sealed record Input
    {
        public string? Code { get; init; }
    }

    public sealed record Model(Input Typed, Problems Problems);

    public static RazorComponentResult<EnterSurveyCodePage> Show() => EnterSurveyCodePage.Show(new(new(), new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EnterSurveyCodePage>>> Find(
        [FromForm] Input typed, SkeinDb db, SignedLinks links, CodeTries tries, HttpContext http, CancellationToken cancel)
    {
        var problems = new Problems();
        using var attempt = tries.Begin(http);
        if (attempt is null)
        {
            problems.Add(nameof(Input.Code), CodeTries.Wait);
            return EnterSurveyCodePage.Show(new(typed, problems), StatusCodes.Status429TooManyRequests);
        }

        if (!AnswerCode.TryRead(typed.Code, out var code, out var problem))
        {
            problems.Add(nameof(Input.Code), problem);
        }
        else if (await db.Tokens.Where(t => t.Code == code).Select(t => (TokenId?)t.Id).SingleOrDefaultAsync(cancel) is { } token)
        {
            return TypedResults.LocalRedirect(
                VoiceLinks.Answer((await links.SignerAsync(cancel)).Write(AnswerSurvey.Purpose, token.Value)));
        }
        else
        {
            attempt.WasWrong();
            problems.Add(
                nameof(Input.Code),
                "Nothing that can be answered has this code. Look at your sheet again, one character at a time");
        }

        return EnterSurveyCodePage.Show(new(typed, problems), StatusCodes.Status422UnprocessableEntity);
    }
}
