using Skein.Networks;
using Skein.Persistence;

namespace Skein.Leaflet;

public readonly record struct LeafletLineId(Guid Value) : IId<LeafletLineId>
{
    public static bool TryParse(string? text, out LeafletLineId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A line of the leaflet that is being made: what several statements come to, in an editor's words. What the heads agreed to
/// stands in the agreement, and does not change with it.
/// </summary>
public sealed class LeafletLine : IVersioned
{
    public const int MaxLength = 200;

    /// <summary>So many lines stand on one side of A4 with room to read; the page says so where there are more.</summary>
    public const int OnOnePage = 12;

    private LeafletLine(LeafletLineId id, NetworkId networkId, int place, string text) =>
        (Id, NetworkId, Place, Text) = (id, networkId, place, text);

    public LeafletLineId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>Where it stands in the leaflet, from 1.</summary>
    public int Place { get; private set; }

    public string Text { get; private set; }
    public int Version { get; private set; }

    public static LeafletLine Word(NetworkId network, int place, string text, DateTimeOffset now) =>
        new(Ids.New<LeafletLineId>(now), network, place, text);

    public void Reword(string text) => Text = text;

    public void StandAt(int place) => Place = place;
}
