using Skein.Networks;
using Skein.Persistence;

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
public sealed class Undertaking : IVersioned
{
    public const int MaxLength = 150;

    /// <summary>
    /// A post that ends sooner is worth a question: our choice, after the advice to run them for two or three years.
    /// </summary>
    public const int YearsOfAPost = 2;

    private Undertaking(
        UndertakingId id, NetworkId networkId, UndertakingKind kind, string title, DateOnly from, DateOnly lastDay) =>
        (Id, NetworkId, Kind, Title, From, LastDay) = (id, networkId, kind, title, from, lastDay);

    public UndertakingId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public UndertakingKind Kind { get; private init; }
    public string Title { get; private set; }
    public DateOnly From { get; private init; }
    public DateOnly LastDay { get; private set; }
    public int Version { get; private set; }

    public bool IsShortPost => Kind is UndertakingKind.Post && LastDay < From.AddYears(YearsOfAPost).AddDays(-1);

    /// <returns>Why there can be none of these days, or null where there can.</returns>
    public static Refusal? WhyNot(DateOnly from, DateOnly lastDay) =>
        lastDay < from ? new("The last day lies before the first. Choose a later one.") : null;

    public static Undertaking Begin(
        NetworkId network, UndertakingKind kind, string title, DateOnly from, DateOnly lastDay, DateTimeOffset now) =>
        WhyNot(from, lastDay) is { } refusal
            ? throw new InvalidOperationException(refusal.Reason)
            : new(Ids.New<UndertakingId>(now), network, kind, title, from, lastDay);

    /// <returns>Why it cannot end then, or null once it does.</returns>
    public Refusal? EndOn(DateOnly lastDay)
    {
        if (lastDay < From)
        {
            return new($"It began on {From.Said()}. Choose that day or a later one.");
        }

        LastDay = lastDay;
        return null;
    }

    public bool GoesOnAfter(DateOnly grantEnds) => LastDay > grantEnds;
}

/// <summary>The last day of the money from outside: what goes on after it is beyond funding.</summary>
public sealed class GrantEnd(NetworkId networkId, DateOnly lastDay)
{
    public NetworkId NetworkId { get; private init; } = networkId;
    public DateOnly LastDay { get; internal set; } = lastDay;
}

internal static class UndertakingWords
{
    public static string Said(this UndertakingKind kind) => kind switch
    {
        UndertakingKind.Post => "post",
        UndertakingKind.Project => "project",
    };
}
