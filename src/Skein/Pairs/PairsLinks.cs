using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>Every address of pairs.</summary>
public static class PairsLinks
{
    public static NamedPage Mine => PeopleLinks.MyPairs;
    public static string LineManager => $"{Mine}/line-manager";

    public static string Pair(PairId pair) => $"{Mine}/{pair.Value}";
    public static string Yes(PairId pair) => $"{Pair(pair)}/yes";
    public static string Away(PairId pair) => $"{Pair(pair)}/away";
    public static string Ending(PairId pair) => $"{Pair(pair)}/ending";
    public static string Notes(PairId pair) => $"{Pair(pair)}/notes";

    /// <summary>One proposal, for one of the two, by their signed link.</summary>
    public static NamedPage Pairs(NetworkId network) => GroupsLinks.Pairs(network);
    public static NamedPage New(NetworkId network) => new($"{Pairs(network)}/new", "Propose a coaching pair", Door.Groups);
    public static NamedPage Partners(NetworkId network) => new($"{Pairs(network)}/partners", "Partners to offer", Door.Groups);
    public static string Wish(NetworkId network) => $"{Pairs(network)}/wish";

    /// <summary>With the two and what they would look at filled in.</summary>
    public static string Propose(NetworkId network, PersonId one, PersonId other, string focus) =>
        New(network).With("one", one.Value.ToString())
            .With("other", other.Value.ToString())
            .With("focus", Uri.EscapeDataString(focus));
}
