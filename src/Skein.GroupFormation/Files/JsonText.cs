using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Skein.GroupFormation.Files;

/// <summary>Reads JSON of bounded size and depth, and says in a sentence what is missing or of the wrong kind.</summary>
internal static class JsonText
{
    private const int Depth = 16;

    public static JsonDocument Parse(Stream stream, int mostBytes, string what)
    {
        // A file says how long it is; what comes through a pipe is read until it is too long.
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > mostBytes)
            {
                throw new FileProblem(
                    $"The {what} is larger than {mostBytes / 1_000_000} MB: leave out what Skein does not need.");
            }

            bytes.Write(buffer, 0, read);
        }

        try
        {
            return JsonDocument.Parse(WithoutMark(bytes), new() { MaxDepth = Depth, AllowDuplicateProperties = false });
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber + 1;
            throw new FileProblem($"The {what} is not JSON that Skein can read{(line is null ? "" : $": look at line {line}")}.");
        }
    }

    /// <summary>
    /// Programs mark a file's byte order before its first letter, and some save JSON as UTF-16; JSON itself knows neither.
    /// </summary>
    private static ReadOnlyMemory<byte> WithoutMark(MemoryStream read)
    {
        var bytes = read.GetBuffer().AsMemory(0, (int)read.Length);
        return bytes.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
            [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes[2..].ToArray()),
            [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes[2..].ToArray()),
            _ => bytes,
        };
    }

    public static JsonElement Object(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.Object ? element : throw new FileProblem($"{what} must be an object in braces.");

    public static string Text(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new FileProblem($"{what} must be a text.");

    public static JsonElement Need(JsonElement parent, string name, string where) =>
        parent.TryGetProperty(name, out var value) ? value : throw new FileProblem($"{where} has no \"{name}\": add it.");

    public static JsonElement? Find(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static int Whole(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number)
            ? number
            : throw new FileProblem($"{what} must be a whole number.");

    public static JsonElement.ArrayEnumerator List(JsonElement element, string what, int most)
    {
        var length = element.ValueKind == JsonValueKind.Array
            ? element.GetArrayLength()
            : throw new FileProblem($"{what} must be a list in square brackets.");
        return length <= most
            ? element.EnumerateArray()
            : throw new FileProblem($"{what} has {length} entries, and {most} are the most.");
    }

    public static int[] WholeList(JsonElement element, string what, int most)
    {
        var list = List(element, what, most);
        var numbers = new int[element.GetArrayLength()];
        var at = 0;
        foreach (var entry in list)
        {
            numbers[at++] = Whole(entry, $"Every entry of {what}");
        }

        return numbers;
    }

    /// <summary>A name that is a number or a short text, as JSON again, so that it goes out as it came in.</summary>
    public static string Label(JsonElement element, string what) =>
        Name(element, what) is var name && element.ValueKind == JsonValueKind.Number
            ? name
            : $"\"{JsonEncodedText.Encode(name)}\"";

    /// <summary>A name that is a number or a short text, as a person reads it.</summary>
    public static string Name(JsonElement element, string what) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String when element.GetString() is { Length: > 0 and <= 100 } text => text,
        _ => throw new FileProblem($"{what} must be a whole number, or a text of 1 to 100 characters."),
    };
}
