using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Skein.GroupFormation.Files;

/// <summary>An answer as a JSON file holds it.</summary>
/// <remarks>
/// <c>groups</c> is a list of <c>focus</c>, <c>slot</c> and <c>members</c>; <c>objective</c> holds the five aims as O1_placed,
/// O2_rank_sq, O3_repeated_pairs, O4_groups_with_lead and O5_focus_imbalance; <c>bounds</c> holds O1 to O5 and whether each is
/// proven;
/// <c>unplaced</c> are the ids of those in no group; <c>infeasible</c> is the reason where no group can be formed;
/// <c>repeatable</c> is false where the clock stopped a stage, and <c>solver</c> where none was there; <c>why_not</c> says of
/// each person in no group the
/// <c>reason</c> and what <c>would_help</c>, where that was asked.
/// </remarks>
public sealed partial class AnswerFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 8_000_000;

    private AnswerFile(InstanceFile instance, JsonElement root)
    {
        JsonText.Object(root, "The answer");
        var groups = new List<Group>();
        foreach (var entry in JsonText.List(JsonText.Need(root, "groups", "The answer"), "\"groups\"", Instance.MostPeople))
        {
            var which = $"Group {groups.Count + 1}";
            JsonText.Object(entry, which);
            var what = $"the \"members\" of group {groups.Count + 1}";
            var members = JsonText.List(JsonText.Need(entry, "members", which), what, Instance.MostPeople);
            groups.Add(new(
                JsonText.Whole(JsonText.Need(entry, "focus", which), $"The \"focus\" of group {groups.Count + 1}"),
                JsonText.Whole(JsonText.Need(entry, "slot", which), $"The \"slot\" of group {groups.Count + 1}"),
                [.. members.Select(id => instance.FindPerson(id, $"A member of group {groups.Count + 1}"))]));
        }

        Groups = groups;
        Told = JsonText.Find(root, "objective") is { } objective ? ReadObjective(JsonText.Object(objective, "The \"objective\"")) : null;
        Bounds = JsonText.Find(root, "bounds") is { } bounds ? ReadBounds(JsonText.Object(bounds, "The \"bounds\"")) : null;
        IsRepeatable = JsonText.Find(root, "repeatable") is not { ValueKind: JsonValueKind.False };
        HasSolver = JsonText.Find(root, "solver") is not { ValueKind: JsonValueKind.False };
        WhyNone = JsonText.Find(root, "infeasible") is { } reason ? JsonText.Text(reason, "\"infeasible\"") : null;
        LeftOut = JsonText.Find(root, "why_not") is { } left
            ? [.. JsonText.List(left, "\"why_not\"", Instance.MostPeople).Select(entry => ReadLeftOut(instance, entry))]
            : [];
    }

    /// <summary>The groups, lawful or not. A member who is not among the people of the instance stands as −1.</summary>
    public IReadOnlyList<Group> Groups { get; }

    /// <summary>What the file says that the groups are worth, or null where it does not say.</summary>
    public Objective? Told { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="instance">The instance that it answers.</param>
    /// <param name="stream">The JSON, at most <see cref="MostBytes"/> long.</param>
    /// <param name="file">What was read, when it can be read; its groups may still break rules.</param>
    /// <param name="problem">Otherwise one sentence that says what to change.</param>
    /// <returns>Whether it can be read.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(
        InstanceFile instance, Stream stream, [NotNullWhen(true)] out AnswerFile? file, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var json = JsonText.Parse(stream, MostBytes, "answer");
            (file, problem) = (new(instance, json.RootElement), null);
            return true;
        }
        catch (FileProblem found)
        {
            (file, problem) = (null, found.Message);
            return false;
        }
    }

    /// <summary>Writes an answer, people under the ids of the instance's file.</summary>
    /// <param name="instance">The instance that it answers.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="leftOut">Why those without a place have none; null where that was not asked.</param>
    public static void Write(InstanceFile instance, Formation answer, Stream stream, IReadOnlyList<LeftOut>? leftOut = null)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(answer);
        var look = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, look);
        var ids = instance.Ids;
        var placed = new bool[ids.Count];
        json.WriteStartObject();
        json.WriteString("instance", instance.Name);
        json.WriteStartArray("groups");
        foreach (var group in answer.Groups)
        {
            json.WriteStartObject();
            json.WriteNumber("focus", group.Focus);
            json.WriteNumber("slot", group.Slot);
            WriteIds(json, "members", group.Members.Select(member => ids[member]));
            json.WriteEndObject();
            foreach (var member in group.Members)
            {
                placed[member] = true;
            }
        }

        json.WriteEndArray();
        WriteIds(json, "unplaced", ids.Where((_, person) => !placed[person]));
        WriteObjective(json, answer.Objective);
        WriteBounds(json, answer);
        json.WriteBoolean("repeatable", answer.IsRepeatable);
        json.WriteBoolean("solver", answer.HasSolver);
        if (answer.WhyNone is { } reason)
        {
            json.WriteString("infeasible", reason);
        }

        if (leftOut is not null)
        {
            WriteLeftOut(json, instance, leftOut);
        }

        json.WriteEndObject();
    }

    private static Objective ReadObjective(JsonElement told)
    {
        return new(
            Read("O1_placed"), Read("O2_rank_sq"), Read("O3_repeated_pairs"), Read("O4_groups_with_lead"), Read("O5_focus_imbalance"));

        int Read(string aim) => JsonText.Whole(JsonText.Need(told, aim, "The \"objective\""), $"\"{aim}\"");
    }

    // Short lists of ids stay on one line, so that a person can read a file of a thousand groups.
    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WritePropertyName(name);
        json.WriteRawValue($"[{string.Join(", ", ids)}]", skipInputValidation: true);
    }

    private static void WriteObjective(Utf8JsonWriter json, Objective value)
    {
        json.WriteStartObject("objective");
        json.WriteNumber("O1_placed", value.Placed);
        json.WriteNumber("O2_rank_sq", value.RankSquares);
        json.WriteNumber("O3_repeated_pairs", value.RepeatedPairs);
        json.WriteNumber("O4_groups_with_lead", value.GroupsWithLead);
        json.WriteNumber("O5_focus_imbalance", value.FocusImbalance);
        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, Formation answer)
    {
        json.WriteStartObject("bounds");
        json.WriteNumber("O1", answer.Bounds.Placed);
        json.WriteNumber("O2", answer.Bounds.RankSquares);
        json.WriteNumber("O3", answer.Bounds.RepeatedPairs);
        json.WriteNumber("O4", answer.Bounds.GroupsWithLead);
        json.WriteNumber("O5", answer.Bounds.FocusImbalance);
        for (var aim = 1; aim <= 5; aim++)
        {
            json.WriteBoolean($"proven_O{aim}", answer.ProvenAims >= aim);
        }

        json.WriteEndObject();
    }
}
