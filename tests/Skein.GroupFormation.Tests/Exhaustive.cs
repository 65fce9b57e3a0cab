using System.Numerics;

namespace Skein.GroupFormation.Tests;

/// <summary>
/// The best answer to a small instance, by looking at every one. It shares nothing with the library but the judge.
/// </summary>
internal sealed class Exhaustive
{
    private readonly Instance _instance;
    private readonly List<(int Members, int Focus, Objective Worth)>[] _groups;
    private readonly int[] _onFocus;
    private Objective _best;

    private Exhaustive(Instance instance)
    {
        (_instance, _onFocus, _best) = (instance, new int[instance.FocusCount], Judge.Value(instance, []));
        _groups = [.. instance.People.Select(_ => new List<(int, int, Objective)>())];
        for (var members = 1; members < 1 << instance.People.Count; members++)
        {
            if (instance.GroupSizes.Contains(BitOperations.PopCount((uint)members)))
            {
                List(members);
            }
        }
    }

    public static Objective Best(Instance instance)
    {
        var search = new Exhaustive(instance);
        search.Seat(0, 0, 0, default);
        return search._best;
    }

    private void List(int set)
    {
        int[] members = [.. Enumerable.Range(0, _instance.People.Count).Where(p => (set & (1 << p)) != 0)];
        for (var focus = 0; focus < _instance.FocusCount; focus++)
        {
            // Another time makes no difference to any aim.
            for (var slot = 0; slot < _instance.SlotCount; slot++)
            {
                var group = new Group(focus, slot, members);
                if (Judge.BrokenRules(_instance, [group]).Count == 0)
                {
                    _groups[members[0]].Add((set, focus, Judge.Value(_instance, [group])));
                    break;
                }
            }
        }
    }

    private void Seat(int person, int taken, int groups, Objective sum)
    {
        while (person < _instance.People.Count && (taken & (1 << person)) != 0)
        {
            person++;
        }

        if (person == _instance.People.Count)
        {
            var value = sum with { FocusImbalance = _onFocus.Max() - _onFocus.Min() };
            _best = value < _best ? value : _best;
            return;
        }

        var left = _instance.People.Count - BitOperations.PopCount((uint)(taken | ((1 << person) - 1)));
        if (sum.Placed + left < _best.Placed)
        {
            return;
        }

        foreach (var (members, focus, worth) in groups < _instance.MaxGroups ? _groups[person] : [])
        {
            if ((members & taken) == 0 && (_instance.FocusCap is not { } cap || _onFocus[focus] < cap))
            {
                _onFocus[focus]++;
                Seat(person + 1, taken | members, groups + 1, new(
                    sum.Placed + worth.Placed,
                    sum.RankSquares + worth.RankSquares,
                    sum.RepeatedPairs + worth.RepeatedPairs,
                    sum.GroupsWithLead + worth.GroupsWithLead,
                    0));
                _onFocus[focus]--;
            }
        }

        Seat(person + 1, taken | (1 << person), groups, sum);
    }
}
