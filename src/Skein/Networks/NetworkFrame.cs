using Skein.Access;
using Skein.Persistence;

namespace Skein.Networks;

/// <summary>What every page of a network shows around itself, and needs to know before it shows anything.</summary>
/// <param name="Id">The network.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Today">The day it is there.</param>
/// <param name="TimeZone">Where its days begin and end.</param>
/// <param name="MayArrange">The visitor may arrange things for its co-leaders.</param>
/// <param name="MayLead">The visitor is one of its co-leaders.</param>
public sealed record NetworkFrame(NetworkId Id, string Name, DateOnly Today, string TimeZone, bool MayArrange, bool MayLead);

public static class NetworkFrames
{
    /// <returns>Null when there is no such network. Whether the visitor may see it is the route's to say.</returns>
    public static async Task<NetworkFrame?> FindAsync(
        SkeinDb db, NetworkId networkId, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        var found = await db.Networks
            .Where(n => n.Id == networkId)
            .Select(n => new { n.Name, n.TimeZone })
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : new(
                networkId,
                found.Name.Value,
                Days.Today(clock.GetUtcNow(), found.TimeZone),
                found.TimeZone,
                visitor.May(Right.ArrangeNetwork),
                visitor.May(Right.LeadNetwork));
    }
}
