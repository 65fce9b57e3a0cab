using Skein.Networks;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>Every address out of the slice.</summary>
public static class PurposeLinks
{
    public static NamedPage Origins => People.PeopleLinks.Origins;

    public static NamedPage Purpose(NetworkId network) => NetworksLinks.Purpose(network);
    public static string Focuses(NetworkId network) => $"{Purpose(network)}/focuses";
    public static string Focus(NetworkId network, FocusId focus) => $"{Focuses(network)}/{focus.Value}";
    public static string EndFocus(NetworkId network, FocusId focus) => $"{Focus(network, focus)}/ending";
    public static NamedPage Definers(NetworkId network) =>
        new($"{Purpose(network)}/definers", "Who worked out the purpose", Door.Purpose);
    public static NamedPage Beginning(NetworkId network) => new($"{Purpose(network)}/beginning", "How it began", Door.Purpose);
    public static NamedPage Weighings(NetworkId network) =>
        new($"{Purpose(network)}/weighings", "Should this be networked at all?", Door.Purpose);
}
