using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Skein.GroupFormation.Files;

/// <summary>Reads JSON of bounded size and depth, and says in a sentence what is missing or of the wrong kind.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Strictly = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    private static readonly Dictionary<string, string> Entries =
        new() { ["people"] = "person", ["groups"] = "group", ["past_pairs"] = "past pair" };

    /// <summary>Makes a file of what was read, or says in one sentence what to change.</summary>
    public static bool TryRead<T>(Func<T> read, [NotNullWhen(true)] out T? file, [NotNullWhen(false)] out string? problem)
        where T : class
    {
        try
        {
            (file, problem) = (read(), null);
            return true;
        }
        catch (FileProblem found)
        {
            (file, problem) = (null, found.Message);
            return false;
        }
    }

    public static T Read<T>(Stream stream, int mostBytes, JsonTypeInfo<T> type, string what)
    {
        // A file says how long it is; what comes through a pipe is read until it is too long.
        var (bytes, buffer) = (new MemoryStream(), new byte[81920]);
        while (bytes.Length <= mostBytes && stream.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
        }

        if (bytes.Length > mostBytes)
        {
            throw new FileProblem($"The {what} is larger than {mostBytes / 1_000_000} MB: leave out what Skein does not need.");
        }

        try
        {
            // Programs mark a file's byte order before its first letter, and some save JSON as UTF-16; a reader knows both.
            bytes.Position = 0;
            using var text = new StreamReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var json = JsonDocument.Parse(text.ReadToEnd(), Strictly);
            return As(() => json.RootElement.Deserialize(type), what);
        }
        catch (JsonException problem)
        {
            var where = problem.LineNumber is { } line ? $"look at line {line + 1}" : "a name stands twice in the same braces";
            throw new FileProblem($"The {what} is not JSON that Skein can read: {where}.");
        }
        catch (DecoderFallbackException)
        {
            throw new FileProblem($"The {what} is not text in UTF-8: save it as that.");
        }
    }

    /// <summary>What is read at a place such as <c>instance.foci</c>.</summary>
    public static T As<T>(Func<T?> read, string place)
    {
        try
        {
            return read() ?? throw new JsonException();
        }
        catch (Exception found) when (found is JsonException or InvalidOperationException)
        {
            var at = place + (found as JsonException)?.Path?[1..];
            throw new FileProblem($"{Where(at)} must {MustBe(Regex.Replace(at, @"\d+", ""))}.");
        }
    }

    /// <returns>Such as <c>The "foci" of person number 4</c>, of <c>instance.people[3].foci[0]</c>.</returns>
    private static string Where(string place)
    {
        var steps = Regex.Matches(place, @"\.(\w+)(?:\[(\d+)\])?").Reverse().Select(step =>
            step.Groups[2].Success && Entries.TryGetValue(step.Groups[1].Value, out var entry)
                ? $"{entry} number {int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture) + 1}"
                : $"\"{step.Groups[1].Value}\"");
        var words = string.Join(" of ", steps.DefaultIfEmpty($"the {place}"));
        return words[0] == '"' ? $"The {words}" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string MustBe(string place) => place switch
    {
        "instance" => """have "people", "foci", "slots", "groups" and "group_sizes", in braces""",
        "instance.people[]" => """have "id", "school", "foci" and "slots", in braces""",
        "instance.people[].id" or "instance.people[].school" => "be a whole number, or a text of 1 to 100 characters",
        "instance.people[].foci" or "instance.people[].slots" or "instance.group_sizes" =>
            "be a list of whole numbers in square brackets",
        "instance.people[].role" => "be teacher or lead",
        "instance.foci" => "be a whole number, or a list of names of 1 to 100 characters in square brackets",
        "answer" => """have "groups", in braces""",
        "instance.people" or "instance.past_pairs" or "answer.groups" => "be a list in square brackets",
        "answer.groups[]" => """have "focus", "slot" and "members", in braces""",
        "instance.past_pairs[]" => "be a list of two ids in square brackets",
        "answer.groups[].members" => "be a list of ids in square brackets",
        _ when place.EndsWith("[]", StringComparison.Ordinal) => MustBe(place[..^2]),
        "instance.name" or "answer.infeasible" => "be a text",
        "answer.objective" or "answer.bounds" => "have all five aims, as Skein writes them",
        _ => place.StartsWith("answer.why_not", StringComparison.Ordinal) ? "be as Skein writes it" : "be a whole number",
    };
}

/// <summary>What is wrong with a file, in one sentence; caught where the file was opened.</summary>
internal sealed class FileProblem(string sentence) : Exception(sentence);
