namespace Skein.GroupFormation;

/// <summary>People who meet on one focus at one time.</summary>
/// <param name="Focus">The focus, in [0, foci).</param>
/// <param name="Slot">The time, in [0, slots).</param>
/// <param name="Members">Who they are: indices into <see cref="Instance.People"/>.</param>
public sealed record Group(int Focus, int Slot, IReadOnlyList<int> Members);
