using Skein.Access;

namespace Skein.Home;

/// <summary>Every way in to the slice, in one place.</summary>
public static class HomeRoutes
{
    public static void MapHome(this IEndpointRouteBuilder site)
    {
        site.MapGet("/", FrontDoor.Show).IsOpen();
        site.MapGet("/healthz", Health.Show).IsOpen();
    }
}
