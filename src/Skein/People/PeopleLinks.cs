using System.Globalization;
using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.People;

/// <summary>Where the pages of people are.</summary>
public static class PeopleLinks
{
    public const string Me = "/me";
    public const string MyData = "/me/data";
    public const string MyErasure = "/me/erasure";
    public const string SignIns = "/me/sign-in";

    // Pages of one's own that a slice below fills.
    public const string MyDuties = "/me/duties";
    public const string MyGroups = "/me/groups";
    public const string MyPairs = "/me/pairs";
    public const string MyMessages = "/me/messages";

    public const string StopMyChange = "/me/address/stopping";

    public const string Known = "/people";
    public const string Administrators = "/people/administrators";

    /// <summary>For administrators; filled by a slice below.</summary>
    public const string Papers = "/papers";

    /// <summary>How the networks of the installation began, for whoever keeps it.</summary>
    public const string Origins = "/origins";

    public static string People(NetworkId network) => NetworksLinks.People(network);
    public static string People(NetworkId network, DateOnly? on, SchoolId? school, int page) =>
        $"{People(network)}?{(on is { } day ? $"on={Day(day)}&" : "")}{(school is { } s ? $"school={s.Value}&" : "")}page={page}";

    public static string Add(NetworkId network) => $"{People(network)}/new";
    public static string ToTalkWith(NetworkId network) => $"{People(network)}/to-talk-with";
    public static string Challenges(NetworkId network) => $"{People(network)}/challenges";
    public static string Challenges(NetworkId network, int page) => $"{Challenges(network)}?page={page}";

    /// <summary>Who came by an open code and waits: in the whole network, or those who name one school.</summary>
    public static string Newcomers(NetworkId network, SchoolId? school = null) =>
        school is { } one ? NetworksLinks.Acts(network, one, "newcomers") : $"{People(network)}/newcomers";

    public static string Person(NetworkId network, PersonId person) => $"{People(network)}/{person.Value}";
    public static string Correct(NetworkId network, PersonId person) => $"{Person(network, person)}/details";
    public static string Move(NetworkId network, PersonId person) => $"{Person(network, person)}/school";
    public static string Merge(NetworkId network, PersonId person) => $"{Person(network, person)}/merge";
    public static string Part(NetworkId network, PersonId kept, PersonId gone) => $"{Person(network, kept)}/joined/{gone.Value}";
    public static string Leaving(NetworkId network, PersonId person) => $"{Person(network, person)}/leaving";
    public static string GiveRole(NetworkId network, PersonId person) => $"{Person(network, person)}/roles/new";
    public static string Role(NetworkId network, PersonId person, RoleAssignmentId role) =>
        $"{Person(network, person)}/roles/{role.Value}";
    public static string EndRole(NetworkId network, PersonId person, RoleAssignmentId role) =>
        $"{Role(network, person, role)}/end";
    public static string UndoEnd(NetworkId network, PersonId person, RoleAssignmentId role) =>
        $"{EndRole(network, person, role)}/undo";

    public static string Head(SchoolId school) => $"/schools/{school.Value}/head";

    public static string KnownPage(int page) => $"{Known}?page={page}";
    public static string ChangeAddress(PersonId person) => $"{Known}/{person.Value}/address";

    // From a message, for whoever reads it.
    public static string ConfirmAddress(string link) => $"/address/{link}/confirmation";
    public static string StopAddress(string link) => $"/address/{link}/stopping";

    public static string Erase(PersonId person) => $"{Known}/{person.Value}/erasure";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
