using Skein.Networks;
using Skein.Site;

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

public static class DeckPlaces
{
    public static NamedPage In(this DeckPlace place, NetworkId network) => place switch
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
    };
}
