namespace Skein.GroupFormation;

/// <summary>How much work a search may do. Work is counted in steps, so that the clock only stops a machine slower than expected.</summary>
internal static class Effort
{
    /// <summary>Steps of the search that a slow core does in a second.</summary>
    private const double StepsASecond = 1_500_000;

    /// <summary>Work on choosing foci that a slow core does in a second; see <see cref="Foci.Budget"/>.</summary>
    private const double WorkASecond = 2_000_000;

    /// <summary>The seconds that were asked for, or those that the number of people deserves.</summary>
    public static double Seconds(Instance instance, FormationOptions options) => options.Seconds ?? instance.People.Count switch
    {
        <= 80 => 0.3,
        <= 200 => 0.5,
        <= 1000 => 2.2,
        _ => 15,
    };

    /// <summary>How many steps fit into so many seconds with room to spare.</summary>
    public static long Steps(double seconds) => (long)(seconds * StepsASecond);

    /// <summary>How many of them come first: a small instance leaves the time to the proof, which may find what the steps do not.</summary>
    public static long FirstSteps(Instance instance, double seconds) =>
        Steps(instance.People.Count > Proof.Columns.MostPeople ? seconds : Math.Min(0.1 + (0.02 * seconds), seconds));

    /// <summary>How many turns of the simplex method a proof may take.</summary>
    public static long Turns(double seconds) => (long)(seconds * 6_000);

    /// <summary>The work that choosing foci may take.</summary>
    public static Foci.Budget Budget(double seconds) => new((long)(seconds * WorkASecond));

    /// <summary>
    /// When the clock stops the search. Where nobody said, the work alone should end it, so that the answer is the same on a busy machine.
    /// </summary>
    public static TimeSpan Clock(FormationOptions options, double seconds) =>
        TimeSpan.FromSeconds(options.ClockSeconds ?? (options.Seconds is null ? 3 * seconds : seconds));
}
