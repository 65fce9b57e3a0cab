using Skein.Groups;
using Skein.Networks;
using Skein.Site;

namespace Skein.Steering;

/// <summary>Every address of a steering group's composition and of what groups report to it.</summary>
public static class SteeringLinks
{
    public static NamedPage Composition(NetworkId network, GroupId group) => GroupsLinks.Composition(network, group);
    public static string Representatives(NetworkId network, GroupId group) => $"{Composition(network, group)}/representatives";
    public static string Ending(NetworkId network, GroupId group, RepresentativeId represents) =>
        $"{Representatives(network, group)}/{represents.Value}/ending";
    public static NamedPage Round(NetworkId network, GroupId group) =>
        new($"{GroupsLinks.Group(network, group)}/rounds", "What the groups report", Door.Groups);
    public static string Sheet(NetworkId network, GroupId group) => $"{Round(network, group)}/sheet";
    public static string Report(NetworkId network, GroupId group, GroupId reporting) =>
        $"{Round(network, group)}/{reporting.Value}";
}
