using System.Text.Json;

namespace Skein.GroupFormation.Files;

/// <summary>What a file tells of its groups besides who is in them.</summary>
public sealed partial class AnswerFile
{
    /// <summary>What the file says that nothing can better, or null where it does not say.</summary>
    public Bounds? Bounds { get; }

    /// <summary>Whether the same seed gives the same groups again.</summary>
    public bool IsRepeatable { get; }

    /// <summary>Whether a solver looked.</summary>
    public bool HasSolver { get; }

    /// <summary>Why no group can be formed, or null.</summary>
    public string? WhyNone { get; }

    /// <summary>Why those without a place have none, where that was asked.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; }

    private static Bounds ReadBounds(JsonElement told)
    {
        return new(Read("O1"), Read("O2"), Read("O3"), Read("O4"), Read("O5"));

        int Read(string aim) => JsonText.Whole(JsonText.Need(told, aim, "The \"bounds\""), $"\"{aim}\" of the \"bounds\"");
    }

    private static LeftOut ReadLeftOut(InstanceFile instance, JsonElement entry)
    {
        const string Which = "Every entry of \"why_not\"";
        JsonText.Object(entry, Which);
        return new(
            instance.FindPerson(JsonText.Need(entry, "person", Which), "The \"person\" of \"why_not\""),
            ReadWord<Obstacle>(entry, "obstacle"),
            ReadNumber(entry, "focus"),
            ReadNumber(entry, "slot"),
            ReadNumber(entry, "lacking"),
            [
                .. JsonText.List(JsonText.Need(entry, "would_help", Which), "\"would_help\"", WhyNot.MostRemedies)
                    .Select(help => new Remedy(ReadWord<RemedyKind>(JsonText.Object(help, Which), "kind"), ReadNumber(help, "number"))),
            ]);
    }

    private static void WriteLeftOut(Utf8JsonWriter json, InstanceFile instance, IReadOnlyList<LeftOut> leftOut)
    {
        var ids = instance.Ids;
        json.WriteStartArray("why_not");
        foreach (var who in leftOut)
        {
            json.WriteStartObject();
            json.WritePropertyName("person");
            json.WriteRawValue(ids[who.Person]);
            json.WriteString("obstacle", who.Obstacle.ToString());
            if (who.Obstacle == Obstacle.TooFew)
            {
                json.WriteNumber("focus", who.Focus);
                json.WriteNumber("slot", who.Slot);
                json.WriteNumber("lacking", who.Lacking);
            }

            json.WriteString("reason", who.Reason(instance.FocusName, InstanceFile.SlotName));
            json.WriteStartArray("would_help");
            foreach (var (remedy, words) in who.Remedies.Zip(who.WouldHelp(instance.FocusName, InstanceFile.SlotName)))
            {
                json.WriteStartObject();
                json.WriteString("kind", remedy.Kind.ToString());
                json.WriteNumber("number", remedy.Number);
                json.WriteString("words", words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int ReadNumber(JsonElement entry, string name) =>
        JsonText.Find(entry, name) is { } number ? JsonText.Whole(number, $"\"{name}\"") : 0;

    private static T ReadWord<T>(JsonElement entry, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(JsonText.Text(JsonText.Need(entry, name, "An entry of \"why_not\""), $"\"{name}\""), out var word) && Enum.IsDefined(word)
            ? word
            : throw new FileProblem($"\"{name}\" says something that this version does not know.");
}
