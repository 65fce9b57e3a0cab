using Skein.Measures;
using Skein.Networks;

namespace Skein.Questions;

/// <summary>A page of the network that a card may lead to. Everybody with a part in it may open each of them.</summary>
public enum DeckPlace
{
    Purpose,
    Schools,
    SubNetworks,
    People,
    Groups,
    Letters,
    Agreements,
    Voice,
    Agenda,
}

/// <summary>A link as a deck names it.</summary>
public sealed record DeckLink
{
    public required DeckPlace To { get; init; }
    public required string Text { get; init; }

    public Lead In(NetworkId network) => new(
        To switch
        {
            DeckPlace.Purpose => NetworksLinks.Purpose(network),
            DeckPlace.Schools => NetworksLinks.Schools(network),
            DeckPlace.SubNetworks => NetworksLinks.SubNetworks(network),
            DeckPlace.People => NetworksLinks.People(network),
            DeckPlace.Groups => NetworksLinks.Groups(network),
            DeckPlace.Letters => NetworksLinks.Letters(network),
            DeckPlace.Agreements => NetworksLinks.Agreements(network),
            DeckPlace.Voice => NetworksLinks.Voice(network),
            DeckPlace.Agenda => NetworksLinks.Agenda(network),
        },
        Text);
}
