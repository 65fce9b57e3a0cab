using Skein.Access;
using Skein.Groups;
using Skein.Networks;

namespace Skein.Pairs;

/// <summary>Every address of pairs.</summary>
public static class PairsLinks
{
    public const string Mine = People.PeopleLinks.MyPairs;
    public const string LineManager = $"{Mine}/line-manager";

    public static string Pair(PairId pair) => $"{Mine}/{pair.Value}";
    public static string Yes(PairId pair) => $"{Pair(pair)}/yes";
    public static string Away(PairId pair) => $"{Pair(pair)}/away";
    public static string Ending(PairId pair) => $"{Pair(pair)}/ending";
    public static string Notes(PairId pair) => $"{Pair(pair)}/notes";

    /// <summary>One proposal, for one of the two, by their signed link.</summary>
    public static string Answering(string link) => $"/pairing/{link}";

    public static string Pairs(NetworkId network) => GroupsLinks.Pairs(network);
    public static string New(NetworkId network) => $"{Pairs(network)}/new";
    public static string New(NetworkId network, PersonId one, PersonId other, string focus) =>
        $"{New(network)}?one={one.Value}&other={other.Value}&focus={Uri.EscapeDataString(focus)}";

    public static string Wish(NetworkId network) => $"{Pairs(network)}/wish";
    public static string Partners(NetworkId network) => $"{Pairs(network)}/partners";
}
