namespace Skein.GroupFormation.Seating;

/// <summary>Steps in which everyone keeps a seat: two people change places, or three move on in a ring.</summary>
internal sealed class Swaps(Crowd crowd, Seats seats, FocusTables tables, Weights weights, Scales scales)
{
    // A step may repair at most this much besides the ranks: a rule or two, a few pairs.
    private readonly double _roomForGain = 3 * weights.Broken;

    public bool Within(int person, int group, double allowed, Chance chance)
    {
        var groups = tables.On(seats.Focus[group]);
        var other = groups[chance.Below(groups.Count)];
        return other != group && Swap(person, seats.Member(other, chance.Below(seats.Size[other])), allowed);
    }

    public bool Across(int person, int group, double allowed, Chance chance)
    {
        var other = GroupOnAnotherFocus(person, group, chance);
        if (other < 0)
        {
            return false;
        }

        var partner = seats.Member(other, chance.Below(seats.Size[other]));
        return Rises(partner, other, group) is { } theirs
            && weights.Rank * (Rises(person, group, other)!.Value + theirs) <= allowed + _roomForGain
            && Swap(person, partner, allowed);
    }

    private int GroupOnAnotherFocus(int person, int group, Chance chance)
    {
        var foci = crowd.Instance.People[person].Foci;
        var focus = foci[chance.Below(foci.Count)];
        var groups = tables.On(focus);
        return focus == seats.Focus[group] || groups.Count == 0 ? -1 : groups[chance.Below(groups.Count)];
    }

    /// <summary>By how much the person's squared rank rises, or null where they did not choose the focus of the group.</summary>
    private int? Rises(int person, int from, int to)
    {
        var (before, after) = (crowd.Rank[(person * crowd.Foci) + seats.Focus[from]], crowd.Rank[(person * crowd.Foci) + seats.Focus[to]]);
        return after < 0 ? null : (after * after) - (before * before);
    }

    private bool Swap(int a, int b, double allowed)
    {
        var (groupA, groupB, seatA, seatB) = (seats.GroupOf[a], seats.GroupOf[b], seats.SeatOf[a], seats.SeatOf[b]);
        seats.Put(a, groupB, seatB);
        seats.Put(b, groupA, seatA);
        if (scales.Settle(groupA, groupB, -1, allowed))
        {
            return true;
        }

        seats.Put(a, groupA, seatA);
        seats.Put(b, groupB, seatB);
        return false;
    }

    /// <summary>Three people move on, each to the seat of the next: what a swap cannot do where no two want each other's focus.</summary>
    public bool Rotate(int a, int groupA, double allowed, Chance chance)
    {
        var groupB = GroupOnAnotherFocus(a, groupA, chance);
        if (groupB < 0)
        {
            return false;
        }

        var b = seats.Member(groupB, chance.Below(seats.Size[groupB]));
        var groupC = GroupOnAnotherFocus(b, groupB, chance);
        if (groupC < 0 || groupC == groupA)
        {
            return false;
        }

        var c = seats.Member(groupC, chance.Below(seats.Size[groupC]));
        if (Rises(c, groupC, groupA) is not { } third
            || weights.Rank * (Rises(a, groupA, groupB)!.Value + Rises(b, groupB, groupC)!.Value + third) > allowed + _roomForGain)
        {
            return false;
        }

        var (seatA, seatB, seatC) = (seats.SeatOf[a], seats.SeatOf[b], seats.SeatOf[c]);
        seats.Put(a, groupB, seatB);
        seats.Put(b, groupC, seatC);
        seats.Put(c, groupA, seatA);
        if (scales.Settle(groupA, groupB, groupC, allowed))
        {
            return true;
        }

        seats.Put(a, groupA, seatA);
        seats.Put(b, groupB, seatB);
        seats.Put(c, groupC, seatC);
        return false;
    }
}
