using Skein.Groups;
using Skein.Networks;

namespace Skein.Steering;

/// <summary>Every address of a steering group's composition and of what groups report to it.</summary>
public static class SteeringLinks
{
    public static string Composition(NetworkId network, GroupId group) => GroupsLinks.Composition(network, group);
    public static string Composition(NetworkId network, GroupId group, DateOnly on, int page) =>
        $"{Composition(network, group)}?on={GroupsLinks.Day(on)}&page={page}";
    public static string Representatives(NetworkId network, GroupId group) => $"{Composition(network, group)}/representatives";
    public static string Ending(NetworkId network, GroupId group, RepresentativeId represents) =>
        $"{Representatives(network, group)}/{represents.Value}/ending";
    public static string Round(NetworkId network, GroupId group) => $"{GroupsLinks.Group(network, group)}/rounds";
    public static string Round(NetworkId network, GroupId group, DateOnly on) =>
        $"{Round(network, group)}?on={GroupsLinks.Day(on)}";
    public static string Round(NetworkId network, GroupId group, DateOnly on, int page) =>
        $"{Round(network, group, on)}&page={page}";
    public static string Sheet(NetworkId network, GroupId group, DateOnly on) =>
        $"{Round(network, group)}/sheet?on={GroupsLinks.Day(on)}";
    public static string Report(NetworkId network, GroupId group, GroupId reporting, DateOnly on) =>
        $"{Round(network, group)}/{reporting.Value}?on={GroupsLinks.Day(on)}";
}
