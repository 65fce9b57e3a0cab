using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// Where the code from a slip of paper is typed. It leads to one's ways to sign in, because the slip opens once.
/// </summary>
public static class EnterSlip
{
    public sealed record Input
    {
        public string? Code { get; init; }
    }

    public sealed record Model(Input Typed, Problems Problems);

    public static RazorComponentResult<EnterSlipPage> Show() => EnterSlipPage.Show(new(new(), new()));

    /// <summary>What it takes to let somebody in by a slip.</summary>
    public sealed record Means(SignInSlips Slips, CodeTries Tries, SignIn SignIn);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EnterSlipPage>>> Take(
        Asked asked, [FromForm] Input? typed, bool? arriving, [AsParameters] Means means, CancellationToken cancel)
    {
        if (arriving == true)
        {
            return Show();
        }

        typed ??= new();
        if (!SlipCode.TryRead(typed.Code, out var code, out var problem))
        {
            return Again(typed, problem);
        }

        using var attempt = means.Tries.Begin(CodeFrom.Slip);
        if (attempt is null)
        {
            return Again(typed, CodeTries.WaitLonger, StatusCodes.Status429TooManyRequests);
        }

        if (await means.Slips.TakeAsync(code, cancel) is not { } person)
        {
            attempt.WasWrong();
            return Again(
                typed,
                "This code opens nothing now. Look on your slip from when it works; if it was used or ended, ask for another");
        }

        await asked.Db.SaveChangesAsync(cancel);
        await means.SignIn.LetInAsync(person);
        asked.Say("You are signed in. Your slip has done its work: add a passkey, so that you can come back without one.");
        return TypedResults.LocalRedirect(AccessLinks.Ways);
    }

    private static RazorComponentResult<EnterSlipPage> Again(
        Input typed, string problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var problems = new Problems();
        problems.Add(nameof(Input.Code), problem);
        return EnterSlipPage.Show(new(typed, problems), status);
    }
}
