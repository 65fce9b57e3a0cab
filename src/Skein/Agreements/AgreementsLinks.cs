using Skein.Networks;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>Every address in this slice, in one place.</summary>
public static class AgreementsLinks
{
    public static NamedPage All(NetworkId network) => NetworksLinks.Agreements(network);

    public static NamedPage New(NetworkId network) => new($"{All(network)}/new", "Start a text", Door.Agreements);

    public static string NewOf(NetworkId network, string kind) => $"{New(network)}/{kind}";

    public static string Text(NetworkId network, AgreementTextId text) => $"{All(network)}/{text.Value}";


    public static string Draft(NetworkId network, AgreementTextId text) => $"{Text(network, text)}/draft";

    public static string Put(NetworkId network, AgreementTextId text) => $"{Text(network, text)}/parties";

    /// <summary>With those schools ticked that somebody knows to have taken part.</summary>
    public static string PutTo(NetworkId network, AgreementTextId text, IEnumerable<Schools.SchoolId> schools) =>
        $"{Put(network, text)}?{string.Join('&', schools.Select(s => $"school={s.Value}"))}";

    public static string InForce(NetworkId network, AgreementTextId text) => $"{Text(network, text)}/in-force";

    public static string TakenBack(NetworkId network, AgreementTextId text) => $"{Text(network, text)}/taken-back";

    public static string Version(NetworkId network, AgreementTextId text, int number) =>
        $"{Text(network, text)}/versions/{number}";

    public static string Sheet(NetworkId network, AgreementTextId text, int number) => $"{Version(network, text, number)}/sheet";

    public static NamedPage Plan(NetworkId network, AgreementTextId text) =>
        new($"{Text(network, text)}/plan", "What can be planned, term by term", Door.Agreements);

    public static string Commitment(NetworkId network, AgreementTextId text, CommitmentId commitment) =>
        $"{Plan(network, text)}/{commitment.Value}";
}
