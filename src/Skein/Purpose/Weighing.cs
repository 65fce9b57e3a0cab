using Skein.Networks;
using Skein.Persistence;

namespace Skein.Purpose;

public readonly record struct WeighingId(Guid Value) : IId<WeighingId>
{
    public static bool TryParse(string? text, out WeighingId id) => Ids.TryParse(text, out id);
}

public enum Verdict
{
    /// <summary>Each school does it by itself.</summary>
    Alone,

    /// <summary>One school can do it: the network carries what it knows to the others.</summary>
    Share,

    /// <summary>It takes more than one school.</summary>
    Network,
}

/// <summary>One issue, and whether it should be a network's work at all (S-11).</summary>
public sealed class Weighing
{
    public const int MaxLength = 200;
    public const int LongestBecause = 500;
    public const int Least = 1;
    public const int Most = 5;

    private Weighing(WeighingId id, NetworkId networkId, string issue, DateOnly on) =>
        (Id, NetworkId, Issue, On) = (id, networkId, issue, on);

    public WeighingId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Issue { get; private set; }
    public DateOnly On { get; private init; }

    /// <summary>How many schools have it.</summary>
    public int Schools { get; private init; }

    /// <summary>A single school could do it by itself.</summary>
    public bool OneSchoolCan { get; private init; }

    /// <summary>What is expected of it, from 1 (a little) to 5 (a great deal).</summary>
    public int Gain { get; private init; }

    /// <summary>What it would take, from 1 (a little) to 5 (a great deal).</summary>
    public int Effort { get; private init; }

    public Verdict Verdict { get; private init; }
    public string? Because { get; private set; }

    public static Weighing From(
        NetworkId network, string issue, int schools, bool oneSchoolCan, int gain, int effort, Verdict verdict, string? because,
        DateOnly on, DateTimeOffset now) =>
        new(Ids.New<WeighingId>(now), network, issue, on)
        {
            Schools = schools,
            OneSchoolCan = oneSchoolCan,
            Gain = gain,
            Effort = effort,
            Verdict = verdict,
            Because = because,
        };
}
