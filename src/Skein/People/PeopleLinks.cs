using Skein.Access;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>Where the pages of people are.</summary>
public static class PeopleLinks
{
    public static readonly NamedPage Me = new("/me", "My page");
    public static readonly string MyData = $"{Me}/data";
    public static readonly NamedPage MyErasure = new($"{Me}/erasure", "Erase what Skein knows of me");
    public static readonly string StopMyChange = $"{Me}/address/stopping";

    // Pages of one's own that a room below fills.
    public static readonly NamedPage MyDuties = new($"{Me}/duties", "To do");
    public static readonly NamedPage MyGroups = new($"{Me}/groups", "My groups");
    public static readonly NamedPage MyPairs = new($"{Me}/pairs", "My pairs");
    public static readonly NamedPage MyMessages = new($"{Me}/messages", "How often Skein writes to me");

    /// <summary>Where the reader of an e-mail says that they want no more of its kind: see <see cref="StopLinks"/>.</summary>
    public static string StopMail(string link) => $"/mail/{link}/stopping";

    // For administrators; some are filled by rooms below.
    public static readonly NamedPage Known = new("/people", "Everybody this installation knows");
    public static readonly NamedPage Administrators = new($"{Known}/administrators", "Administrators");
    public static readonly NamedPage Papers = new("/papers", "Papers for the staff room and your data protection officer");
    public static readonly NamedPage Origins = new("/origins", "How the networks here began");
    public static string ChangeAddress(PersonId person) => $"{Known}/{person.Value}/address";
    public static string Erase(PersonId person) => $"{Known}/{person.Value}/erasure";

    public static NamedPage People(NetworkId network) => NetworksLinks.People(network);
    public static NamedPage Add(NetworkId network) => In(network, "new", "Add a person");
    public static NamedPage ToTalkWith(NetworkId network) => In(network, "to-talk-with", "Heads to talk with");
    public static NamedPage Challenges(NetworkId network) =>
        In(network, "challenges", "What critical friends and partners put to us");

    /// <summary>Who came by an open code and waits: in the whole network, or those who name one school.</summary>
    public static NamedPage Newcomers(NetworkId network) => In(network, "newcomers", "Do they work here?");
    public static NamedPage NewcomersOf(NetworkId network, SchoolId school) =>
        Newcomers(network) with { Address = NetworksLinks.Acts(network, school, "newcomers") };

    public static string Person(NetworkId network, PersonId person) => $"{People(network)}/{person.Value}";
    public static NamedPage Correct(NetworkId network, PersonId person) =>
        On(network, person, "details", "Correct the name or address");
    public static NamedPage Move(NetworkId network, PersonId person) =>
        On(network, person, "school", "Note a move to another school");
    public static NamedPage Merge(NetworkId network, PersonId person) =>
        On(network, person, "merge", "Join with another record of the same person");
    public static string Part(NetworkId network, PersonId person, PersonId gone) =>
        $"{Person(network, person)}/joined/{gone.Value}";
    public static string Leaving(NetworkId network, PersonId person) => $"{Person(network, person)}/leaving";
    public static string GiveRole(NetworkId network, PersonId person) => $"{Person(network, person)}/roles/new";
    public static string Role(NetworkId network, PersonId person, RoleAssignmentId role) =>
        $"{Person(network, person)}/roles/{role.Value}";
    public static string EndRole(NetworkId network, PersonId person, RoleAssignmentId role) =>
        $"{Role(network, person, role)}/end";
    public static string UndoEnd(NetworkId network, PersonId person, RoleAssignmentId role) =>
        $"{EndRole(network, person, role)}/undo";

    /// <summary>A slip of paper for somebody without school mail.</summary>
    public static string Slip(NetworkId network, PersonId person) => $"{Person(network, person)}/invitation";
    public static string RevokeSlip(NetworkId network, PersonId person) => $"{Slip(network, person)}/revocation";

    public static string Head(SchoolId school) => $"/schools/{school.Value}/head";

    // From a message, for whoever reads it.
    public static string ConfirmAddress(string link) => $"/address/{link}/confirmation";
    public static string StopAddress(string link) => $"/address/{link}/stopping";

    private static NamedPage In(NetworkId network, string at, string name) => new($"{People(network)}/{at}", name, Door.People);

    private static NamedPage On(NetworkId network, PersonId person, string at, string name) =>
        new($"{Person(network, person)}/{at}", name, Door.People);
}
