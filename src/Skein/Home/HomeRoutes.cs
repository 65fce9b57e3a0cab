using Skein.Access;

namespace Skein.Home;

/// <summary>Every way in to the slice, in one place.</summary>
public static class HomeRoutes
{
    public static void MapHome(this IEndpointRouteBuilder site)
    {
        site.MapGet("/", FirstPage.Show).IsOpen();
        site.MapGet("/healthz", Health.Show).IsOpen();
        site.MapGet("/networks/{networkId}/agenda", NextMeeting.Show).NeedsAny(Right.SeeNetwork);
    }
}
