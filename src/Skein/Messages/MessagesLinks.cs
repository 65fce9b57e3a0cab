using Skein.Asking;
using Skein.Networks;
using Skein.Site;

namespace Skein.Messages;

/// <summary>Every address in this slice, in one place.</summary>
public static class MessagesLinks
{
    /// <summary>Who can be written to.</summary>
    public static NamedPage Choose(NetworkId network) => NetworksLinks.WriteToPeople(network);

    public static string Write(NetworkId network, string kind) => $"{Choose(network)}/{kind}";

    public static string WriteTo(NetworkId network, string kind, string audience) =>
        Write(network, kind).With("to", audience);

    public static NamedPage Chain(NetworkId network, LetterId letter) => AskingLinks.Chain(network, letter);
}
