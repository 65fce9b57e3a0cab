using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// Somebody wrote, and had been signed out by the time they sent it. What they wrote goes with them from page to page while
/// they sign in, as a field of each form, and stands ready to be sent at the end.
/// </summary>
public static class CarryWords
{
    public sealed record Model(KeptWords Kept);

    /// <summary>The first page of signing in, with what was typed under it.</summary>
    public static RazorComponentResult<AskForCodePage> AskToSignIn(KeptWords kept, HttpContext http)
    {
        http.RequestServices.GetRequiredService<Frame>().Carried = kept;
        return AskForCodePage.Show(new(new(), new()), StatusCodes.Status401Unauthorized);
    }

    /// <summary>
    /// Signed in again: what was typed, and the button that sends it. Any page of ours may lead here, and it changes nothing.
    /// </summary>
    public static async Task<Results<RazorComponentResult<SendKeptPage>, RedirectHttpResult>> Show(
        HttpContext http, CancellationToken cancel) =>
        await KeptWords.ReadAsync(http, cancel) is { } kept
            ? SendKeptPage.Show(new(kept))
            : TypedResults.LocalRedirect(AccessLinks.Home);

    /// <summary>A step of the way in: what it leads to is sent what was typed before.</summary>
    public static TBuilder CarriesWords<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new StepsIn());

    /// <summary>Where the form goes on to that carries it.</summary>
    internal static string After(string page) =>
        page == AccessLinks.Code || page.StartsWith(AccessLinks.Choice(""), StringComparison.Ordinal)
            ? AccessLinks.Arriving(page)
            : AccessLinks.Kept;

    internal sealed record StepsIn;
}

/// <summary>
/// Every step of the way in leads to the next with what the form before it carried. It stands around what stores a form once,
/// so that a double tap is led on alike.
/// </summary>
internal sealed class CarryOn : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<CarryWords.StepsIn>() is null || !await KeptWords.IsCarriedAsync(http)
            || await KeptWords.ReadAsync(http, http.RequestAborted) is not { } kept)
        {
            return await next(context);
        }

        http.RequestServices.GetRequiredService<Frame>().Carried = kept;
        var answer = await next(context);
        return (answer is INestedHttpResult nested ? nested.Result : answer) is RedirectHttpResult led
            ? TypedResults.LocalRedirect(CarryWords.After(led.Url), permanent: false, preserveMethod: true)
            : answer;
    }
}
