using Skein.Access;

namespace Skein.People;

/// <summary>A sort of role: the list is data, and open.</summary>
public sealed record RoleKind
{
    public const string Administrator = "administrator";
    public const string CoLeader = "co-leader";
    public const string Manager = "network-manager";
    public const string Head = "head";
    public const string KeyContact = "key-contact";
    public const string Teacher = "teacher";
    public const string SupportStaff = "support-staff";
    public const string Governor = "governor";

    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string About { get; init; }
    public required RoleScope Scope { get; init; }
    public required IReadOnlyList<Right> Grants { get; init; }
    public bool NeedsRemit { get; init; }

    /// <summary>Held by somebody from outside the member schools.</summary>
    public bool OutsideSchools { get; init; }

    /// <summary>One person holds it in a school at a time: whoever is given it follows the one before.</summary>
    public bool OneInASchool { get; init; }
}

public static class RoleKinds
{
    public static IReadOnlyList<RoleKind> All { get; } = DataFiles.Read<IReadOnlyList<RoleKind>>("People.role-kinds.yaml");

    private static readonly Dictionary<string, RoleKind> ByKey = All.ToDictionary(kind => kind.Key);

    public static RoleKind? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The kind's title; a role that a network named itself is its own title.</summary>
    public static string TitleOf(string key) => Find(key)?.Title ?? key;

    /// <summary>
    /// What a role of this kind opens, held where the kind is held: the word “administrator” in a network opens nothing.
    /// A title of the network's own opens what everybody there may see.
    /// </summary>
    public static IEnumerable<Right> GrantsOf(string key, RoleScope scope) => Find(key) switch
    {
        { } kind => kind.Scope == scope ? kind.Grants : [],
        null => scope == RoleScope.Network ? [Right.SeeNetwork] : [],
    };

    /// <summary>The kind that somebody means by a title they typed, so that nobody makes a second one of the same name.</summary>
    public static RoleKind? Meant(string title) => All.FirstOrDefault(kind =>
        string.Equals(kind.Title, title, StringComparison.OrdinalIgnoreCase)
            || string.Equals(kind.Key, title, StringComparison.OrdinalIgnoreCase));
}
