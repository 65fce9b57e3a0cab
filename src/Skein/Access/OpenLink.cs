using Microsoft.AspNetCore.Http.HttpResults;

namespace Skein.Access;

/// <summary>
/// The page behind the link in the mail. Opening it changes nothing, because programs that look for harm open every link they
/// see; pressing its button signs in, once.
/// </summary>
public static class OpenLink
{
    /// <param name="IsOpen">False for a link that has ended, was used, or was never ours: the page does not say which.</param>
    /// <param name="Address">Whose it is, so that nobody is signed in as somebody else unawares.</param>
    public sealed record Model(bool IsOpen, string? Address);

    public static async Task<RazorComponentResult<OpenLinkPage>> Show(
        string token, SignInCodes codes, CancellationToken cancel) =>
        await codes.BehindLinkAsync(token, cancel) is { } code ? OpenLinkPage.Show(new(true, code.Address)) : Ended();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<OpenLinkPage>>> Take(
        string token, SignInCodes codes, Arrival arrival, CancellationToken cancel) =>
        await codes.TakeLinkAsync(token, cancel) is { } taken && await arrival.WithAsync(taken, cancel) is { } next
            ? TypedResults.LocalRedirect(next)
            : Ended();

    private static RazorComponentResult<OpenLinkPage> Ended() =>
        OpenLinkPage.Show(new(false, null), StatusCodes.Status404NotFound);
}
