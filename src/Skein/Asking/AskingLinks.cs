using Skein.Networks;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Every address in this slice, in one place.</summary>
public static class AskingLinks
{
    public const string EnterCode = "/answer";

    public static string Answer(string link) => $"/answer/{link}";

    public static string Thanks(string link) => $"/answer/{link}/thanks";

    public static string FileByLink(string link) => $"{Answer(link)}/file";

    public static NamedPage Letters(NetworkId network) => NetworksLinks.Letters(network);

    public static string Write(NetworkId network, string kind) => $"{Letters(network)}/new/{kind}";

    public static string Letter(NetworkId network, LetterId letter) => $"{Letters(network)}/{letter.Value}";

    public static string File(NetworkId network, LetterId letter) => $"{Letter(network, letter)}/file";

    public static string Words(NetworkId network, LetterId letter) => $"{Letter(network, letter)}/words";

    public static NamedPage Chain(NetworkId network, LetterId letter) =>
        new($"{Letter(network, letter)}/telephone-chain", "Telephone chain", Door.Letters);

    public static NamedPage Notice(NetworkId network, LetterId letter) =>
        new($"{Letter(network, letter)}/notice", "A sheet for the notice board", Door.Letters);

    public static string Texts(NetworkId network, LetterId letter) => $"{Letter(network, letter)}/texts";

    public static string Sheets(NetworkId network, LetterId letter) => $"{Letter(network, letter)}/sheets";

    /// <summary>For everybody who has not answered, whatever way they are reached.</summary>
    public static string SheetsOfSilent(NetworkId network, LetterId letter) => Sheets(network, letter).With("who", "silent");

    public static string Told(NetworkId network, LetterId letter, AddresseeId addressee) =>
        $"{Letter(network, letter)}/told/{addressee.Value}";

    public static string Resend(NetworkId network, LetterId letter, AddresseeId addressee) =>
        $"{Letter(network, letter)}/resend/{addressee.Value}";

    public static string Reminders(NetworkId network, LetterId letter) => $"{Letter(network, letter)}/reminders";

    public static string ClosingDay(NetworkId network, LetterId letter) => $"{Letter(network, letter)}/closing-day";

    public static string Addressees(NetworkId network, LetterId letter) => $"{Letter(network, letter)}/addressees";
}
