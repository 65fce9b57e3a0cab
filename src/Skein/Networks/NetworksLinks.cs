using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>
/// Where the pages of networks are. The places below a network that other rooms fill, and to which pages above them lead, have
/// their address and their name here too.
/// </summary>
public static class NetworksLinks
{
    public static readonly NamedPage All = new("/networks", "Your networks");

    public static NamedPage Home(NetworkId network) => new($"/networks/{network.Value}", "Home", Door.Home);
    public static NamedPage Settings(NetworkId network) => new($"{Home(network)}/settings", "Settings");
    public static NamedPage Schools(NetworkId network) => new($"{Home(network)}/schools", "Schools", Door.Schools);
    public static NamedPage AddSchools(NetworkId network) => new($"{Schools(network)}/add", "Add schools", Door.Schools);
    public static string School(NetworkId network, SchoolId school) => $"{Schools(network)}/{school.Value}";
    public static string Acts(NetworkId network, SchoolId school, string act) => $"{School(network, school)}/{act}";
    public static string Contact(NetworkId network, SchoolId school) => $"{School(network, school)}/contact";

    public static NamedPage Invitations(NetworkId network) =>
        new($"{Home(network)}/invitations", "Who has been invited", Door.Schools);
    public static NamedPage InviteSchools(NetworkId network) =>
        new($"{Invitations(network)}/new", "Invite schools", Door.Schools);
    public static string InvitationSheet(NetworkId network) => $"{Invitations(network)}/sheet";
    public static string InvitationSlip(NetworkId network, NetworkInvitationId invitation) =>
        $"{Invitations(network)}/{invitation.Value}/slip";
    public static string InvitationAnswer(NetworkId network, NetworkInvitationId invitation) =>
        $"{Invitations(network)}/{invitation.Value}/answer";
    public static string OpenInvitation(string link) => $"/answer/{link}";

    public static NamedPage SubNetworks(NetworkId network) => new($"{Home(network)}/sub-networks", "Sub-networks", Door.Schools);
    public static string SubNetwork(NetworkId network, SubNetworkId subNetwork) =>
        $"{SubNetworks(network)}/{subNetwork.Value}";
    public static string CloseSubNetwork(NetworkId network, SubNetworkId subNetwork) =>
        $"{SubNetwork(network, subNetwork)}/closure";

    // What rooms below fill.
    public static NamedPage Purpose(NetworkId network) => new($"{Home(network)}/purpose", "Purpose", Door.Purpose);
    public static NamedPage People(NetworkId network) => new($"{Home(network)}/people", "People", Door.People);
    public static NamedPage Groups(NetworkId network) => new($"{Home(network)}/groups", "Groups", Door.Groups);
    public static NamedPage WhatWeCouldDo(NetworkId network) =>
        new($"{Home(network)}/activities/kinds", "What we could do together", Door.Groups);
    public static NamedPage SignUps(NetworkId network) => new($"{Home(network)}/sign-ups", "Sign-ups", Door.Groups);
    public static NamedPage Letters(NetworkId network) => new($"{Home(network)}/letters", "Letters", Door.Letters);
    public static NamedPage WriteToPeople(NetworkId network) =>
        new($"{Home(network)}/messages/new", "Write to people", Door.Letters);
    public static NamedPage Agreements(NetworkId network) => new($"{Home(network)}/agreements", "Agreements", Door.Agreements);
    public static NamedPage Voice(NetworkId network) => new($"{Home(network)}/voice", "What we ask", Door.Voice);
    public static NamedPage Agenda(NetworkId network) => new($"{Home(network)}/agenda", "Next meeting", Door.Agenda);
    public static NamedPage Questions(NetworkId network) =>
        new($"{Home(network)}/questions", "Questions to talk about", Door.Agenda);
    public static NamedPage Measures(NetworkId network) =>
        new($"{Home(network)}/measures", "What is known of this network", Door.Agenda);
    public static NamedPage History(NetworkId network) => new($"{Home(network)}/history", "History", Door.History);
    public static NamedPage Duties(NetworkId network) => new($"{Home(network)}/duties", "To do");
    public static NamedPage Papers(NetworkId network) =>
        new($"{Home(network)}/papers", "Papers for the staff room and your data protection officer");
    public static NamedPage WhoSeesWhat(NetworkId network) => new($"{Papers(network)}/who-sees-what", "Who sees what here");

    // What the page about the purpose leads to.
    public static NamedPage Congruence(NetworkId network) =>
        new($"{Home(network)}/congruence", "How our plans fit together", Door.Purpose);
    public static NamedPage Engagement(NetworkId network) =>
        new($"{Home(network)}/engagement", "How far each school has come along", Door.Purpose);
    public static NamedPage Leaflet(NetworkId network) =>
        new($"{Home(network)}/leaflet", "What a head in this network does", Door.Purpose);
    public static NamedPage Aims(NetworkId network) => new($"{Home(network)}/aims", "One modest aim after another", Door.Purpose);
    public static NamedPage Commitments(NetworkId network) =>
        new($"{Home(network)}/commitments", "What we have said we will do", Door.Purpose);
    public static NamedPage Undertakings(NetworkId network) =>
        new($"{Home(network)}/undertakings", "Posts and projects", Door.Purpose);
    public static NamedPage Tasks(NetworkId network) => new($"{Home(network)}/tasks", "Who does what", Door.People);
    public static NamedPage Reasons(NetworkId network) =>
        new($"{Home(network)}/reasons", "Why don't we just give up?", Door.Purpose);
    public static NamedPage Evaluation(NetworkId network) =>
        new($"{Home(network)}/evaluation", "How we will know whether it works", Door.Purpose);

    /// <summary>The places that are always one tap away, one behind each door.</summary>
    public static IReadOnlyList<NamedPage> Doors(NetworkId network) =>
    [
        Home(network), Purpose(network), Schools(network), People(network), Groups(network), Letters(network),
        Agreements(network), Voice(network), Agenda(network), History(network),
    ];
}
