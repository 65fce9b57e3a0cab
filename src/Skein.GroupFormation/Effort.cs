namespace Skein.GroupFormation;

/// <summary>How much work a search may do. Work is counted in steps, so that the clock only stops a machine slower than expected.</summary>
internal static class Effort
{
    /// <summary>Steps of the search that a slow core does in a second.</summary>
    private const double StepsASecond = 1_500_000;

    /// <summary>The seconds that were asked for, or those that the number of people deserves.</summary>
    public static double Seconds(Instance instance, FormationOptions options) => options.Seconds ?? instance.People.Count switch
    {
        <= 80 => 0.3,
        <= 200 => 0.7,
        <= 1000 => 2.2,
        _ => 15,
    };

    /// <summary>How many steps fit into so many seconds with room to spare.</summary>
    public static long Steps(double seconds) => (long)(seconds * StepsASecond);
}
