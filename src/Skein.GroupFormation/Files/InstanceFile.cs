using System.Text.Json.Serialization.Metadata;

namespace Skein.GroupFormation.Files;

/// <summary>An instance as a JSON file holds it: the people under the names that the file gives them.</summary>
/// <remarks>The fields are in docs/guide/groups.md; anything else in the file is a remark.</remarks>
public sealed class InstanceFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 16_000_000;

    private readonly Label[]? _focusNames;
    private readonly Dictionary<Label, int> _personOf = [];

    private InstanceFile(InstanceText text, Func<string, string>? schoolKey = null)
    {
        Text = text;
        _focusNames = text.Foci is JsonArray ? Foci(FileJson.Default.LabelArray) : null;
        if (text.People.FirstOrDefault(person => !_personOf.TryAdd(person.Id, _personOf.Count)) is { } twice)
        {
            throw new FileProblem($"Two people in the list have the id {twice.Id.Text}: give each person an id of their own.");
        }

        var schools = text.People.Select(person => person.School.Text).Distinct()
            .GroupBy(spelling => schoolKey?.Invoke(spelling) is { Length: > 0 } key ? key : spelling)
            .Select(spellings => spellings.ToList()).ToList();
        SchoolsTakenAsOne = schools.FindAll(spellings => spellings.Count > 1);
        if ((text.Teachers ?? text.People.Count) != text.People.Count || text.Schools < schools.Count)
        {
            throw new FileProblem(
                $"Correct \"teachers\" or \"schools\": {text.People.Count} people of {schools.Count} schools are listed.");
        }

        var order = OrderOf(schools.SelectMany((all, school) => all.Select(spelling => (spelling, school))).ToDictionary());
        Instance = Instance.TryCreate(order, out var instance, out var problem) ? instance : throw new FileProblem(problem);
    }

    /// <summary>Who is to be grouped, and how.</summary>
    public Instance Instance { get; }

    /// <summary>By person: their id as a person reads it.</summary>
    public IReadOnlyList<string> Ids => field ??= [.. Text.People.Select(person => person.Id.Text)];

    /// <summary>Of each school that the file spells in more than one way, the spellings that were taken as one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SchoolsTakenAsOne { get; }

    internal InstanceText Text { get; }

    /// <returns>Who has this id, or −1 where nobody has.</returns>
    internal int Find(Label id) => _personOf.GetValueOrDefault(id, -1);

    /// <summary>What a focus is called: its name in the file, or its number where the file has none.</summary>
    public string FocusName(int focus) => _focusNames?[focus].Text ?? $"focus {focus}";

    /// <summary>An instance as a file would hold it: people, schools and foci go by their numbers.</summary>
    public static InstanceFile Of(Instance instance) => new(new(
        instance.FocusCount, instance.SlotCount, instance.MaxGroups, instance.GroupSizes,
        [
            .. instance.People.Select((person, at) => new PersonText(
                Label.Of(at), Label.Of(person.School), person.Foci, person.Slots, person.IsLead ? "lead" : "teacher")),
        ],
        [.. instance.PastPairs.Select(pair => new[] { Label.Of(pair.A), Label.Of(pair.B) })],
        instance.FocusCap, instance.MinSchools));

    /// <summary>Writes the file, and leaves the stream open.</summary>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, Text, FileJson.Default.InstanceText);

    /// <summary>Reads a file of at most <see cref="MostBytes"/>, or says in one sentence what to change.</summary>
    /// <remarks>Spellings of a school are one school where <c>schoolKey</c> is equal for them, or where they are equal.</remarks>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(
        Stream stream, [NotNullWhen(true)] out InstanceFile? file, [NotNullWhen(false)] out string? problem,
        Func<string, string>? schoolKey = null) =>
        JsonText.TryRead(
            () => new InstanceFile(JsonText.Read(stream, MostBytes, FileJson.Default.InstanceText, "instance"), schoolKey),
            out file, out problem);

    private Instance.Order OrderOf(Dictionary<string, int> schoolOf) => new()
    {
        FocusCount = _focusNames?.Length ?? Foci(FileJson.Default.Int32),
        SlotCount = Text.Slots,
        GroupSizes = Text.GroupSizes,
        MaxGroups = Text.Groups,
        FocusCap = Text.FocusCap,
        MinSchools = Text.MinSchools,
        People =
        [
            .. Text.People.Select((person, at) =>
                new Person(schoolOf[person.School.Text], person.Foci, person.Slots, IsLead(person.Role, at))),
        ],
        PastPairs =
        [
            .. (Text.PastPairs ?? []).Select((pair, at) => pair.Length == 2
                ? (Find(pair[0]), Find(pair[1]))
                : throw new FileProblem($"Past pair number {at + 1} must be a list of two ids in square brackets.")),
        ],
    };

    private T Foci<T>(JsonTypeInfo<T> type) => JsonText.As(() => Text.Foci.Deserialize(type), "instance.foci");

    private static bool IsLead(string? role, int at) => role switch
    {
        null or "teacher" => false,
        "lead" => true,
        _ => throw new FileProblem($"The \"role\" of person number {at + 1} must be teacher or lead."),
    };
}
