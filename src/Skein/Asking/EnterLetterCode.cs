using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Somebody types the code from their sheet, and is led to what it asks.</summary>
public static class EnterLetterCode
{
    public sealed record Input
    {
        public string? Code { get; init; }
    }

    public sealed record Model(Input Typed, Problems Problems);

    public static RazorComponentResult<EnterLetterCodePage> Show() => EnterLetterCodePage.Show(new(new(), new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EnterLetterCodePage>>> Find(
        Asked asked, [FromForm] Input typed, IEnumerable<IOpenByCode> others, CodeTries tries, HttpContext http,
        CancellationToken cancel)
    {
        var problems = new Problems();
        using var attempt = tries.Begin(http);
        if (attempt is null)
        {
            problems.Add(nameof(Input.Code), CodeTries.Wait);
            return EnterLetterCodePage.Show(new(typed, problems), StatusCodes.Status429TooManyRequests);
        }

        if (!AnswerCode.TryRead(typed.Code, out var code, out var problem))
        {
            problems.Add(nameof(Input.Code), problem);
        }
        else if (
            await asked.Db.Addressees.Where(a => a.Code == code).Select(a => (AddresseeId?)a.Id).SingleOrDefaultAsync(cancel)
                is { } addressee)
        {
            await Addressee.OpenAsync(asked.Db, addressee, asked.Now, cancel);
            var link = (await asked.Links.SignerAsync(cancel)).Write(AnswerLetter.ByCode, addressee.Value);
            return TypedResults.LocalRedirect(AskingLinks.Answer(link));
        }
        else if (await OpenedAsync(code, others, cancel) is { } elsewhere)
        {
            return TypedResults.LocalRedirect(elsewhere);
        }
        else
        {
            attempt.WasWrong();
            problems.Add(
                nameof(Input.Code),
                "Nothing that can be answered has this code. Look at your sheet again, one character at a time");
        }

        return EnterLetterCodePage.Show(new(typed, problems), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<string?> OpenedAsync(string code, IEnumerable<IOpenByCode> others, CancellationToken cancel)
    {
        foreach (var other in others)
        {
            if (await other.FindAsync(code, cancel) is { } there)
            {
                return there;
            }
        }

        return null;
    }
}
