using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// The first page of signing in: a code to an address, a passkey, or a slip of paper. It never tells whether an address is
/// known.
/// </summary>
public static class AskForCode
{
    public sealed record Input
    {
        public string? Email { get; init; }
        public string? Next { get; init; }
    }

    public sealed record Model(Input Typed, Problems Problems);

    public static RazorComponentResult<AskForCodePage> Show(string? next) =>
        AskForCodePage.Show(new(new() { Next = LocalPath.Read(next) }, new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AskForCodePage>>> Send(
        [FromForm] Input? typed, bool? arriving, SignInCodes codes, HttpContext http, CancellationToken cancel)
    {
        if (arriving == true)
        {
            return Show(next: null);
        }

        typed ??= new();
        if (!EmailAddress.TryRead(typed.Email, out var address, out var problem))
        {
            var problems = new Problems();
            problems.Add(nameof(Input.Email), problem);
            return AskForCodePage.Show(new(typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var asked = codes.Begin();
        if (await codes.AskAsync(asked, address, LocalPath.Read(typed.Next), cancel) is { } refusal)
        {
            var problems = new Problems();
            problems.Add(nameof(Input.Email), refusal.Reason);
            return AskForCodePage.Show(new(typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        AskedBrowser.Remember(http, asked.Id, asked.BrowserSecret);
        return TypedResults.LocalRedirect(AccessLinks.Code);
    }
}
