using Microsoft.AspNetCore.Antiforgery;

namespace Skein.Site;

/// <summary>What a person sees when there is no page to show: one sentence that says what to do.</summary>
public static class StatusPages
{
    /// <param name="Title">What happened.</param>
    /// <param name="Advice">What to do now.</param>
    public sealed record Model(string Title, string Advice)
    {
        /// <summary>What was typed into the form that was not taken.</summary>
        public KeptWords? Kept { get; init; }

        /// <summary>Where the act would have led; null where it leads to the first page.</summary>
        public string? Next { get; init; }

        /// <summary>The same form may be taken when it is sent again.</summary>
        public bool MayBeTaken { get; init; }
    }


    /// <summary>Gives every bare status a page; calls for JSON get the same words as a problem.</summary>
    public static IApplicationBuilder UseStatusPagesOfSkein(this IApplicationBuilder site) =>
        site.UseStatusCodePages(context => AnswerAsync(
            context.HttpContext, StatusOf(context.HttpContext), context.HttpContext.AsksForJson()
                ? AdviceForPrograms(context.HttpContext)
                : null));

    public static async Task AnswerAsync(HttpContext context, int status, string? advice = null)
    {
        var model = For(status);
        model = advice is null ? model : model with { Advice = advice };
        context.Response.StatusCode = status;
        if (await KeptWords.ReadAsync(context, context.RequestAborted) is { } kept)
        {
            var isOldPage = advice is null && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
            model = model with
            {
                Kept = kept,
                MayBeTaken = kept.IsWhole
                    && (isOldPage || status is StatusCodes.Status429TooManyRequests or StatusCodes.Status500InternalServerError),
                Advice = isOldPage ? OldPage : model.Advice,
            };
        }

        IResult answer = context.AsksForJson()
            ? TypedResults.Problem(detail: model.Advice, title: model.Title, statusCode: status)
            : StatusPage.Show(model, status);
        await answer.ExecuteAsync(context);
    }

    /// <summary>A form that is too large is not read as far as its token. Whoever sent it hears that it is too large.</summary>
    private static int StatusOf(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>()?.Error?.InnerException is BadHttpRequestException unread
            ? unread.StatusCode
            : context.Response.StatusCode;

    private const string OldPage =
        "The page was open for too long, or this browser keeps no cookies of ours. Nothing was changed, and what you typed is "
            + "here: send it now. If this page comes back, allow cookies for this site.";

    /// <summary>The words for a status, for whoever gives them another shape.</summary>
    internal static Model WordsOf(int status) => For(status);

    /// <summary>
    /// A program has no page to go back to: it is told how a request says who sends it. Null where the words for people do.
    /// </summary>
    private static string? AdviceForPrograms(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized =>
            "Send a key for programs, which a person makes on their page “Ways to sign in”: "
                + "Authorization: Bearer, and the key.",
        StatusCodes.Status400BadRequest when context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } =>
            "A change asks for a key for programs (Authorization: Bearer, and the key), or for the token of a form of ours. "
                + "Nothing was changed.",
        StatusCodes.Status400BadRequest =>
            "Something in it could not be read. Look at the fields that this form has. Nothing was changed.",
        _ => null,
    };

    private static Model For(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(
            "That could not be read", "Go back, load the page again, and send the form once more. Nothing was changed."),
        StatusCodes.Status401Unauthorized => new("Sign in to see this", "Sign in, and you will be led back here."),
        StatusCodes.Status403Forbidden => new(
            "This page is not open to you",
            "It is for people with another role in this network. Ask a co-leader if you think it should be open to you."),
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => new(
            "There is nothing here", "Check the address, or start from the first page. A link in an old letter may have closed."),
        StatusCodes.Status409Conflict => new(
            "Somebody else changed this at the same moment",
            "Go back, load the page again to see what they did, and make your change once more. Nothing of theirs was lost."),
        StatusCodes.Status413PayloadTooLarge =>
            new("That is too large", "Send a smaller file or a shorter text. Nothing was changed."),
        StatusCodes.Status429TooManyRequests => new("Too many tries", "Wait a minute, then try again. Nothing was changed."),
        _ => new("Something went wrong here", "It is our fault, not yours. Nothing was half-done: go back and try again."),
    };
}
