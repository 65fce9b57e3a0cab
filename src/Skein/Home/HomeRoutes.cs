using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Home;

/// <summary>Every way in to the slice, in one place.</summary>
public static class HomeRoutes
{
    public static void MapHome(this SiteRoutes site)
    {
        site.MapGet(AccessLinks.Home, FirstPage.Show).IsOpen();
        site.MapGet("/healthz", Health.Show).IsOpen();
        site.MapStatements();

        // Whoever is signed in sees their own networks here, and no others.
        site.MapGet(NetworksLinks.All, MyNetworks.Show).RequireAuthorization();
        site.MapGet(JsonAsked.Root + NetworksLinks.All, MyNetworks.Json).RequireAuthorization();

        MapNetwork(site);
        site.MapJson(NetworksLinks.History, NetworkHistory.Json).NeedsAny(Right.SeeNetwork);
        site.MapJson(NetworksLinks.Home, NetworkHome.Json).NeedsAny(Right.SeeNetwork);
    }

    private static void MapNetwork(SiteRoutes network)
    {
        network.MapGet(NetworksLinks.Home, NetworkHome.Show).NeedsAny(Right.SeeNetwork);
        network.MapGet(NetworksLinks.Agenda, NextMeeting.Show).NeedsAny(Right.SeeNetwork);
        network.MapGet(NetworksLinks.History, NetworkHistory.Show).NeedsAny(Right.SeeNetwork);

        // A school gives way to another, and its people go with it.
        network.MapPost(NetworksLinks.Acts, "move", MoveMembership.Move).NeedsAny(Right.ArrangeNetwork);
        network.MapGet(NetworksLinks.Acts, "match", MatchSchool.Show).NeedsAny(Right.ArrangeNetwork);
        network.MapPost(NetworksLinks.Acts, "match", MatchSchool.Match).NeedsAny(Right.ArrangeNetwork);
    }
}
