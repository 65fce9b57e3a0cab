using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Skein.Site;

/// <summary>
/// A page that refuses a form shows what was typed into it. Most have it in their fields; where one has not, because it closed
/// or the form is no longer on it, the words stand under it, so that nobody has to remember what they wrote.
/// </summary>
internal sealed class GiveBack : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var http = context.HttpContext;
        var frame = http.RequestServices.GetRequiredService<Frame>();
        return (answer is INestedHttpResult nested ? nested.Result : answer) switch
        {
            RazorComponentResult { StatusCode: >= StatusCodes.Status400BadRequest } page
                when await KeptWords.ReadAsync(http, http.RequestAborted) is { } kept => new WithWords(page, kept),
            RedirectHttpResult led when frame.NotTakenBecause is { } because
                && await KeptWords.ReadAsync(http, http.RequestAborted) is { } kept => NotTaken(frame, because, led.Url, kept),
            _ => answer,
        };
    }

    private static RazorComponentResult<StatusPage> NotTaken(Frame frame, string because, string next, KeptWords kept)
    {
        frame.SayNothingNext();
        return StatusPage.Show(new("This was not taken", because) { Kept = kept, Next = next }, StatusCodes.Status409Conflict);
    }

    private sealed class WithWords(RazorComponentResult page, KeptWords kept) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            var html = await RenderedAsync(http);
            var carried = http.RequestServices.GetRequiredService<Frame>().Carried;
            if (carried is null && kept.Without(html) is { Words.Count: > 0 } missing)
            {
                html = html.Insert(
                    html.LastIndexOf("</main>", StringComparison.Ordinal), await UnderItAsync(missing, http.RequestServices));
            }

            await http.Response.WriteAsync(html, http.RequestAborted);
        }

        private async Task<string> RenderedAsync(HttpContext http)
        {
            var (body, written) = (http.Response.Body, new MemoryStream());
            http.Response.Body = written;
            try
            {
                await page.ExecuteAsync(http);
            }
            finally
            {
                http.Response.Body = body;
            }

            return Encoding.UTF8.GetString(written.ToArray());
        }

        /// <summary>A page is rendered once a request, so what comes under it is rendered by itself.</summary>
        private static async Task<string> UnderItAsync(KeptWords words, IServiceProvider services)
        {
            await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
            return await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(
                    new Dictionary<string, object?> { [nameof(WhatYouTyped.Kept)] = words });
                return (await renderer.RenderComponentAsync<WhatYouTyped>(parameters)).ToHtmlString();
            });
        }
    }
}
