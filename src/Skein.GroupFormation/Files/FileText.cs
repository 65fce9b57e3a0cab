namespace Skein.GroupFormation.Files;

/// <summary>An instance, field by field as its file has it.</summary>
/// <remarks>Foci are how many there are, or what they are called; teachers and schools count again, in files that do.</remarks>
internal sealed record InstanceText(
    JsonNode Foci, int Slots, int Groups, IReadOnlyList<int> GroupSizes, IReadOnlyList<PersonText> People,
    IReadOnlyList<Label[]>? PastPairs = null, int? FocusCap = null, int? MinSchools = null,
    string? Name = null, int? Teachers = null, int? Schools = null);

internal sealed record PersonText(Label Id, Label School, IReadOnlyList<int> Foci, IReadOnlyList<int> Slots, string? Role = null);

/// <summary>An answer, field by field as its file has it. <c>Unplaced</c> and <c>Instance</c> are never read.</summary>
internal sealed record AnswerText(
    IReadOnlyList<GroupText> Groups, object? Unplaced = null, Objective? Objective = null, JsonObject? Bounds = null,
    JsonNode? Repeatable = null, JsonNode? Solver = null, string? Infeasible = null, IReadOnlyList<LeftOutText>? WhyNot = null,
    [property: JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Instance = null);

internal sealed record GroupText(int Focus, int Slot, Label[] Members);

internal sealed record LeftOutText(
    Label Person, Obstacle Obstacle, int? Focus = null, int? Slot = null, int? Lacking = null,
    string? Reason = null, IReadOnlyList<RemedyText>? WouldHelp = null);

internal sealed record RemedyText(RemedyKind Kind, int Number = 0, string? Words = null);

/// <summary>How the records of files are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(Label.OnOneLine)])]
[JsonSerializable(typeof(InstanceText))]
[JsonSerializable(typeof(AnswerText))]
internal sealed partial class FileJson : JsonSerializerContext;
