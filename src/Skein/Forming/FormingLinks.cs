using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Every address out of the slice.</summary>
public static class FormingLinks
{
    public static NamedPage SignUps(NetworkId network) => NetworksLinks.SignUps(network);
    public static string SignUp(NetworkId network, SignUpId signUp) => $"{SignUps(network)}/{signUp.Value}";
    public static NamedPage Foci(NetworkId network, SignUpId signUp) =>
        new($"{SignUp(network, signUp)}/foci", "What can be chosen", Door.Groups);
    public static NamedPage Opening(NetworkId network, SignUpId signUp) =>
        new($"{SignUp(network, signUp)}/opening", "Open the sign-up", Door.Groups);
    public static string Closing(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/closing";
    public static string Mine(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/mine";
    public static NamedPage Volunteers(NetworkId network, SignUpId signUp) =>
        new($"{SignUp(network, signUp)}/volunteers", "Who has signed up", Door.Groups);
    public static string Slips(NetworkId network, SignUpId signUp) => $"{Volunteers(network, signUp)}/slips";
    public static NamedPage TakeDown(NetworkId network, SignUpId signUp) =>
        new($"{Volunteers(network, signUp)}/new", "Type in a sign-up that came on paper", Door.Groups);
    public static string TakeDownOf(NetworkId network, SignUpId signUp, PersonId person) =>
        $"{TakeDown(network, signUp)}?person={person.Value}";
    public static string Tables(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/tables";
    public static string Poster(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/poster";
    public static NamedPage Proposals(NetworkId network, SignUpId signUp) =>
        new($"{SignUp(network, signUp)}/proposals", "Proposals of groups", Door.Groups);
    public static string Proposal(NetworkId network, SignUpId signUp, string name) => $"{Proposals(network, signUp)}/{name}";
    public static string ProposalAct(NetworkId network, SignUpId signUp, string name, string act) =>
        $"{Proposal(network, signUp, name)}/{act}";
    public static NamedPage Pack(NetworkId network, SignUpId signUp) =>
        new($"{SignUp(network, signUp)}/pack", "For the first meeting");

    /// <summary>
    /// What somebody who signs up opens: by their letter, their code, or the link they were given when they signed up.
    /// </summary>
    public static string Own(string link) => $"/sign-up/{link}";

    public static string OwnTables(string link) => $"{Own(link)}/tables";
    public static string OwnAct(string link, string act) => $"{Own(link)}/{act}";

    /// <summary>What everybody may open who sees the code on the big screen.</summary>
    public static string Join(string code) => $"/join/{code}";
}
