using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Site;

/// <summary>
/// The same act, told to a program. Where a person is led on, a program hears where; where a form comes back with what must be
/// put right, a program hears the same sentences, field by field. The acts themselves do not know who asked.
/// </summary>
internal sealed class JsonAnswers(JsonTwins twins) : IEndpointFilter
{
    /// <summary>Done.</summary>
    /// <param name="Next">Where to read what came of it.</param>
    /// <param name="Said">The sentence that a person would read there first; null where there is none.</param>
    public sealed record Done(string Next, string? Said);

    /// <summary>Nothing was changed: a person would look at this page first, and send its form.</summary>
    public sealed record Shown(string Page)
    {
        public bool Changed { get; init; }
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.AsksForJson())
        {
            return answer;
        }

        return answer is INestedHttpResult nested ? Told(nested.Result, http) : Told(answer, http);
    }

    private object? Told(object? answer, HttpContext http) => answer switch
    {
        RedirectHttpResult when http.RequestServices.GetRequiredService<Frame>().NotTakenBecause is { } because =>
            TypedResults.Problem(because, statusCode: StatusCodes.Status409Conflict, title: "This was not taken"),
        RedirectHttpResult led => Led(led.Url, http),
        RazorComponentResult { StatusCode: >= StatusCodes.Status400BadRequest and var status } page => Refused(page, status),
        RazorComponentResult => TypedResults.Ok(new Shown(http.Request.Path + http.Request.QueryString)),
        _ => answer,
    };

    private IResult Led(string to, HttpContext http)
    {
        var done = new Done(twins.For(to), http.RequestServices.GetRequiredService<Frame>().Answer);
        return http.GetEndpoint()?.Metadata.GetMetadata<MakesWhatItLeadsTo>() is null
            ? TypedResults.Ok(done)
            : TypedResults.Created(done.Next, done);
    }

    private static ProblemHttpResult Refused(RazorComponentResult page, int status)
    {
        var form = RefusedForm.On(page);
        var said = new Dictionary<string, object?> { ["errors"] = form.Problems?.ByField() ?? [] };
        if (form.Notice is not null)
        {
            said["notice"] = form.Notice;
            said["goOnWith"] = RefusedForm.Because;
        }

        var words = form.IsEmpty ? StatusPages.WordsOf(status) : new("This needs something first", form.Advice);
        return TypedResults.Problem(words.Advice, statusCode: status, title: words.Title, extensions: said);
    }
}

/// <summary>The redirect after this act leads to what it has made, so a program hears 201.</summary>
internal sealed record MakesWhatItLeadsTo;

public static class Making
{
    public static TBuilder Makes<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new MakesWhatItLeadsTo());
}
