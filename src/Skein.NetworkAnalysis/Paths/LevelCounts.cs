using System.Numerics;
using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis;

/// <summary>
/// For each of up to 64 sources, how many vertices lie one step away, two steps, and so on: 64 searches at once, a bit each.
/// </summary>
/// <remarks>
/// Source: M. Then and others, “The more the merrier: efficient multi-source graph traversal”, PVLDB 8(4), 2014. Bits are
/// counted column by column in sums of which each word holds one binary digit of 64 counts. All is whole numbers, so that the
/// number of sources in a batch makes no difference.
/// </remarks>
internal sealed unsafe class LevelCounts(Graph graph, Direction direction)
{
    public const int Width = 64;

    private readonly Rows _forth = direction is Direction.In ? graph.In : graph.Out;
    private readonly Rows _back = direction is Direction.In ? graph.Out : graph.In;
    private readonly ulong[] _seen = new ulong[graph.VertexCount];
    private ulong[] _here = new ulong[graph.VertexCount];
    private ulong[] _next = new ulong[graph.VertexCount];
    private readonly ulong[] _digits = new ulong[32];

    /// <summary>Searches from the sources, and tells of each level how many vertices each source has there.</summary>
    /// <param name="sources">At most <see cref="Width"/> different vertices.</param>
    /// <param name="tell">Is given the level, 1 or more, and a count for each source.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(ReadOnlySpan<int> sources, Action<int, int[]> tell)
    {
        var counts = new int[Width];
        var all = sources.Length == Width ? ulong.MaxValue : (1UL << sources.Length) - 1;
        Array.Clear(_seen);
        Array.Clear(_here);
        long ahead = 0;
        for (var i = 0; i < sources.Length; i++)
        {
            _here[sources[i]] |= 1UL << i;
            _seen[sources[i]] |= 1UL << i;
            ahead += _forth.Degree(sources[i]);
        }

        for (var level = 1; ahead > 0; level++)
        {
            if (ahead * 2 < _back.Target.Length)
            {
                Push();
            }
            else
            {
                Pull(all);
            }

            ahead = Settle();
            (_here, _next) = (_next, _here);
            if (ReadDigits(counts))
            {
                tell(level, counts);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Push()
    {
        Array.Clear(_next);
        fixed (int* start = _forth.Start, target = _forth.Target)
        fixed (ulong* here = _here, next = _next)
        {
            for (var v = 0; v < _here.Length; v++)
            {
                var bits = here[v];
                if (bits != 0)
                {
                    for (var p = start[v]; p < start[v + 1]; p++)
                    {
                        next[target[p]] |= bits;
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pull(ulong all)
    {
        fixed (int* start = _back.Start, target = _back.Target)
        fixed (ulong* here = _here, next = _next, seen = _seen)
        {
            for (var v = 0; v < _here.Length; v++)
            {
                ulong a = 0, b = 0;
                if (seen[v] != all)
                {
                    int p = start[v], end = start[v + 1];
                    for (; p + 1 < end; p += 2)
                    {
                        a |= here[target[p]];
                        b |= here[target[p + 1]];
                    }

                    if (p < end)
                    {
                        a |= here[target[p]];
                    }
                }

                next[v] = a | b;
            }
        }
    }

    /// <summary>Keeps of the next level what was not seen before, adds it to the counts, and says how many ties lie
    /// ahead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Settle()
    {
        long ahead = 0;
        fixed (int* start = _forth.Start)
        fixed (ulong* next = _next, seen = _seen, digits = _digits)
        {
            for (var v = 0; v < _next.Length; v++)
            {
                var fresh = next[v] & ~seen[v];
                next[v] = fresh;
                if (fresh != 0)
                {
                    seen[v] |= fresh;
                    ahead += start[v + 1] - start[v];
                    var digit = digits;
                    do
                    {
                        var carried = *digit & fresh;
                        *digit ^= fresh;
                        fresh = carried;
                        digit++;
                    }
                    while (fresh != 0);
                }
            }
        }

        return ahead;
    }

    private bool ReadDigits(int[] counts)
    {
        Array.Clear(counts);
        var any = false;
        for (var digit = 0; digit < _digits.Length; digit++)
        {
            any |= _digits[digit] != 0;
            for (var bits = _digits[digit]; bits != 0; bits &= bits - 1)
            {
                counts[BitOperations.TrailingZeroCount(bits)] |= 1 << digit;
            }

            _digits[digit] = 0;
        }

        return any;
    }
}
