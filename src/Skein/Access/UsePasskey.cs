using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Skein.Site;

namespace Skein.Access;

/// <summary>Signing in with a passkey: the device is asked, and its answer is checked.</summary>
internal static class UsePasskey
{
    public sealed record Input
    {
        public string? Credential { get; init; }
        public string? Next { get; init; }
    }

    public static async Task<ContentHttpResult> Ask(
        IPasskeyHandler<PasskeyOwner> keys, Ceremonies ceremonies, HttpContext http, CancellationToken cancel)
    {
        var asked = await keys.MakeRequestOptionsAsync(null, http);
        await ceremonies.BeginAsync(asked.AssertionState, cancel);
        return TypedResults.Text(asked.RequestOptionsJson, "application/json");
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AskForCodePage>, BadRequest>> SignIn(
        Asked asked, [FromForm] Input? typed, [AsParameters] PasskeyMeans means, HttpContext http, CancellationToken cancel)
    {
        if (typed?.Credential is not { Length: > 0 } credential || await means.Ceremonies.TakeAsync(cancel) is not { } state)
        {
            return TypedResults.BadRequest();
        }

        var answer = await means.Keys.PerformAssertionAsync(
            new() { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!answer.Succeeded)
        {
            var problems = new Problems();
            problems.Add("", "This passkey opens nothing here, perhaps because it was removed. Sign in by e-mail");
            return AskForCodePage.Show(
                new(new() { Next = LocalPath.Read(typed.Next) }, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var key = await asked.Db.Set<Passkey>().SingleAsync(k => k.CredentialId == answer.Passkey.CredentialId, cancel);
        key.Use(answer.Passkey, asked.Now);
        await asked.Db.SaveChangesAsync(cancel);
        await means.SignIn.LetInAsync(key.PersonId);
        return TypedResults.LocalRedirect(LocalPath.Read(typed.Next) ?? AccessLinks.Home);
    }
}
