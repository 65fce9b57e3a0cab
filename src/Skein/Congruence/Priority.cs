using Skein.Networks;
using Skein.Persistence;

namespace Skein.Congruence;

public readonly record struct PriorityId(Guid Value) : IId<PriorityId>
{
    public static bool TryParse(string? text, out PriorityId id) => Ids.TryParse(text, out id);
}

/// <summary>Something the network has decided matters, for as long as it does.</summary>
public sealed class Priority : IVersioned, IDated, IInNetwork<PriorityId>
{
    public const int MaxLength = 120;

    private Priority(PriorityId id, NetworkId networkId, string name, DateOnly from) =>
        (Id, NetworkId, Name, From) = (id, networkId, name, from);

    public PriorityId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Name { get; private set; }
    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer was one.</summary>
    public DateOnly? Until { get; private set; }

    public int Version { get; private set; }

    public static Priority Set(NetworkId network, string name, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<PriorityId>(now), network, name, from);

    public void EndOn(DateOnly day) => Until ??= day;
}
