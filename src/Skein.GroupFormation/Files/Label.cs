using System.Globalization;
using System.Text.Encodings.Web;

namespace Skein.GroupFormation.Files;

/// <summary>What a file calls a person, a school or a focus: a whole number, or a text of 1 to 100 characters.</summary>
/// <param name="Text">As a person reads it.</param>
/// <param name="IsNumber">Whether it stands in the file as a number. 2 and "2" are two people, but one school.</param>
[JsonConverter(typeof(Converter))]
internal sealed record Label(string Text, bool IsNumber)
{
    public static Label Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), true);

    private string Json => IsNumber ? Text : $"\"{JsonEncodedText.Encode(Text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    public sealed class Converter : JsonConverter<Label>
    {
        public override Label Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var number) => Of(number),
            JsonTokenType.String when reader.GetString() is { Length: > 0 and <= 100 } text => new(text, false),
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, Label value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json);
    }

    /// <summary>Lists of labels stay on one line, so that a person can read a file of a thousand groups.</summary>
    public sealed class OnOneLine : JsonConverter<Label[]>
    {
        public override Label[] Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var (isList, labels, each) = (reader.TokenType == JsonTokenType.StartArray, new List<Label>(), new Converter());
            while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                labels.Add(each.Read(ref reader, typeof(Label), options));
            }

            return isList ? [.. labels] : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, Label[] value, JsonSerializerOptions options) =>
            writer.WriteRawValue($"[{string.Join(", ", value.Select(label => label.Json))}]");
    }
}
