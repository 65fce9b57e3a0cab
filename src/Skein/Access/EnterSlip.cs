using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>Where the code from a slip of paper is typed. It leads to one's ways to sign in, because the slip opens once.</summary>
public static class EnterSlip
{
    public sealed record Input
    {
        public string? Code { get; init; }
    }

    public sealed record Model(Input Typed, Problems Problems);

    public static RazorComponentResult<EnterSlipPage> Show() => EnterSlipPage.Of(new(new(), new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EnterSlipPage>>> Take(
        [FromForm] Input? typed, SignInSlips slips, SignIn signIn, SkeinDb db, Frame frame, CancellationToken cancel)
    {
        typed ??= new();
        if (!SlipCode.TryRead(typed.Code, out var code, out var problem))
        {
            return Again(typed, problem);
        }

        if (await slips.TakeAsync(code, cancel) is not { } person)
        {
            return Again(typed, "This code opens nothing. It may have been used or ended: ask whoever gave it to you for another slip");
        }

        await db.SaveChangesAsync(cancel);
        await signIn.LetInAsync(person);
        frame.Say("You are signed in. Your slip has done its work: add a passkey, so that you can come back without one.");
        return TypedResults.LocalRedirect(AccessLinks.Ways);
    }

    private static RazorComponentResult<EnterSlipPage> Again(Input typed, string problem)
    {
        var problems = new Problems();
        problems.Add(nameof(Input.Code), problem);
        return EnterSlipPage.Of(new(typed, problems), StatusCodes.Status422UnprocessableEntity);
    }
}
