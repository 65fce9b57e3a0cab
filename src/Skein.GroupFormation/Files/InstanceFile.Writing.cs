using System.Text.Json;

namespace Skein.GroupFormation.Files;

/// <summary>The file again, as it is written for another process.</summary>
public sealed partial class InstanceFile
{
    /// <summary>Writes the file. People go by their ids, and schools and foci by their numbers.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("foci", Instance.FocusCount);
        json.WriteNumber("slots", Instance.SlotCount);
        json.WriteNumber("groups", Instance.MaxGroups);
        WriteNumbers(json, "group_sizes", Instance.GroupSizes);
        if (Instance.FocusCap is { } cap)
        {
            json.WriteNumber("focus_cap", cap);
        }

        if (Instance.MinSchools is { } schools)
        {
            json.WriteNumber("min_schools", schools);
        }

        json.WriteStartArray("people");
        foreach (var (person, id) in Instance.People.Zip(Ids))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            json.WriteRawValue(id);
            json.WriteNumber("school", person.School);
            WriteNumbers(json, "foci", person.Foci);
            WriteNumbers(json, "slots", person.Slots);
            json.WriteString("role", person.IsLead ? "lead" : "teacher");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("past_pairs");
        foreach (var (one, other) in Instance.PastPairs)
        {
            json.WriteRawValue($"[{Ids[one]},{Ids[other]}]");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
