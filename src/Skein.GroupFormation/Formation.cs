namespace Skein.GroupFormation;

/// <summary>The answer: the groups, what they are worth, and how far from the best possible they can be.</summary>
/// <param name="Groups">The groups. They keep every hard rule, and are ordered by focus, then time, then first member.</param>
/// <param name="Objective">The value of each aim, counted again by <see cref="Judge"/>.</param>
/// <param name="Bounds">What no answer can better; see <see cref="GroupFormation.Bounds"/> for what each bound supposes.</param>
/// <param name="WhyNone">Why no group at all can be formed: one sentence with a smallest set of rules that together forbid
/// every group. Null when there is a group.</param>
public sealed record Formation(IReadOnlyList<Group> Groups, Objective Objective, Bounds Bounds, string? WhyNone)
{
    /// <summary>How many aims there are.</summary>
    public const int AllAims = 5;

    /// <summary>How many aims, counted from the first, are shown to be at their best: 0 to 5.</summary>
    public int ProvenAims => Bounds.ProvenAims(Objective);

    /// <summary>
    /// The five aims in their order: 1 people placed, 2 squared ranks, 3 repeated pairs, 4 groups with a lead, 5 imbalance of
    /// foci.
    /// </summary>
    public IReadOnlyList<Aim> Aims =>
    [
        new(1, Objective.Placed, Bounds.Placed, ProvenAims >= 1),
        new(2, Objective.RankSquares, Bounds.RankSquares, ProvenAims >= 2),
        new(3, Objective.RepeatedPairs, Bounds.RepeatedPairs, ProvenAims >= 3),
        new(4, Objective.GroupsWithLead, Bounds.GroupsWithLead, ProvenAims >= 4),
        new(5, Objective.FocusImbalance, Bounds.FocusImbalance, ProvenAims >= 5),
    ];

    /// <summary>
    /// Whether the same seed gives the same groups again: false where the clock stopped a stage, and trying longer may give more.
    /// </summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Whether a solver looked; without one, only the plainest bounds are known.</summary>
    public bool HasSolver { get; init; } = true;
}

/// <summary>What an answer reaches of one aim.</summary>
/// <param name="Number">Which aim, 1 to 5, in strict order.</param>
/// <param name="Value">What it reaches.</param>
/// <param name="Bound">What no answer betters that is as good on the aims before.</param>
/// <param name="IsProven">Whether this aim and those before it are shown to be at their best.</param>
public readonly record struct Aim(int Number, long Value, long Bound, bool IsProven);
