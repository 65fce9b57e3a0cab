using Skein.Networks;
using Skein.Persistence;

namespace Skein.Leaflet;

public readonly record struct WorkshopId(Guid Value) : IId<WorkshopId>
{
    public static bool TryParse(string? text, out WorkshopId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A meeting at which heads said what a head does in a network that works. How many contributed is kept, and not who.
/// </summary>
public sealed class Workshop
{
    private Workshop(WorkshopId id, NetworkId networkId, DateOnly heldOn, int contributors) =>
        (Id, NetworkId, HeldOn, Contributors) = (id, networkId, heldOn, contributors);

    public WorkshopId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public DateOnly HeldOn { get; private init; }
    public int Contributors { get; private init; }

    public static Workshop Held(NetworkId network, DateOnly on, int contributors, DateTimeOffset now) =>
        new(Ids.New<WorkshopId>(now), network, on, contributors);
}
