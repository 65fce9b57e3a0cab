using System.Text.Json;

namespace Skein.Activities;

/// <summary>How a file writes the values of an enum: “school-to-school”.</summary>
internal static class EnumWords
{
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static string Said<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static T? Find<T>(string word)
        where T : struct, Enum => All<T>().ToList().IndexOf(word) is >= 0 and var at ? Enum.GetValues<T>()[at] : null;
}
