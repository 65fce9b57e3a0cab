namespace Skein.GroupFormation.Tests;

/// <summary>Small instances of every family: who is there differs with the seed, and so do the limits.</summary>
internal static class Small
{
    public static string[] Names { get; } =
    [
        "threes", "threes and fours", "pairs", "gaps", "wide gaps", "tables", "mixed tables", "cars", "few schools",
        "mixed sizes",
        "one time", "past", "capped",
    ];

    public static Instance.Order Order(string family, int seed)
    {
        var people = 8 + (seed % 4);
        return family switch
        {
            "threes" => Make.Random(seed, people, schools: 5, foci: 3, slots: 2, groups: 3, sizes: [3]),
            "threes and fours" => Make.Random(
                seed, people, schools: 6, foci: 2, slots: 3, groups: 2 + (seed % 2), sizes: [3, 4], pastRounds: 2),
            "pairs" => Make.Random(seed, people, schools: 4, foci: 3, slots: 2, groups: 5, sizes: [2], pastRounds: 2),
            "gaps" => Make.Random(seed, people + 2, schools: 6, foci: 2, slots: 2, groups: 3, sizes: [2, 5]),
            "wide gaps" => Make.Random(
                seed, people + 1, schools: 7, foci: 2, slots: 1, groups: 3, sizes: [2, 4, 7], pastRounds: 2),
            "tables" => Make.Random(seed, people + 1, schools: 8, foci: 2, slots: 2, groups: 2, sizes: [4, 5, 6], pastRounds: 2),
            "mixed tables" => Make.Random(
                seed, people + 1, schools: 4, foci: 2, slots: 2, groups: 2, sizes: [4, 5, 6]) with
            { MinSchools = 3 },
            "cars" => Make.Random(seed, people, schools: 3, foci: 2, slots: 1, groups: 3, sizes: [3, 4]) with { MinSchools = 2 },
            "few schools" => Make.Random(
                seed, people, schools: 2, foci: 2, slots: 2, groups: 4, sizes: [2, 3], pastRounds: 2) with
            { MinSchools = 1 + (seed % 2) },
            "mixed sizes" => Make.Random(
                seed, people, schools: 4, foci: 2, slots: 2, groups: 3, sizes: [2, 3, 4]) with
            { MinSchools = 3 },
            "one time" => Make.Random(seed, people, schools: 5, foci: 3, slots: 3, groups: 3, sizes: [3], times: 1),
            "past" => Make.Random(seed, people, schools: 6, foci: 2, slots: 2, groups: 3, sizes: [3], pastRounds: 6),
            "capped" => Make.Random(seed, people, schools: 6, foci: 3, slots: 2, groups: 4, sizes: [2, 3], pastRounds: 3, cap: 1),
            _ => throw new ArgumentException("There is no such family.", nameof(family)),
        };
    }
}
