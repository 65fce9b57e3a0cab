namespace Skein.Roles;

/// <summary>What is typed of a role.</summary>
public sealed record RoleInput
{
    public const int LongestTitle = 60;
    public const int LongestRemit = 2000;

    public string? Kind { get; init; }

    /// <summary>A title of the network's own, for a role that the list lacks.</summary>
    public string? Title { get; init; }
    public string? School { get; init; }
    public string? From { get; init; }
    public string? LastDay { get; init; }
    public string? Remit { get; init; }
    public string? Deputy { get; init; }
    public string? Release { get; init; }
    public string? ReleaseUnit { get; init; }
    public string? Because { get; init; }

    /// <summary>A part of the name of somebody who is missing from the list of deputies.</summary>
    public string? Find { get; init; }

    /// <summary>The button that looks for them, and keeps nothing.</summary>
    public string? Look { get; init; }
}
