namespace Skein.Demo;

/// <summary>
/// How large each part of a programme is: 137 networks in four cohorts, 1,500 schools and 43,000 teachers, shared out so that
/// they add up exactly. The sizes are those of N-02, N-03, N-11, N-12 and N-15; how they are shared out is made up.
/// </summary>
internal sealed record ProgrammePlan(IReadOnlyList<NetworkPlan> Networks)
{
    public const int NetworkCount = 137;
    public const int SchoolCount = 1500;
    public const int TeacherCount = 43_000;

    /// <summary>How many networks start together, and how many days after the programme does.</summary>
    private static readonly (int Networks, int Days)[] Cohorts = [(48, 0), (40, 125), (21, 370), (28, 380)];

    public static ProgrammePlan Make(Chance chance)
    {
        var sizes = Share(SchoolCount, NetworkCount, least: 6, most: 18, chance);
        var schools = Share(TeacherCount, SchoolCount, least: 6, most: 60, chance);
        var starts = Cohorts.SelectMany(c => Enumerable.Repeat(c.Days, c.Networks)).ToList();

        var first = 0;
        var networks = new List<NetworkPlan>();
        foreach (var (n, size) in sizes.Index())
        {
            networks.Add(new(n + 1, starts[n], first, schools[first..(first + size)]));
            first += size;
        }

        return new(networks);
    }

    /// <summary>Shares a whole among so many, each within bounds, unevenly.</summary>
    private static int[] Share(int whole, int among, int least, int most, Chance chance)
    {
        var shares = new int[among];
        Array.Fill(shares, least);
        for (var left = whole - (least * among); left > 0;)
        {
            var n = chance.Below(among);
            if (shares[n] < most)
            {
                shares[n]++;
                left--;
            }
        }

        return shares;
    }
}

/// <param name="Number">The network's number in the programme, from 1.</param>
/// <param name="StartsAfter">How many days after the programme it starts.</param>
/// <param name="FirstSchool">The number of its first school.</param>
/// <param name="Teachers">How many people teach in each of its schools, the head among them.</param>
internal sealed record NetworkPlan(int Number, int StartsAfter, int FirstSchool, IReadOnlyList<int> Teachers);
