using Skein.Networks;
using Skein.Site;

namespace Skein.Starting;

/// <summary>Every address in this slice, in one place.</summary>
public static class StartingLinks
{
    public const string LookRound = "/look-round";

    public const string Start = "/start";

    public static string Welcome(string token) => $"/welcome/{token}";

    /// <summary>With the link that makes the first administrator.</summary>
    public static string StartFirst(string? link) => Start.With("first", link);

    public static NamedPage AddSchools(NetworkId network) => NetworksLinks.AddSchools(network);
}
