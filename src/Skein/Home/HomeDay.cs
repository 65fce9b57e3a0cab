using Skein.Networks;
using Skein.Persistence;

namespace Skein.Home;

/// <summary>What every panel is told: which network, as at which day, for whom.</summary>
/// <param name="Db">The database.</param>
/// <param name="Network">The network and what the visitor may do in it.</param>
/// <param name="Day">The day shown.</param>
internal sealed record HomeDay(SkeinDb Db, NetworkFrame Network, DateOnly Day)
{
    /// <summary>
    /// The instant at which the day is over, there. What happened before it belongs to the day or to one before.
    /// </summary>
    public DateTime Ends => Day.EndsAt(Network.TimeZone);

    public bool IsToday => Day == Network.Today;
}
