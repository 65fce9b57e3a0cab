using Skein.Networks;
using Skein.Persistence;

namespace Skein.Purpose;

public readonly record struct FocusId(Guid Value) : IId<FocusId>
{
    public static bool TryParse(string? text, out FocusId id) => Ids.TryParse(text, out id);
}

/// <summary>What the schools work on for a time, and what a child would notice first (S-15).</summary>
public sealed class Focus : IVersioned, IDated, IInNetwork<FocusId>
{
    public const int MaxLength = 120;
    public const int LongestWin = 300;

    private Focus(FocusId id, NetworkId networkId, string name, DateOnly from) =>
        (Id, NetworkId, Name, From) = (id, networkId, name, from);

    public FocusId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Name { get; private set; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    /// <summary>What a child would notice: the first classroom win.</summary>
    public string? FirstWin { get; private set; }

    public DateOnly? FirstWinDueOn { get; private set; }

    /// <summary>Why it goes on without one.</summary>
    public string? WithoutWinBecause { get; private set; }

    public int Version { get; private set; }

    /// <summary>Nobody has said yet what a child would notice, nor why that can wait.</summary>
    public bool AsksForAWin => FirstWin is null && WithoutWinBecause is null;

    public static Focus Choose(NetworkId network, string name, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<FocusId>(now), network, name, from);

    public void ExpectFirst(string? win, DateOnly? by, string? withoutBecause) =>
        (FirstWin, FirstWinDueOn, WithoutWinBecause) = (win, win is null ? null : by, win is null ? withoutBecause : null);

    public void EndOn(DateOnly day) => Until ??= day;
}
