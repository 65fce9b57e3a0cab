using System.Buffers.Binary;
using Skein.Persistence;

namespace Skein.Demo;

/// <summary>
/// Chance that can be repeated: the same seed gives the same throws, on every machine and with every version of .NET.
/// </summary>
/// <remarks>Source: S. Vigna's SplitMix64, after G. Steele, D. Lea and C. Flood, “Fast splittable pseudorandom number
/// generators”, OOPSLA 2014.</remarks>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0, below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool InHundred(int times) => Below(100) < times;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>So many of them, none twice, in the order they were drawn.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> of, int count)
    {
        var left = of.ToArray();
        count = Math.Min(count, left.Length);
        for (var i = 0; i < count; i++)
        {
            var drawn = Between(i, left.Length - 1);
            (left[i], left[drawn]) = (left[drawn], left[i]);
        }

        return left[..count];
    }

    /// <summary>An id as <see cref="Ids.New"/> would have made it at that moment (UUID version 7, RFC 9562).</summary>
    public TId Id<TId>(DateTimeOffset at)
        where TId : struct, IId<TId> => new() { Value = Guid(at) };

    public Guid Guid(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)at.ToUnixTimeMilliseconds() << 16) | 0x7000 | (Next() >> 52));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (Next() >> 2) | 0x8000000000000000);
        return new(bytes, bigEndian: true);
    }

    public string AnswerCode() =>
        string.Create(Asking.AnswerCode.Length, this, (signs, chance) =>
        {
            foreach (ref var sign in signs)
            {
                sign = Asking.AnswerCode.Alphabet[chance.Below(Asking.AnswerCode.Alphabet.Length)];
            }
        });
}
