using System.Numerics;
using Skein.GroupFormation.Seating;

namespace Skein.GroupFormation.Proof;

/// <summary>Proves a small instance aim by aim, or finds the better answer that stands in the way of the proof.</summary>
internal sealed class SmallProof
{
    private readonly Crowd _crowd;
    private readonly Rounds _rounds;
    private readonly long _turns;

    /// <param name="crowd">Who is to be grouped.</param>
    /// <param name="rounds">The best answer so far; it takes up what the proof finds, and walks on from there.</param>
    /// <param name="bounds">What is known already.</param>
    /// <param name="turns">How often the basis of the linear programs may change.</param>
    public SmallProof(Crowd crowd, Rounds rounds, Bounds bounds, long turns)
    {
        (_crowd, _rounds, Bounds, _turns) = (crowd, rounds, bounds, turns);
        (Groups, Value) = (rounds.Best.Answer(), rounds.BestValue);
    }

    public List<Group> Groups { get; private set; }

    public Objective Value { get; private set; }

    public Bounds Bounds { get; private set; }

    /// <summary>Goes from aim to aim, as far as the turns and the clock allow.</summary>
    public void Run(CancellationToken stop)
    {
        if (_crowd.Count > Columns.MostPeople || Columns.All(_crowd, stop) is not { } columns)
        {
            return;
        }

        for (var (turns, aim) = (_turns, Bounds.ProvenAims(Value)); aim < 5; aim = Bounds.ProvenAims(Value))
        {
            var isRefuted = true;
            List<Column>? found = null;
            foreach (var demand in Better(aim))
            {
                var refutation = new Refutation(_crowd.Instance, columns, demand, turns);
                isRefuted &= refutation.Run(stop);
                (turns, found) = (refutation.TurnsLeft, refutation.Found);
                if (found is not null || !isRefuted)
                {
                    break;
                }
            }

            if (found is not null)
            {
                Take(found);
                Polish(stop);
            }
            else if (isRefuted)
            {
                Prove(aim);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>What would be better on the aim and no worse before it: one demand, or for the balance one for each window.</summary>
    private IEnumerable<Demand> Better(int aim)
    {
        var demand = new Demand(_crowd.Count - Value.Placed - (aim == 0 ? 1 : 0), null, null, null, null, null);
        demand = aim < 1 ? demand : demand with { MostRanks = Value.RankSquares - (aim == 1 ? 1 : 0) };
        demand = aim < 2 ? demand : demand with { MostPairs = Value.RepeatedPairs - (aim == 2 ? 1 : 0) };
        demand = aim < 3 ? demand : demand with { FewestLed = Value.GroupsWithLead + (aim == 3 ? 1 : 0) };
        if (aim < 4)
        {
            yield return demand;
            yield break;
        }

        for (var fewest = _crowd.Instance.MaxGroups / _crowd.Foci; fewest >= 0; fewest--)
        {
            yield return demand with { FewestOnFocus = fewest, MostOnFocus = fewest + Value.FocusImbalance - 1 };
        }
    }

    private void Take(List<Column> columns)
    {
        List<Group> groups = [];
        foreach (var column in columns.Where(column => column.Focus >= 0))
        {
            int[] members = [.. Enumerable.Range(0, _crowd.Count).Where(p => (column.Members & (1UL << p)) != 0)];
            groups.Add(new(column.Focus, BitOperations.TrailingZeroCount(Judge.CommonSlots(_crowd.Instance, members)), members));
        }

        groups = [.. groups.OrderBy(group => group.Focus).ThenBy(group => group.Slot).ThenBy(group => group.Members[0])];
        if (Judge.BrokenRules(_crowd.Instance, groups).Count > 0 || Judge.Value(_crowd.Instance, groups) >= Value)
        {
            throw new InvalidOperationException("A proof has found an answer that is none.");
        }

        (Groups, Value) = (groups, Judge.Value(_crowd.Instance, groups));
    }

    /// <summary>What the linear program finds is good on one aim, and the later ones fall as they may.</summary>
    private void Polish(CancellationToken stop)
    {
        _rounds.Adopt(Groups);
        _rounds.Run(400L * _crowd.Count, null, stop);
        (Groups, Value) = (_rounds.Best.Answer(), _rounds.BestValue);
    }

    /// <summary>The aim is at its best; what was known of later aims holds only where it was known for this value.</summary>
    private void Prove(int aim) => Bounds = aim switch
    {
        0 => Bounds.OfNothing(_crowd.Instance) with { Placed = Value.Placed },
        1 => Bounds.OfNothing(_crowd.Instance) with { Placed = Value.Placed, RankSquares = Value.RankSquares },
        2 => Bounds with { RepeatedPairs = Value.RepeatedPairs },
        3 => Bounds with { GroupsWithLead = Value.GroupsWithLead, FocusImbalance = Bounds.GroupsWithLead == Value.GroupsWithLead ? Bounds.FocusImbalance : 0 },
        _ => Bounds with { FocusImbalance = Value.FocusImbalance },
    };
}
