using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Papers;

/// <summary>Where the papers are.</summary>
public static class PapersLinks
{
    public static NamedPage All => PeopleLinks.Papers;
    public static string WhoSeesWhat => $"{All}/who-sees-what";
    public static string Impact => $"{All}/impact";
    public static string Controllers => $"{All}/controllers";

    public static NamedPage WhoSeesWhatIn(NetworkId network) => NetworksLinks.WhoSeesWhat(network);
    public static string ImpactIn(NetworkId network) => $"{NetworksLinks.Papers(network)}/impact";
    public static string ControllersIn(NetworkId network) => $"{NetworksLinks.Papers(network)}/controllers";
}
