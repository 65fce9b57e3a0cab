using Skein.Groups;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// How groups are to be formed. Nobody is ever put on a focus they did not choose: that is no rule, but a promise.
/// </summary>
public sealed record FormingRules
{
    public const int SmallestGroup = 2;
    public const int LargestGroup = 40;
    public const int MostGroupsOfAll = 2000;

    /// <summary>The fewest people in a group.</summary>
    public int Least { get; init; } = 3;

    /// <summary>The most people in a group.</summary>
    public int Most { get; init; } = 4;

    /// <summary>How many schools a group must hold; 0: all its members come from different schools.</summary>
    public int LeastSchools { get; init; }

    /// <summary>How many groups there may be on one focus; 0: as many as there are people for.</summary>
    public int MostOnAFocus { get; init; }

    /// <summary>How many groups there may be at all; 0: as many as there are people for.</summary>
    public int MostGroups { get; init; }

    public static FormingRules For(GroupKind kind) =>
        kind.Least == 0 ? new() : new() { Least = kind.Least, Most = kind.Most, LeastSchools = kind.LeastSchools };

    /// <summary>What the form of the rules holds.</summary>
    public sealed record Input
    {
        public string? Least { get; init; }
        public string? Most { get; init; }
        public string? LeastSchools { get; init; }
        public string? MostOnAFocus { get; init; }
        public string? MostGroups { get; init; }
    }

    public Input Typed => new()
    {
        Least = $"{Least}",
        Most = $"{Most}",
        LeastSchools = LeastSchools == 0 ? null : $"{LeastSchools}",
        MostOnAFocus = MostOnAFocus == 0 ? null : $"{MostOnAFocus}",
        MostGroups = MostGroups == 0 ? null : $"{MostGroups}",
    };

    /// <returns>The rules, or null after the problems were told what to put right.</returns>
    public static FormingRules? Read(Input typed, Problems problems)
    {
        var rules = new FormingRules
        {
            Least = Number(typed.Least, nameof(Input.Least), SmallestGroup, LargestGroup, problems),
            Most = Number(typed.Most, nameof(Input.Most), SmallestGroup, LargestGroup, problems),
            LeastSchools = Number(typed.LeastSchools, nameof(Input.LeastSchools), 0, LargestGroup, problems),
            MostOnAFocus = Number(typed.MostOnAFocus, nameof(Input.MostOnAFocus), 0, MostGroupsOfAll, problems),
            MostGroups = Number(typed.MostGroups, nameof(Input.MostGroups), 0, MostGroupsOfAll, problems),
        };
        if (!problems.Any && rules.Most < rules.Least)
        {
            problems.Add(nameof(Input.Most), "The largest group cannot be smaller than the smallest");
        }

        if (!problems.Any && rules.LeastSchools > rules.Most)
        {
            problems.Add(
                nameof(Input.LeastSchools),
                $"A group of {rules.Most} cannot hold people of {rules.LeastSchools} schools: allow larger groups, or fewer "
                    + "schools");
        }

        return problems.Any ? null : rules;
    }

    private static int Number(string? typed, string field, int least, int most, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(typed) && least == 0)
        {
            return 0;
        }

        if (int.TryParse(typed?.Trim(), out var number) && number >= least && number <= most)
        {
            return number;
        }

        problems.Add(field, $"Enter a whole number from {least} to {most}{(least == 0 ? ", or leave it empty" : "")}");
        return least;
    }
}
