namespace Skein.GroupFormation.Seating;

/// <summary>Steps that change who is placed, how large groups are, or what a group is about.</summary>
internal sealed class Changes(Crowd crowd, Seats seats, FocusTables tables, Weights weights, Scales scales)
{
    /// <summary>Whether a group has changed its focus since this was last set to false.</summary>
    public bool TurnedGroup { get; set; }

    public bool Shift(int person, int from, double allowed, Chance chance)
    {
        var foci = crowd.Instance.People[person].Foci;
        var groups = tables.On(foci[chance.Below(foci.Count)]);
        var to = groups.Count == 0 ? from : groups[chance.Below(groups.Count)];
        if (to == from || !crowd.IsSize[seats.Size[to] + 1] || !crowd.IsSize[seats.Size[from] - 1])
        {
            return false;
        }

        seats.Leave(person);
        seats.Join(person, to);
        if (scales.Settle(from, to, -1, allowed))
        {
            return true;
        }

        seats.Leave(person);
        seats.Join(person, from);
        return false;
    }

    /// <summary>Someone who waits takes a free seat, or the seat of someone who then waits.</summary>
    public bool Enter(int person, double allowed, Chance chance)
    {
        var foci = crowd.Instance.People[person].Foci;
        if (foci.Count == 0 || tables.On(foci[chance.Below(foci.Count)]) is not { Count: > 0 } groups)
        {
            return false;
        }

        var group = groups[chance.Below(groups.Count)];
        if (crowd.IsSize[seats.Size[group] + 1])
        {
            seats.Join(person, group);
            if (scales.Settle(group, -1, -1, allowed))
            {
                return true;
            }

            seats.Leave(person);
            return false;
        }

        var seat = chance.Below(seats.Size[group]);
        var other = seats.Member(group, seat);
        seats.Put(person, group, seat);
        seats.GroupOf[other] = -1;
        if (scales.Settle(group, -1, -1, allowed))
        {
            return true;
        }

        seats.GroupOf[person] = -1;
        seats.Put(other, group, seat);
        return false;
    }

    public bool Turn(int group, double allowed, Chance chance)
    {
        var (from, to) = (seats.Focus[group], chance.Below(crowd.Foci));
        if (to == from || seats.OnFocus[to] >= crowd.Instance.FocusCap)
        {
            return false;
        }

        foreach (var member in seats.Members(group))
        {
            if (crowd.Rank[(member * crowd.Foci) + to] < 0)
            {
                return false;
            }
        }

        var before = Imbalance();
        seats.Turn(group, to);
        if (scales.Settle(group, -1, -1, allowed - (weights.Balance * (Imbalance() - before))))
        {
            tables.Turn(group, from, to);
            TurnedGroup = true;
            return true;
        }

        seats.Turn(group, from);
        return false;
    }

    private int Imbalance()
    {
        var (fewest, most) = (int.MaxValue, 0);
        foreach (var groups in seats.OnFocus)
        {
            (fewest, most) = (Math.Min(fewest, groups), Math.Max(most, groups));
        }

        return most - fewest;
    }
}
