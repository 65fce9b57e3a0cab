namespace Skein.Forming;

/// <summary>Groups are called after their focus; where a focus has several, they are numbered.</summary>
internal static class GroupNames
{
    /// <summary>The focus itself stands with the group, whole; its name leaves room for a number.</summary>
    private const int Longest = Groups.Group.LongestName - 5;

    public static IReadOnlyDictionary<ProposedGroupId, string> For(Proposal proposal, SignUp signUp) =>
        proposal.Groups.GroupBy(g => g.FocusId)
            .SelectMany(on => on.OrderBy(g => g.Place).Select((group, at) => (
                group.Id, Name: NameOf((signUp.Focus(on.Key)?.Name ?? "Group").Shortened(Longest), at, on.Count()))))
            .ToDictionary(g => g.Id, g => g.Name);

    private static string NameOf(string focus, int at, int of) => of == 1 ? focus : $"{focus} {at + 1}";
}
