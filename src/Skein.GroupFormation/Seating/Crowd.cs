namespace Skein.GroupFormation.Seating;

/// <summary>The people of an instance as plain arrays, for loops that run millions of times. Immutable.</summary>
internal sealed class Crowd
{
    private const int LargestMatrix = 8192;
    private readonly ulong[] _pairBits;
    private readonly HashSet<long>? _pairs;
    private readonly int _words;

    public Crowd(Instance instance)
    {
        Instance = instance;
        (Count, Foci) = (instance.People.Count, instance.FocusCount);
        School = [.. instance.People.Select(person => person.School)];
        Slots = [.. instance.People.Select(Judge.SlotsOf)];
        IsLead = [.. instance.People.Select(person => person.IsLead)];
        Rank = new sbyte[Count * Foci];
        Array.Fill(Rank, (sbyte)-1);
        for (var p = 0; p < Count; p++)
        {
            for (var rank = 0; rank < instance.People[p].Foci.Count; rank++)
            {
                Rank[(p * Foci) + instance.People[p].Foci[rank]] = (sbyte)rank;
            }
        }

        var largest = instance.GroupSizes[^1];
        (IsSize, Needed) = (new bool[largest + 2], new int[largest + 2]);
        for (var size = 0; size <= largest; size++)
        {
            (IsSize[size], Needed[size]) = (instance.GroupSizes.Contains(size), instance.SchoolsNeeded(size));
        }

        _words = (Count + 63) / 64;
        _pairBits = Count <= LargestMatrix ? new ulong[Count * _words] : [];
        _pairs = Count <= LargestMatrix ? null : [];
        foreach (var (a, b) in instance.PastPairs)
        {
            if (_pairs is null)
            {
                _pairBits[(a * _words) + (b >> 6)] |= 1UL << b;
                _pairBits[(b * _words) + (a >> 6)] |= 1UL << a;
            }
            else
            {
                _pairs.Add(((long)a << 32) | (uint)b);
            }
        }
    }

    public Instance Instance { get; }

    public int Count { get; }

    /// <summary>Whether no two of a school may meet in a group.</summary>
    public bool MustDiffer => Instance.MinSchools is null;

    public int Foci { get; }

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

    public bool WerePartners(int a, int b) =>
        _pairs is null ? (_pairBits[(a * _words) + (b >> 6)] & (1UL << b)) != 0
        : _pairs.Contains(((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b));
}
