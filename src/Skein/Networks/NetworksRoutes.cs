using Skein.Access;

namespace Skein.Networks;

/// <summary>Every way in to the slice, in one place.</summary>
public static class NetworksRoutes
{
    public static void MapNetworks(this IEndpointRouteBuilder site)
    {
        var network = site.MapGroup("/networks/{networkId:guid}");
        network.MapGet("/settings", ChangeSettings.Show).NeedsAny(Right.LeadNetwork);
        network.MapPost("/settings", ChangeSettings.Change).NeedsAny(Right.LeadNetwork);
    }
}
