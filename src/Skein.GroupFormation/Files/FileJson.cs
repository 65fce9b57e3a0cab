using System.Text.Json.Serialization;

namespace Skein.GroupFormation.Files;

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
[JsonSerializable(typeof(Bounds))]
internal sealed partial class FileJson : JsonSerializerContext;
