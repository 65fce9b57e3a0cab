using Skein.Networks;

namespace Skein.Starting;

/// <summary>Every address in this slice, in one place.</summary>
public static class StartingLinks
{
    public const string LookRound = "/look-round";

    public static string Start(string? firstLink) => firstLink is null ? "/start" : $"/start?first={firstLink}";

    public static string AddSchools(NetworkId network) => NetworksLinks.AddSchools(network);
}
