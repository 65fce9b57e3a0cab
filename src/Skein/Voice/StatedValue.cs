using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

public readonly record struct StatedValueId(Guid Value) : IId<StatedValueId>
{
    public static bool TryParse(string? text, out StatedValueId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// Something the network says it values, or is for, in its own words. Every question that is asked is tied to one (S-18).
/// </summary>
public sealed class StatedValue
{
    public const int MaxLength = 200;

    private StatedValue(StatedValueId id, NetworkId networkId, string text) => (Id, NetworkId, Text) = (id, networkId, text);

    public StatedValueId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Text { get; private set; }

    public static StatedValue State(NetworkId network, string text, DateTimeOffset now) =>
        new(Ids.New<StatedValueId>(now), network, text);
}
