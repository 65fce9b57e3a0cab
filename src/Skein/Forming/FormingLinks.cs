using Skein.Access;
using Skein.Networks;

namespace Skein.Forming;

/// <summary>Every address out of the slice.</summary>
public static class FormingLinks
{
    public static string SignUps(NetworkId network) => NetworksLinks.SignUps(network);
    public static string SignUp(NetworkId network, SignUpId signUp) => $"{SignUps(network)}/{signUp.Value}";
    public static string Foci(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/foci";
    public static string Opening(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/opening";
    public static string Closing(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/closing";
    public static string Mine(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/mine";
    public static string Volunteers(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/volunteers";
    public static string Slips(NetworkId network, SignUpId signUp) => $"{Volunteers(network, signUp)}/slips";
    public static string TakeDown(NetworkId network, SignUpId signUp) => $"{Volunteers(network, signUp)}/new";
    public static string TakeDownOf(NetworkId network, SignUpId signUp, PersonId person) =>
        $"{TakeDown(network, signUp)}?person={person.Value}";
    public static string Tables(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/tables";
    public static string Poster(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/poster";
    public static string Proposals(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/proposals";
    public static string Proposal(NetworkId network, SignUpId signUp, string name) => $"{Proposals(network, signUp)}/{name}";
    public static string ProposalAct(NetworkId network, SignUpId signUp, string name, string act) =>
        $"{Proposal(network, signUp, name)}/{act}";
    public static string Pack(NetworkId network, SignUpId signUp) => $"{SignUp(network, signUp)}/pack";

    /// <summary>
    /// What somebody who signs up opens: by their letter, their code, or the link they were given when they signed up.
    /// </summary>
    public static string Own(string link) => $"/sign-up/{link}";

    public static string OwnTables(string link) => $"{Own(link)}/tables";
    public static string OwnAct(string link, string act) => $"{Own(link)}/{act}";

    /// <summary>What everybody may open who sees the code on the big screen.</summary>
    public static string Join(string code) => $"/join/{code}";
}
