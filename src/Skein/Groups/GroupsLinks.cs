using Skein.Networks;

namespace Skein.Groups;

/// <summary>Every address out of the slice.</summary>
public static class GroupsLinks
{
    public static string Groups(NetworkId network) => $"{NetworksLinks.Home(network)}/groups";
    public static string Groups(NetworkId network, int page) => $"{Groups(network)}?page={page}";
    public static string Group(NetworkId network, GroupId group) => $"{Groups(network)}/{group.Value}";
}
