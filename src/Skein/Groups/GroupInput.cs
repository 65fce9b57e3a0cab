using Skein.Site;

namespace Skein.Groups;

/// <summary>A group in words, as it is typed.</summary>
public abstract record GroupInput
{
    public string? Name { get; init; }
    public string? Focus { get; init; }
    public string? Meets { get; init; }

    internal (string Name, string? Focus, string? Meets)? Read(Problems problems)
    {
        var name = TypedText.Read(Name, nameof(Name), Group.LongestName, problems);
        if (name is null)
        {
            problems.Add(nameof(Name), "Give the group a name");
        }

        var focus = TypedText.Read(Focus, nameof(Focus), Group.LongestFocus, problems);
        var meets = TypedText.Read(Meets, nameof(Meets), Group.LongestMeeting, problems);
        return problems.Any || name is null ? null : (name, focus, meets);
    }
}
