namespace Skein.GroupFormation.Seating;

/// <summary>The people of an instance as plain arrays, for loops that run millions of times. Immutable.</summary>
internal sealed class Crowd
{
    private readonly ulong[] _partners; // a row of bits a person
    private readonly int _words;

    public Crowd(Instance instance)
    {
        (Instance, Sizes) = (instance, new(instance));
        School = [.. instance.People.Select(person => person.School)];
        Slots = [.. instance.People.Select(Judge.SlotsOf)];
        IsLead = [.. instance.People.Select(person => person.IsLead)];
        var ranks =
            from person in instance.People
            let foci = person.Foci.ToList()
            from focus in Enumerable.Range(0, Foci)
            select (sbyte)foci.IndexOf(focus);
        Rank = [.. ranks];
        var sizes = Enumerable.Range(0, instance.GroupSizes[^1] + 2);
        (IsSize, Needed) = ([.. sizes.Select(instance.GroupSizes.Contains)], [.. sizes.Select(instance.SchoolsNeeded)]);
        _words = (Count + 63) / 64;
        _partners = new ulong[Count * _words];
        foreach (var (a, b) in instance.PastPairs)
        {
            _partners[(a * _words) + (b >> 6)] |= 1UL << b;
            _partners[(b * _words) + (a >> 6)] |= 1UL << a;
        }
    }

    public Instance Instance { get; }
    public Sizes Sizes { get; }
    public int Count => School.Length;
    public int Foci => Instance.FocusCount;

    /// <summary>Whether no two of a school may meet in a group.</summary>
    public bool MustDiffer => Instance.MinSchools is null;

    public int[] School { get; }
    public ulong[] Slots { get; }
    public bool[] IsLead { get; }

    /// <summary>At person × foci + focus: the rank, or −1 where they did not choose it.</summary>
    public sbyte[] Rank { get; }

    /// <summary>By size, up to one more than the largest: whether a group may have it.</summary>
    public bool[] IsSize { get; }

    /// <summary>By size: how many schools a group of it must hold.</summary>
    public int[] Needed { get; }

    public bool Chose(int person, int focus) => Rank[(person * Foci) + focus] >= 0;

    public int RankSquared(int person, int focus) => Rank[(person * Foci) + focus] * Rank[(person * Foci) + focus];

    public bool WerePartners(int a, int b) => (_partners[(a * _words) + (b >> 6)] & (1UL << b)) != 0;
}
