namespace Skein.GroupFormation;

/// <summary>The answer: the groups, what they are worth, and how far from the best possible they can be.</summary>
/// <param name="Groups">The groups. They keep every hard rule, and are ordered by focus, then time, then first member.</param>
/// <param name="Objective">The value of each aim.</param>
/// <param name="Bounds">What no answer can better; see <see cref="GroupFormation.Bounds"/> for what each bound supposes.</param>
/// <param name="WhyNone">Why no group at all can be formed: one sentence with a smallest set of rules that together forbid
/// every group. Null when there is a group.</param>
public sealed record Formation(IReadOnlyList<Group> Groups, Objective Objective, Bounds Bounds, string? WhyNone)
{
    /// <summary>How many aims, counted from the first, are shown to be at their best: 0 to 5.</summary>
    public int ProvenAims => Bounds.ProvenAims(Objective);
}
