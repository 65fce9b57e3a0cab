using System.Numerics;
using Skein.GroupFormation.Seating;

namespace Skein.GroupFormation.Proof;

/// <summary>One lawful group, or one person left out where <see cref="Focus"/> is −1.</summary>
internal readonly record struct Column(ulong Members, int Focus, int Ranks, int Pairs, bool IsLed)
{
    public int Size => BitOperations.PopCount(Members);
}

/// <summary>Lists every lawful group of a small instance.</summary>
internal static class Columns
{
    /// <summary>A person is a bit, so there are at most so many.</summary>
    public const int MostPeople = 64;

    private const int MostColumns = 400_000;

    /// <returns>The groups and, for each person, the column of their being left out; null where there are too many to look at.</returns>
    public static List<Column>? All(Crowd crowd, CancellationToken stop)
    {
        var all = new List<Column>();
        for (var p = 0; p < crowd.Count; p++)
        {
            all.Add(new(1UL << p, -1, 0, 0, false));
        }

        for (var f = 0; f < crowd.Foci; f++)
        {
            int[] choosers = [.. Enumerable.Range(0, crowd.Count).Where(p => crowd.Rank[(p * crowd.Foci) + f] >= 0)];
            if (!Extend(crowd, all, choosers, 0, [], new(0, f, 0, 0, false), ulong.MaxValue, stop))
            {
                return null;
            }
        }

        return all;
    }

    private static bool Extend(
        Crowd crowd, List<Column> all, int[] choosers, int from, List<int> members, Column column, ulong slots, CancellationToken stop)
    {
        if (all.Count > MostColumns || stop.IsCancellationRequested)
        {
            return false;
        }

        if (crowd.IsSize[members.Count] && Schools(crowd, members) >= crowd.Needed[members.Count])
        {
            all.Add(column);
        }

        var isApart = crowd.Instance.MinSchools is null;
        for (var i = from; i < choosers.Length && members.Count < crowd.Instance.GroupSizes[^1]; i++)
        {
            var p = choosers[i];
            var rank = (int)crowd.Rank[(p * crowd.Foci) + column.Focus];
            if ((slots & crowd.Slots[p]) == 0 || (isApart && HoldsSchool(crowd, members, p)))
            {
                continue;
            }

            var pairs = column.Pairs;
            foreach (var member in members)
            {
                pairs += crowd.WerePartners(member, p) ? 1 : 0;
            }

            var with = new Column(column.Members | (1UL << p), column.Focus, column.Ranks + (rank * rank), pairs, column.IsLed || crowd.IsLead[p]);
            members.Add(p);
            var isWhole = Extend(crowd, all, choosers, i + 1, members, with, slots & crowd.Slots[p], stop);
            members.RemoveAt(members.Count - 1);
            if (!isWhole)
            {
                return false;
            }
        }

        return true;
    }

    private static int Schools(Crowd crowd, List<int> members)
    {
        var schools = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var isNew = true;
            for (var j = 0; j < i; j++)
            {
                isNew &= crowd.School[members[i]] != crowd.School[members[j]];
            }

            schools += isNew ? 1 : 0;
        }

        return schools;
    }

    private static bool HoldsSchool(Crowd crowd, List<int> members, int person)
    {
        foreach (var member in members)
        {
            if (crowd.School[member] == crowd.School[person])
            {
                return true;
            }
        }

        return false;
    }
}
