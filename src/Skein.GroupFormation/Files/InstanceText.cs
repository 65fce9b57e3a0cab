using System.Text.Json.Nodes;

namespace Skein.GroupFormation.Files;

/// <summary>
/// An instance, field by field as its file has it. <c>Foci</c> says how many there are, or what they are called; <c>Teachers</c>
/// and <c>Schools</c> count the people and the schools again, in files that do.
/// </summary>
internal sealed record InstanceText(
    JsonNode Foci,
    int Slots,
    int Groups,
    IReadOnlyList<int> GroupSizes,
    IReadOnlyList<PersonText> People,
    IReadOnlyList<Label[]>? PastPairs = null,
    int? FocusCap = null,
    int? MinSchools = null,
    string? Name = null,
    int? Teachers = null,
    int? Schools = null);

/// <summary>A person of an <see cref="InstanceText"/>.</summary>
internal sealed record PersonText(Label Id, Label School, IReadOnlyList<int> Foci, IReadOnlyList<int> Slots, string? Role = null)
{
    public static PersonText Of(Person person, int at) =>
        new(Label.Of(at), Label.Of(person.School), person.Foci, person.Slots, person.IsLead ? "lead" : "teacher");
}
