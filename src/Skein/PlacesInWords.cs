using System.Text.RegularExpressions;

namespace Skein;

/// <summary>
/// Words with places in them, such as <c>{network}</c>, that are filled in for each reader: letters and every other mail.
/// </summary>
public static partial class PlacesInWords
{
    /// <summary>What is filled in is text: a name that looks like a place stays a name.</summary>
    /// <returns>The words; a place for which there is nothing stays as it was typed.</returns>
    public static string Fill(string words, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(words, place => values.GetValueOrDefault(place.Groups["name"].Value, place.Value));

    /// <returns>The names of the places, without their braces.</returns>
    public static IEnumerable<string> In(string words) => Place().Matches(words).Select(place => place.Groups["name"].Value);

    [GeneratedRegex(@"\{(?<name>\w*)\}")]
    private static partial Regex Place();
}
