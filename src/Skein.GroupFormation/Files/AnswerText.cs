using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Skein.GroupFormation.Files;

/// <summary>An answer, field by field as its file has it. <c>Unplaced</c> and <c>Instance</c> are never read.</summary>
internal sealed record AnswerText(
    IReadOnlyList<GroupText> Groups,
    object? Unplaced = null,
    Objective? Objective = null,
    JsonObject? Bounds = null,
    JsonNode? Repeatable = null,
    JsonNode? Solver = null,
    string? Infeasible = null,
    IReadOnlyList<LeftOutText>? WhyNot = null,
    [property: JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Instance = null);

/// <summary>A group of an <see cref="AnswerText"/>.</summary>
internal sealed record GroupText(int Focus, int Slot, Label[] Members);

/// <summary>Somebody without a place.</summary>
internal sealed record LeftOutText(
    Label Person,
    Obstacle Obstacle,
    int? Focus = null,
    int? Slot = null,
    int? Lacking = null,
    string? Reason = null,
    IReadOnlyList<RemedyText>? WouldHelp = null);

/// <summary>What would give somebody a place.</summary>
internal sealed record RemedyText(RemedyKind Kind, int Number = 0, string? Words = null);
