using Skein.Asking;
using Skein.Networks;
using Skein.Site;

namespace Skein.Messages;

/// <summary>Every address in this slice, in one place.</summary>
public static class MessagesLinks
{
    /// <summary>Who can be written to.</summary>
    public static NamedPage Choose(NetworkId network) => NetworksLinks.WriteToPeople(network);

    public static string Write(NetworkId network, string kind, string to) => $"{Choose(network)}/{kind}/{to}";

    public static NamedPage Chain(NetworkId network, LetterId letter) => AskingLinks.Chain(network, letter);
}
