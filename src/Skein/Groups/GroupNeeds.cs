using Skein.Persistence;

namespace Skein.Groups;

/// <summary>Whom a group needs, so that the right people are asked, and enough of them (S-115).</summary>
public sealed class GroupNeeds(GroupId groupId) : IVersioned
{
    public const int MaxLength = 200;
    public const int MostPerSchool = 9;

    public GroupId GroupId { get; private init; } = groupId;

    /// <summary>What standing or influence helps: “somebody whom the staff room listens to”.</summary>
    public string? Standing { get; private set; }

    /// <summary>Which post or role: “leads teaching and learning, not the head”.</summary>
    public string? Post { get; private set; }

    /// <summary>How many from each school; null where nobody asks for a number.</summary>
    public int? PerSchool { get; private set; }

    public int Version { get; private set; }

    public void State(string? standing, string? post, int? perSchool) =>
        (Standing, Post, PerSchool) = (standing, post, perSchool);
}
