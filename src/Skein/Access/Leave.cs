using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Site;

namespace Skein.Access;

/// <summary>Signing out, and the page for whoever may not see one.</summary>
public static class Leave
{
    public static async Task<RedirectHttpResult> SignOut(SignIn signIn)
    {
        await signIn.LetOutAsync();
        return TypedResults.LocalRedirect(AccessLinks.Home);
    }

    public static Task NotOpen(HttpContext http) => StatusPages.AnswerAsync(http, StatusCodes.Status403Forbidden);
}
