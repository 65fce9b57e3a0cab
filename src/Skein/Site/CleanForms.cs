using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Skein.Site;

/// <summary>
/// Whatever is typed or pasted into any form loses the characters that nobody sees before anything reads it: two lines that
/// look alike are alike, and no mail, name or search stumbles over one. Breaks and spaces are for whoever reads the field.
/// </summary>
internal static class CleanForms
{
    public static IApplicationBuilder UseCleanForms(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && context.GetEndpoint() is not null
            && context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
            && await request.ReadableFormAsync(context.RequestAborted) is { } form
            && form.Any(field => field.Value.Any(IsUnclean)))
        {
            request.Form = new FormCollection(
                form.ToDictionary(
                    field => field.Key, field => new StringValues([.. field.Value.Select(Clean.Seen)]),
                    StringComparer.OrdinalIgnoreCase), form.Files);
        }

        await next(context);
    });

    private static bool IsUnclean(string? value) => value is not null && Clean.Seen(value) != value;
}
