using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Skein.Host;

/// <summary>The option that gives a list to another program.</summary>
internal static class JsonOption
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Option<bool> Create() => new("--json") { Description = "Write JSON, for another program." };

    public static void Write<T>(T data) => Console.Out.WriteLine(JsonSerializer.Serialize(data, Options));
}
