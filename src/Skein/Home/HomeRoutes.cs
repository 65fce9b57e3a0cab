using Skein.Access;
using Skein.Site;

namespace Skein.Home;

/// <summary>Every way in to the slice, in one place.</summary>
public static class HomeRoutes
{
    public static void MapHome(this SiteRoutes site)
    {
        site.MapGet("/", FirstPage.Show).IsOpen();
        site.MapGet("/healthz", Health.Show).IsOpen();
        site.MapStatements();

        // Whoever is signed in sees their own networks here, and no others.
        site.MapGet("/networks", MyNetworks.Show).RequireAuthorization();
        site.MapGet("/api/networks", MyNetworks.Json).RequireAuthorization();

        MapNetwork(site.MapGroup("/networks/{networkId:guid}"));
        site.MapGet("/api/networks/{networkId:guid}/history", NetworkHistory.Json).NeedsAny(Right.SeeNetwork);
        site.MapGet("/api/networks/{networkId:guid}", NetworkHome.Json).NeedsAny(Right.SeeNetwork);
    }

    private static void MapNetwork(SiteRoutes network)
    {
        network.MapGet("", NetworkHome.Show).NeedsAny(Right.SeeNetwork);
        network.MapGet("/agenda", NextMeeting.Show).NeedsAny(Right.SeeNetwork);
        network.MapGet("/history", NetworkHistory.Show).NeedsAny(Right.SeeNetwork);

        // A school gives way to another, and its people go with it.
        network.MapPost("/schools/{schoolId:guid}/move", MoveMembership.Move).NeedsAny(Right.ArrangeNetwork);
        network.MapGet("/schools/{schoolId:guid}/match", MatchSchool.Show).NeedsAny(Right.ArrangeNetwork);
        network.MapPost("/schools/{schoolId:guid}/match", MatchSchool.Match).NeedsAny(Right.ArrangeNetwork);
    }
}
