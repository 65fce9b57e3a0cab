using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>The templates of the site that are checked for accessibility: one line each.</summary>
public static class Pages
{
    public static readonly PageToCheck[] All =
    [
        new("first-page", _ => "/") { EveryTime = true },
    ];
}

/// <summary>A page, and where it is on the stage.</summary>
public sealed record PageToCheck(string Name, Func<Stage, string> Path)
{
    /// <summary>Who reads it; nobody signed in by default.</summary>
    public Func<Stage, PersonId?> Reader { get; init; } = _ => null;

    /// <summary>Whether it stands for its kind, and is checked even when not all pages are.</summary>
    public bool EveryTime { get; init; }

    public override string ToString() => Name;
}

/// <summary>What the pages show: people, networks and letters, made once.</summary>
public sealed class Stage
{
    public static Task<Stage> SetAsync(TestSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Task.FromResult(new Stage());
    }
}
