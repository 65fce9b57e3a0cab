using Skein.Networks;

namespace Skein.Purpose;

/// <summary>Every address out of the slice.</summary>
public static class PurposeLinks
{
    public const string Origins = People.PeopleLinks.Origins;

    public static string Purpose(NetworkId network) => NetworksLinks.Purpose(network);
    public static string Focuses(NetworkId network) => $"{Purpose(network)}/focuses";
    public static string Focus(NetworkId network, FocusId focus) => $"{Focuses(network)}/{focus.Value}";
    public static string EndFocus(NetworkId network, FocusId focus) => $"{Focus(network, focus)}/ending";
    public static string Definers(NetworkId network) => $"{Purpose(network)}/definers";
    public static string Beginning(NetworkId network) => $"{Purpose(network)}/beginning";
    public static string Weighings(NetworkId network) => $"{Purpose(network)}/weighings";
}
