using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// One act is one change. What a handler did is stored whole, with its chronicle row, its duties and its messages, once it has
/// answered that it was done; where it answers that it was not, nothing of it is stored.
/// </summary>
public sealed class OneChange : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            return await next(context);
        }

        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<SkeinDb>();
        var isStored = false;
        try
        {
            var answer = await next(context);
            if (IsDone(answer) && services.GetRequiredService<Frame>().NotTakenBecause is null)
            {
                await db.StoreAsync(context.HttpContext.RequestAborted);
                isStored = true;
            }

            return answer;
        }
        finally
        {
            if (!isStored)
            {
                await db.LeaveAsync();
            }
        }
    }

    /// <summary>
    /// An act leads on, or hands something over. A page that comes back says what to put right, or asks once more.
    /// </summary>
    private static bool IsDone(object? answer) => (answer is INestedHttpResult nested ? nested.Result : answer) switch
    {
        RazorComponentResult => false,
        IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest } => false,
        _ => true,
    };
}
