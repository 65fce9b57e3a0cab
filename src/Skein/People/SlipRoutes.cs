using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.People;

/// <summary>Slips of paper for people without school mail.</summary>
public static class SlipRoutes
{
    public static void MapSlips(this SiteRoutes site)
    {
        var slip = site.MapGroup("/networks/{networkId}/people/{personId}/invitation")
            .NeedsAny(Right.ArrangeNetwork)
            .ByPersonAlone();
        slip.MapGet("", PrintSlip.Show);
        slip.MapPost("", PrintSlip.Make);
        slip.MapPost("/revocation", PrintSlip.Revoke);
    }
}

public static class SlipLinks
{
    public static string Slip(NetworkId network, PersonId person) =>
        $"/networks/{network.Value}/people/{person.Value}/invitation";

    public static string Revoke(NetworkId network, PersonId person) => $"{Slip(network, person)}/revocation";
}
