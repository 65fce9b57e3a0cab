using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Persistence;

namespace Skein.Home;

/// <summary>Tells a balancer whether this node can serve: it can when it can read and write its database.</summary>
public static class Health
{
    public static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Show(Pulse pulse, CancellationToken cancel) =>
        await pulse.BeatsAsync(cancel)
            ? TypedResults.Text("ok\n")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
