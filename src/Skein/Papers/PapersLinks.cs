using Skein.Networks;
using Skein.People;

namespace Skein.Papers;

/// <summary>Where the papers are.</summary>
public static class PapersLinks
{
    public const string WhoSeesWhat = "/papers/who-sees-what";
    public const string All = PeopleLinks.Papers;
    public const string Impact = $"{All}/impact";
    public const string Controllers = $"{All}/controllers";

    public static string WhoSeesWhatIn(NetworkId network) => $"{NetworksLinks.Papers(network)}/who-sees-what";
    public static string ImpactIn(NetworkId network) => $"{NetworksLinks.Papers(network)}/impact";
    public static string ControllersIn(NetworkId network) => $"{NetworksLinks.Papers(network)}/controllers";
}
