namespace Skein.GroupFormation;

/// <summary>The answer: the groups, what they are worth, and how far from the best possible they can be.</summary>
/// <param name="Groups">The groups. They keep every hard rule, and are ordered by focus, then time, then first member.</param>
/// <param name="Objective">The value of each aim, counted again by <see cref="Judge"/>.</param>
/// <param name="Bounds">By aim, what no answer betters that is as good as this one on all aims before. When those are proven,
/// that is every answer that could be better.</param>
/// <param name="WhyNone">A smallest set of rules that forbid every group, in a sentence; null when there is a group.</param>
public sealed record Formation(IReadOnlyList<Group> Groups, Objective Objective, Objective Bounds, string? WhyNone)
{
    /// <summary>How many aims there are.</summary>
    public const int AllAims = 5;

    /// <summary>How many aims, counted from the first, are shown to be at their best: 0 to 5.</summary>
    public int ProvenAims => Objective.Costs.Zip(Bounds.Costs).TakeWhile(aim => aim.First == aim.Second).Count();

    /// <summary>The five aims in their order.</summary>
    public IReadOnlyList<Aim> Aims =>
        [.. Objective.Costs.Zip(Bounds.Costs, (value, bound) => (Math.Abs(value), Math.Abs(bound)))
            .Select((aim, at) => new Aim(at + 1, aim.Item1, aim.Item2, at < ProvenAims))];

    /// <summary>Whether the same seed gives the same groups again: false where the clock stopped a stage.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Whether a solver looked; without one, only the plainest bounds are known.</summary>
    public bool HasSolver { get; init; } = true;
}

/// <summary>People who meet on one focus at one time.</summary>
/// <param name="Focus">The focus, in [0, foci).</param>
/// <param name="Slot">The time, in [0, slots).</param>
/// <param name="Members">Who they are: indices into <see cref="Instance.People"/>.</param>
public sealed record Group(int Focus, int Slot, IReadOnlyList<int> Members);
