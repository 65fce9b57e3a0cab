using System.Numerics;

namespace Skein.GroupFormation.Seating;

/// <summary>Who sits in which group. Groups may break rules on the way to an answer; those that do are left out of it.</summary>
internal sealed class Seats
{
    private readonly Crowd _crowd;
    private readonly int _width;
    private readonly int[] _members;

    public Seats(Crowd crowd, int groups)
    {
        (_crowd, _width) = (crowd, crowd.Instance.GroupSizes[^1]);
        (GroupOf, SeatOf, _members) = (new int[crowd.Count], new int[crowd.Count], new int[groups * _width]);
        (Size, Focus, Worth) = (new int[groups], new int[groups], new Worth[groups]);
        Array.Fill(GroupOf, -1);
    }

    private Seats(Seats other)
    {
        (_crowd, _width) = (other._crowd, other._width);
        (GroupOf, SeatOf, _members) = ([.. other.GroupOf], [.. other.SeatOf], [.. other._members]);
        (Size, Focus, Worth, Lawful) = ([.. other.Size], [.. other.Focus], [.. other.Worth], other.Lawful);
    }

    /// <summary>Seats people as an answer has them.</summary>
    public static Seats Of(Crowd crowd, IReadOnlyList<Group> groups)
    {
        var seats = new Seats(crowd, groups.Count);
        for (var g = 0; g < groups.Count; g++)
        {
            seats.Focus[g] = groups[g].Focus;
            foreach (var member in groups[g].Members)
            {
                seats.Join(member, g);
            }

            seats.Book(g, seats.Look(g));
        }

        return seats;
    }

    public int Groups => Size.Length;

    /// <summary>By person: their group, or −1.</summary>
    public int[] GroupOf { get; }

    public int[] SeatOf { get; }

    public int[] Size { get; }

    /// <summary>By group: its focus.</summary>
    public int[] Focus { get; }

    public Worth[] Worth { get; }

    /// <summary>What the groups that break no rule are worth together.</summary>
    public Worth Lawful { get; private set; }

    public Seats Copy() => new(this);

    public int Member(int group, int seat) => _members[(group * _width) + seat];

    /// <summary>Puts a person on a seat, new or taken; whoever sat there is seated elsewhere by the caller.</summary>
    public void Put(int person, int group, int seat) =>
        (_members[(group * _width) + seat], GroupOf[person], SeatOf[person]) = (person, group, seat);

    /// <summary>Puts a person on a seat of a group, or out of any where the group is −1.</summary>
    public void PutOrSendOut(int person, int group, int seat)
    {
        if (group >= 0)
        {
            Put(person, group, seat);
        }
        else
        {
            GroupOf[person] = -1;
        }
    }

    public void Join(int person, int group) => Put(person, group, Size[group]++);

    public void Leave(int person)
    {
        var group = GroupOf[person];
        Put(Member(group, --Size[group]), group, SeatOf[person]);
        GroupOf[person] = -1;
    }

    /// <summary>Books what a group has become.</summary>
    public void Book(int group, Worth now)
    {
        Lawful += now.WhereLawful() - Worth[group].WhereLawful();
        Worth[group] = now;
    }

    /// <summary>What a group is worth as it sits now.</summary>
    public Worth Look(int group)
    {
        var (size, focus) = (Size[group], Focus[group]);
        if (size == 0)
        {
            return default;
        }

        var members = _members.AsSpan(group * _width, size);
        var (slots, ranks, pairs, led, schools) = (ulong.MaxValue, 0, 0, 0, 0);
        for (var i = 0; i < members.Length; i++)
        {
            var p = members[i];
            slots &= _crowd.Slots[p];
            var rank = (int)_crowd.Rank[(p * _crowd.Foci) + focus];
            ranks += rank * rank;
            led |= _crowd.IsLead[p] ? 1 : 0;
            var isNew = 1;
            for (var j = 0; j < i; j++)
            {
                isNew &= _crowd.School[members[j]] == _crowd.School[p] ? 0 : 1;
                pairs += _crowd.WerePartners(members[j], p) ? 1 : 0;
            }

            schools += isNew;
        }

        var broken = Math.Max(0, _crowd.Needed[size] - schools) + (slots == 0 ? 1 : 0) + (_crowd.IsSize[size] ? 0 : 1);
        return new(broken, size, ranks, pairs, led);
    }

    /// <summary>The aims of the lawful groups alone.</summary>
    public Objective Objective()
    {
        var onFocus = new int[_crowd.Foci];
        for (var g = 0; g < Groups; g++)
        {
            if (Size[g] > 0 && Worth[g].Broken == 0)
            {
                onFocus[Focus[g]]++;
            }
        }

        return new(Lawful.People, Lawful.Ranks, Lawful.Pairs, Lawful.Led, onFocus.Max() - onFocus.Min());
    }

    /// <summary>The lawful groups, in an order that does not depend on how they were found.</summary>
    public List<Group> Answer()
    {
        var answer = new List<Group>();
        for (var g = 0; g < Groups; g++)
        {
            if (Size[g] > 0 && Worth[g].Broken == 0)
            {
                int[] members = [.. _members.AsSpan(g * _width, Size[g]).ToArray().Order()];
                answer.Add(new(Focus[g], BitOperations.TrailingZeroCount(Judge.CommonSlots(_crowd.Instance, members)), members));
            }
        }

        return [.. answer.OrderBy(group => group.Focus).ThenBy(group => group.Slot).ThenBy(group => group.Members[0])];
    }
}
