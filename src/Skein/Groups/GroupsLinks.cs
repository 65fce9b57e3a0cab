using System.Globalization;
using Skein.Networks;

namespace Skein.Groups;

/// <summary>Every address out of the slice.</summary>
public static class GroupsLinks
{
    public static string Groups(NetworkId network) => NetworksLinks.Groups(network);
    public static string Tranches(NetworkId network) => $"{Groups(network)}/tranches";
    public static string Groups(NetworkId network, int page) => $"{Groups(network)}?page={page}";
    public static string Groups(NetworkId network, DateOnly on, int page) => $"{Groups(network)}?on={Day(on)}&page={page}";
    public static string New(NetworkId network) => $"{Groups(network)}/new";
    public static string Group(NetworkId network, GroupId group) => $"{Groups(network)}/{group.Value}";
    public static string Group(NetworkId network, GroupId group, DateOnly on) => $"{Group(network, group)}?on={Day(on)}";
    public static string Words(NetworkId network, GroupId group) => $"{Group(network, group)}/words";
    public static string Focus(NetworkId network, GroupId group) => $"{Group(network, group)}/focus";
    public static string Beginning(NetworkId network, GroupId group) => $"{Group(network, group)}/beginning";
    public static string Closing(NetworkId network, GroupId group) => $"{Group(network, group)}/closing";
    public static string Invitations(NetworkId network, GroupId group) => $"{Group(network, group)}/invitations";
    public static string Invite(NetworkId network, GroupId group, Access.PersonId person) =>
        $"{Invitations(network, group)}?person={person.Value}";
    public static string Heard(NetworkId network, GroupId group, GroupInvitationId invitation) =>
        $"{Invitations(network, group)}/{invitation.Value}/yes";
    public static string Remit(NetworkId network, GroupId group) => $"{Group(network, group)}/remit";
    public static string Charter(NetworkId network, GroupId group) => $"{Group(network, group)}/charter";
    public static string Charter(NetworkId network, GroupId group, DateOnly on) => $"{Charter(network, group)}?on={Day(on)}";
    public static string CharterSheet(NetworkId network, GroupId group) => $"{Charter(network, group)}/sheet";
    public static string Vignettes(NetworkId network) => $"{Groups(network)}/charters";

    public static string Needs(NetworkId network, GroupId group) => $"{Group(network, group)}/needs";
    public static string NotYet(NetworkId network) => $"{Groups(network)}/not-yet";

    // Pages that rooms below fill.
    public static string Pairs(NetworkId network) => $"{NetworksLinks.Home(network)}/pairs";
    public static string Strands(NetworkId network) => $"{NetworksLinks.Home(network)}/strands";
    public static string Composition(NetworkId network, GroupId group) => $"{Group(network, group)}/composition";

    /// <summary>One invitation, by its signed link.</summary>
    public static string Joining(string link) => $"/joining/{link}";

    public const string Mine = People.PeopleLinks.MyGroups;
    public static string Leaving(GroupId group) => $"{Mine}/{group.Value}/leaving";
    public static string SayYes(GroupInvitationId invitation) => $"{Mine}/invitations/{invitation.Value}/yes";
    public static string PutAway(GroupInvitationId invitation) => $"{Mine}/invitations/{invitation.Value}/away";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
