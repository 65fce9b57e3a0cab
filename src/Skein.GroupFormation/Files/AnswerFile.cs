using System.Text.Encodings.Web;

namespace Skein.GroupFormation.Files;

/// <summary>An answer as a JSON file holds it.</summary>
/// <remarks>The fields are in docs/guide/groups.md.</remarks>
/// <param name="Answer">The groups, lawful or not, and what the file says of them. A member who is not among the people of the
/// instance stands as −1.</param>
/// <param name="Told">What the file says that the groups are worth, or null where it does not say.</param>
/// <param name="LeftOut">Why those without a place have none, where that was asked.</param>
public sealed record AnswerFile(Formation Answer, Objective? Told, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 8_000_000;

    /// <summary>Reads a file of at most <see cref="MostBytes"/>, or says in one sentence what to change.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(
        InstanceFile instance, Stream stream,
        [NotNullWhen(true)] out AnswerFile? file, [NotNullWhen(false)] out string? problem) =>
        JsonText.TryRead(
            () => Read(instance, JsonText.Read(stream, MostBytes, FileJson.Default.AnswerText, "answer")), out file, out problem);

    private static AnswerFile Read(InstanceFile instance, AnswerText text)
    {
        var groups = text.Groups.Select(group => new Group(group.Focus, group.Slot, [.. group.Members.Select(instance.Find)]));
        var bounds = text.Bounds is null ? Objective.Conceivable(instance.Instance)
            : JsonText.As(() => BoundsOf(text.Bounds), "answer.bounds");
        var leftOut = (text.WhyNot ?? []).Select(who => new LeftOut(
            instance.Find(who.Person), who.Obstacle, who.Focus ?? 0, who.Slot ?? 0, who.Lacking ?? 0,
            [.. (who.WouldHelp ?? []).Select(help => new Remedy(help.Kind, help.Number))]));
        var answer = new Formation([.. groups], text.Objective ?? default, bounds, text.Infeasible)
        {
            IsRepeatable = text.Repeatable?.GetValueKind() != JsonValueKind.False,
            HasSolver = text.Solver?.GetValueKind() != JsonValueKind.False,
        };
        return new(answer, text.Objective, [.. leftOut]);
    }

    /// <summary>Writes an answer, people under the ids of the instance's file, and leaves the stream open.</summary>
    /// <remarks>Why those without a place have none is written where it was asked.</remarks>
    public static void Write(InstanceFile instance, Formation answer, Stream stream, IReadOnlyList<LeftOut>? leftOut = null)
    {
        var unplaced = Enumerable.Range(0, instance.Ids.Count).Except(answer.Groups.SelectMany(group => group.Members));
        var text = new AnswerText(
            [.. answer.Groups.Select(group => new GroupText(group.Focus, group.Slot, Ids(instance, group.Members)))],
            Ids(instance, unplaced), answer.Objective, Bounds(answer.Aims),
            answer.IsRepeatable, answer.HasSolver, answer.WhyNone,
            leftOut?.Select(who => TextOf(instance, who)).ToList(), instance.Text.Name);
        var look = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, look);
        JsonSerializer.Serialize(json, text, FileJson.Default.AnswerText);
    }

    private static JsonObject Bounds(IReadOnlyList<Aim> aims) => new(
        aims.Select(aim => KeyValuePair.Create($"O{aim.Number}", (JsonNode?)aim.Bound))
            .Concat(aims.Select(aim => KeyValuePair.Create($"proven_O{aim.Number}", (JsonNode?)aim.IsProven))));

    private static Objective BoundsOf(JsonObject bounds)
    {
        var numbers = Enumerable.Range(1, Formation.AllAims);
        JsonNode[] aims = [.. numbers.Select(number => bounds[$"O{number}"] ?? throw new JsonException())];
        return new((int)aims[0], (long)aims[1], (int)aims[2], (int)aims[3], (int)aims[4]);
    }

    private static Label[] Ids(InstanceFile instance, IEnumerable<int> people) =>
        [.. people.Select(person => instance.Text.People[person].Id)];

    private static LeftOutText TextOf(InstanceFile instance, LeftOut who)
    {
        var isShort = who.Obstacle == Obstacle.TooFew;
        return new(
            instance.Text.People[who.Person].Id, who.Obstacle,
            isShort ? who.Focus : null, isShort ? who.Slot : null, isShort ? who.Lacking : null, who.Reason(instance.FocusName),
            [.. who.Remedies.Select(help => new RemedyText(help.Kind, help.Number, help.Words(instance.FocusName)))]);
    }
}
