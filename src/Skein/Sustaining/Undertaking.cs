using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Site;

namespace Skein.Sustaining;

public readonly record struct UndertakingId(Guid Value) : IId<UndertakingId>
{
    public static bool TryParse(string? text, out UndertakingId id) => Ids.TryParse(text, out id);
}

public enum UndertakingKind
{
    Post,
    Project,
}

/// <summary>A post or a project with a first and a last day (S-117).</summary>
public sealed class Undertaking(UndertakingId id, NetworkId networkId) : RegisterRow<UndertakingId>(id, networkId)
{
    /// <summary>
    /// A post that ends sooner is worth a question: our choice, after the advice to run them for two or three years.
    /// </summary>
    public const int YearsOfAPost = 2;

    public UndertakingKind Kind { get; init; }
    public string Title { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly LastDay { get; init; }

    public bool IsShortPost => Kind is UndertakingKind.Post && LastDay < From.AddYears(YearsOfAPost).AddDays(-1);

    public bool GoesOnAfter(DateOnly? grantEnds) => LastDay > grantEnds;

    protected internal override void Settle(DateOnly today, Problems problems)
    {
        if (LastDay < From)
        {
            problems.Add(nameof(LastDay), $"Its first day is {From.Said()}. Choose that day or a later one for its last.");
        }
    }
}

/// <summary>The last day of the money from outside: what goes on after it is beyond funding.</summary>
public sealed class GrantEnd(NetworkId networkId, DateOnly lastDay)
{
    public NetworkId NetworkId { get; private init; } = networkId;
    public DateOnly LastDay { get; private set; } = lastDay;
}

internal static class UndertakingWords
{
    public static string Said(this UndertakingKind kind) => kind switch
    {
        UndertakingKind.Post => "post",
        UndertakingKind.Project => "project",
    };
}
