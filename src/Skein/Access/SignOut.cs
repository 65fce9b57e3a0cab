using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Site;

namespace Skein.Access;

/// <summary>Signing out, and the page for whoever may not see one.</summary>
public static class SignOut
{
    public static async Task<RedirectHttpResult> Send(SignIn signIn, CancellationToken cancel)
    {
        await signIn.LetOutAsync(cancel);
        return TypedResults.LocalRedirect(AccessLinks.Home);
    }

    public static Task NotOpen(HttpContext http) => StatusPages.AnswerAsync(http, StatusCodes.Status403Forbidden);
}
