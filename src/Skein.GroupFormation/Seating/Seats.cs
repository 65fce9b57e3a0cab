using System.Numerics;

namespace Skein.GroupFormation.Seating;

/// <summary>Who sits in which group, or waits in a further one. Groups that break rules are left out of the answer.</summary>
internal sealed class Seats
{
    private readonly Crowd _crowd;
    private readonly int _width;
    private readonly int[] _members;

    public Seats(Crowd crowd, int groups)
    {
        (_crowd, _width, Waiting) = (crowd, crowd.Instance.GroupSizes[^1], groups);
        (GroupOf, SeatOf, _members) = (new int[crowd.Count], new int[crowd.Count], new int[(groups * _width) + crowd.Count]);
        (Size, Focus, Worth) = (new int[groups + 1], new int[groups + 1], new Worth[groups + 1]);
        for (var p = 0; p < crowd.Count; p++)
        {
            Put(p, Waiting, Size[Waiting]++);
        }
    }

    private Seats(Seats other)
    {
        (_crowd, _width, Waiting) = (other._crowd, other._width, other.Waiting);
        (GroupOf, SeatOf, _members) = ([.. other.GroupOf], [.. other.SeatOf], [.. other._members]);
        (Size, Focus, Worth, Lawful) = ([.. other.Size], [.. other.Focus], [.. other.Worth], other.Lawful);
    }

    /// <summary>The last group, of those who have no place. It is worth nothing.</summary>
    public int Waiting { get; }

    public int[] GroupOf { get; }
    public int[] SeatOf { get; }
    public int[] Size { get; }
    public int[] Focus { get; }
    public Worth[] Worth { get; }

    /// <summary>What the groups that break no rule are worth together.</summary>
    public Worth Lawful { get; private set; }

    private IEnumerable<int> LawfulGroups => Enumerable.Range(0, Waiting).Where(g => Size[g] > 0 && Worth[g].Broken == 0);

    public Seats Copy() => new(this);

    public int Member(int group, int seat) => _members[(group * _width) + seat];

    /// <summary>Gives a person the seat of another in a group, or its last; the other, or their last, gets theirs.</summary>
    public void Move(int person, int group, int? other = null)
    {
        var (from, seat) = (GroupOf[person], SeatOf[person]);
        var last = other is { } there ? SeatOf[there] : Size[group]++;
        Put(other ?? Member(from, --Size[from]), from, seat);
        Put(person, group, last);
    }

    public void Book(int group, Worth now)
    {
        Lawful += now.WhereLawful() - Worth[group].WhereLawful();
        Worth[group] = now;
    }

    /// <summary>What a group is worth as it sits now.</summary>
    public Worth Look(int group)
    {
        var (size, focus) = (Size[group], Focus[group]);
        if (size == 0 || group == Waiting)
        {
            return default;
        }

        var members = _members.AsSpan(group * _width, size);
        var (slots, ranks, pairs, led, schools) = (ulong.MaxValue, 0, 0, 0, 0);
        for (var i = 0; i < members.Length; i++)
        {
            var p = members[i];
            slots &= _crowd.Slots[p];
            ranks += _crowd.RankSquared(p, focus);
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
        LawfulGroups.ToList().ForEach(g => onFocus[Focus[g]]++);
        return new(Lawful.People, Lawful.Ranks, Lawful.Pairs, Lawful.Led, onFocus.Max() - onFocus.Min());
    }

    /// <summary>The lawful groups, in an order that does not depend on how they were found.</summary>
    public List<Group> Answer() =>
    [
        .. (from g in LawfulGroups
            let members = _members[(g * _width)..((g * _width) + Size[g])].Order().ToArray()
            let slot = BitOperations.TrailingZeroCount(Judge.CommonSlots(_crowd.Instance, members))
            orderby Focus[g], slot, members[0]
            select new Group(Focus[g], slot, members)),
    ];

    private void Put(int person, int group, int seat) =>
        (_members[(group * _width) + seat], GroupOf[person], SeatOf[person]) = (person, group, seat);
}
