using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Groups;

/// <summary>Every address out of the slice.</summary>
public static class GroupsLinks
{
    public static NamedPage Groups(NetworkId network) => NetworksLinks.Groups(network);
    public static NamedPage Tranches(NetworkId network) => In(network, "tranches", "Rounds side by side");
    public static NamedPage NotYet(NetworkId network) => In(network, "not-yet", "How many have not taken part yet");
    public static NamedPage Vignettes(NetworkId network) =>
        In(network, "charters", "How five networks answered the three questions");
    public static NamedPage New(NetworkId network) => In(network, "new", "Start a group");

    public static string Group(NetworkId network, GroupId group) => $"{Groups(network)}/{group.Value}";
    public static NamedPage Words(NetworkId network, GroupId group) =>
        On(network, group, "words", "Describe the group again, or close it");
    public static NamedPage Beginning(NetworkId network, GroupId group) =>
        On(network, group, "beginning", "Start the group's work");
    public static NamedPage Invitations(NetworkId network, GroupId group) => On(network, group, "invitations", "Invite somebody");
    public static NamedPage Charter(NetworkId network, GroupId group) => On(network, group, "charter", "How we work together");
    public static NamedPage Needs(NetworkId network, GroupId group) => On(network, group, "needs", "Who the group still needs");
    public static string Focus(NetworkId network, GroupId group) => $"{Group(network, group)}/focus";
    public static string Closing(NetworkId network, GroupId group) => $"{Group(network, group)}/closing";
    public static string Remit(NetworkId network, GroupId group) => $"{Group(network, group)}/remit";
    public static string CharterSheet(NetworkId network, GroupId group) => $"{Charter(network, group)}/sheet";
    public static string Heard(NetworkId network, GroupId group, GroupInvitationId invitation) =>
        $"{Invitations(network, group)}/{invitation.Value}/yes";

    /// <summary>With that person chosen already.</summary>
    public static string Invite(NetworkId network, GroupId group, PersonId person) =>
        Invitations(network, group).With("person", person.Value.ToString());

    // Pages that rooms below fill.
    public static NamedPage Pairs(NetworkId network) =>
        new($"{NetworksLinks.Home(network)}/pairs", "Coaching pairs", Door.Groups);
    public static NamedPage Strands(NetworkId network) =>
        new($"{NetworksLinks.Home(network)}/strands", "Areas of work and who leads them", Door.Groups);
    public static NamedPage Composition(NetworkId network, GroupId group) => On(network, group, "composition", "Who is heard");

    /// <summary>One invitation, by its signed link.</summary>
    public static NamedPage Mine => PeopleLinks.MyGroups;
    public static string Leaving(GroupId group) => $"{Mine}/{group.Value}/leaving";
    public static string SayYes(GroupInvitationId invitation) => $"{Mine}/invitations/{invitation.Value}/yes";
    public static string PutAway(GroupInvitationId invitation) => $"{Mine}/invitations/{invitation.Value}/away";

    private static NamedPage In(NetworkId network, string at, string name) => new($"{Groups(network)}/{at}", name, Door.Groups);

    private static NamedPage On(NetworkId network, GroupId group, string at, string name) =>
        new($"{Group(network, group)}/{at}", name, Door.Groups);
}
