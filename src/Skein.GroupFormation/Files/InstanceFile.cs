using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Skein.GroupFormation.Files;

/// <summary>An instance as a JSON file holds it: the people under the names that the file gives them.</summary>
/// <remarks>
/// The file has <c>people</c>, each with <c>id</c>, <c>school</c>, <c>foci</c>, <c>slots</c> and <c>role</c> (teacher or lead);
/// <c>groups</c>, <c>group_sizes</c>, <c>slots</c> and <c>foci</c>; and where wanted <c>past_pairs</c>, <c>focus_cap</c> and
/// <c>min_schools</c>. Anything else in it is a remark.
/// </remarks>
public sealed partial class InstanceFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 16_000_000;

    private readonly Dictionary<string, int> _personOf = [];
    private readonly SchoolSpellings _schools;
    private readonly List<string> _fociNames = [];

    private InstanceFile(JsonElement root, Func<string, string>? schoolKey)
    {
        _schools = new(schoolKey);
        JsonText.Object(root, "The instance");
        Name = JsonText.Find(root, "name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;
        Instance = Read(root);
    }

    private InstanceFile(Instance instance)
    {
        (_schools, Instance) = (new(null), instance);
        for (var person = 0; person < instance.People.Count; person++)
        {
            _personOf.Add(person.ToString(CultureInfo.InvariantCulture), person);
        }
    }

    /// <summary>What the file calls itself, or null.</summary>
    public string? Name { get; }

    /// <summary>Who is to be grouped, and how.</summary>
    public Instance Instance { get; }

    /// <summary>By person: their id as JSON, a number or a quoted text.</summary>
    public IReadOnlyList<string> Ids => field ??= [.. _personOf.Keys];

    /// <summary>What a focus is called: its name in the file, or its number where the file has none.</summary>
    /// <param name="focus">The focus, in [0, foci).</param>
    public string FocusName(int focus) => focus < _fociNames.Count ? _fociNames[focus] : $"focus {focus}";

    /// <summary>What a time is called. Files know times by their number alone.</summary>
    /// <param name="slot">The time, in [0, slots).</param>
    public static string SlotName(int slot) => $"time {slot}";

    /// <summary>Of each school that the file spells in more than one way, the spellings that were taken as one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SchoolsTakenAsOne => _schools.TakenAsOne;

    /// <summary>An instance as a file would hold it, everybody under their number.</summary>
    /// <param name="instance">Who is to be grouped, and how.</param>
    public static InstanceFile Of(Instance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return new(instance);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The JSON, at most <see cref="MostBytes"/> long.</param>
    /// <param name="file">What was read, when it is lawful.</param>
    /// <param name="problem">Otherwise one sentence that says what to change.</param>
    /// <param name="schoolKey">What is equal for two spellings of one school; left out, only equal spellings are one
    /// school.</param>
    /// <returns>Whether it is lawful.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(
        Stream stream,
        [NotNullWhen(true)] out InstanceFile? file,
        [NotNullWhen(false)] out string? problem,
        Func<string, string>? schoolKey = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var json = JsonText.Parse(stream, MostBytes, "instance");
            (file, problem) = (new(json.RootElement, schoolKey), null);
            return true;
        }
        catch (FileProblem found)
        {
            (file, problem) = (null, found.Message);
            return false;
        }
    }

    /// <returns>Who has this id, or −1 where nobody has.</returns>
    internal int FindPerson(JsonElement id, string what) => _personOf.GetValueOrDefault(JsonText.Label(id, what), -1);

    private Instance Read(JsonElement root)
    {
        var people = ReadPeople(JsonText.Need(root, "people", "The instance"));
        var pairs = JsonText.Find(root, "past_pairs") is { } list ? ReadPairs(list) : [];
        var order = new Instance.Order
        {
            People = people,
            FocusCount = ReadFoci(JsonText.Need(root, "foci", "The instance")),
            SlotCount = JsonText.Whole(JsonText.Need(root, "slots", "The instance"), "\"slots\""),
            GroupSizes = JsonText.WholeList(
                JsonText.Need(root, "group_sizes", "The instance"), "\"group_sizes\"", Instance.LargestGroup),
            MaxGroups = JsonText.Whole(JsonText.Need(root, "groups", "The instance"), "\"groups\""),
            FocusCap = JsonText.Find(root, "focus_cap") is { } cap ? JsonText.Whole(cap, "\"focus_cap\"") : null,
            MinSchools = JsonText.Find(root, "min_schools") is { } schools ? JsonText.Whole(schools, "\"min_schools\"") : null,
            PastPairs = pairs,
        };
        Agree(root, "teachers", people.Length, "people");
        Agree(root, "schools", people.Select(person => person.School).Distinct().Count(), "schools", isMost: true);
        return Instance.TryCreate(order, out var instance, out var problem) ? instance : throw new FileProblem(problem);
    }

    /// <summary>A file that counts its people must count them rightly, or something of it was lost on the way.</summary>
    private static void Agree(JsonElement root, string name, int found, string what, bool isMost = false)
    {
        if (JsonText.Find(root, name) is { } told
            && JsonText.Whole(told, $"\"{name}\"") is var number
            && (isMost ? number < found : number != found))
        {
            throw new FileProblem($"\"{name}\" says {number}, and the people listed make {found} {what}: correct one of them.");
        }
    }

    private Person[] ReadPeople(JsonElement list)
    {
        var people = new List<Person>();
        foreach (var entry in JsonText.List(list, "\"people\"", Instance.MostPeople))
        {
            var number = $"person number {people.Count + 1}";
            var who = $"P{number[1..]} in the list";
            JsonText.Object(entry, who);
            if (!_personOf.TryAdd(JsonText.Label(JsonText.Need(entry, "id", who), $"The \"id\" of {number}"), people.Count))
            {
                throw new FileProblem($"{who} has the id of somebody before: give each person an id of their own.");
            }

            var school = JsonText.Name(JsonText.Need(entry, "school", who), $"The \"school\" of {number}");
            people.Add(new(
                _schools.NumberOf(school),
                JsonText.WholeList(JsonText.Need(entry, "foci", who), $"the \"foci\" of {number}", Instance.MostChoices),
                JsonText.WholeList(JsonText.Need(entry, "slots", who), $"the \"slots\" of {number}", Instance.MostChoices),
                IsLead(entry, who)));
        }

        return [.. people];
    }

    private static bool IsLead(JsonElement person, string who) =>
        JsonText.Find(person, "role") is not { } role ? false
        : role.ValueKind == JsonValueKind.String && role.GetString() is "teacher" or "lead" ? role.ValueEquals("lead")
        : throw new FileProblem($"{who} has a \"role\" that is neither teacher nor lead.");

    private int ReadFoci(JsonElement foci)
    {
        if (foci.ValueKind == JsonValueKind.Number)
        {
            return JsonText.Whole(foci, "\"foci\"");
        }

        foreach (var name in JsonText.List(foci, "\"foci\"", Instance.MostChoices))
        {
            _fociNames.Add(JsonText.Name(name, "Every entry of \"foci\""));
        }

        return _fociNames.Count;
    }

    private List<(int A, int B)> ReadPairs(JsonElement list)
    {
        var pairs = new List<(int A, int B)>();
        foreach (var entry in JsonText.List(list, "\"past_pairs\"", Instance.MostPastPairs))
        {
            var what = $"Past pair number {pairs.Count + 1}";
            if (entry.ValueKind != JsonValueKind.Array || entry.GetArrayLength() != 2)
            {
                throw new FileProblem($"{what} must be a list of two ids.");
            }

            pairs.Add((FindPerson(entry[0], what), FindPerson(entry[1], what)));
        }

        return pairs;
    }
}
