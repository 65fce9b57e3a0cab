namespace Skein.GroupFormation;

/// <summary>Someone who may be put into a group: where they are from, what they chose, and when they can come.</summary>
/// <param name="School">Which school they are from: any number; people with the same number are from one school.</param>
/// <param name="Foci">The foci they chose, the dearest first, each in [0, foci). Its place in this list is its rank: 0 is the
/// first choice. Nobody is put on a focus that is not on their list.</param>
/// <param name="Slots">The times at which they can come, each in [0, slots), in any order.</param>
/// <param name="IsLead">Whether they can lead a group.</param>
public sealed record Person(int School, IReadOnlyList<int> Foci, IReadOnlyList<int> Slots, bool IsLead);
