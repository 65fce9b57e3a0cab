using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Persistence;

namespace Skein.Home;

/// <summary>Tells a balancer whether this node can serve: it can when it reaches its database.</summary>
public static class Health
{
    public static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Show(SkeinDb db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel)
            ? TypedResults.Text("ok\n")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
