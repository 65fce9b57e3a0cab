namespace Skein.Activities;

/// <summary>The words that a protocol file may use, each where it may stand. There are no others.</summary>
internal static class FileVocabulary
{
    public const string Owes = "owes";

    public static readonly string[] Protocol =
    [
        "protocol", "version", "title", "about", "source", "whose", "learn", "lasts", "levels", "copied_from", "language",
        "people", "stages",
    ];

    public static readonly string[] Part = ["title", "is", "how_many", "schools", "role", "not", "sees", "runs", "says"];

    public static readonly string[] Stage =
    [
        "title", "open", "optional", "round", "hosts", "opens", "by", "meets", "cover", "watches", "tie", "asks", "asked_of",
        "seen_by", "agrees", "needs", "helped_by", Owes, "leaves",
    ];

    public static readonly string[] Round = ["title", "round", "hosts", "optional", "stages"];

    public static readonly string[] Question =
        ["question", "kind", "hint", "choices", "needed", "optional", "field", "pupils", "each", "beside"];

    public static readonly string[] Agreement = ["to", "who", "how", "silence"];

    public static readonly string[] Duty = ["share", "do", "who", "by"];

    public static readonly string[] NeedKinds = [.. EnumWords.All<NeedKind>()];

    public static readonly string[] Need = [.. NeedKinds, "says", "refuse"];

    public static readonly string[] LeftKinds = [.. EnumWords.All<LeftKind>()];

    public static readonly string[] Left = [.. LeftKinds, "field", "to", "for"];

    /// <summary>Words that say who, or since when, without being a part: no part can be called so.</summary>
    public static readonly string[] Taken =
    [
        ProtocolWho.Together, ProtocolWho.Everyone, ProtocolWho.Came, "people", ProtocolWho.Runs, "writer", ProtocolWho.Schools,
        "network", ProtocolTime.Start,
    ];

    /// <summary>What YAML cannot say is a check or a help with a name, written in C#. The list is closed.</summary>
    public static readonly string[] Checks = ["taken-up-once", "coach-from-last-wave"];

    /// <inheritdoc cref="Checks"/>
    public static readonly string[] Helps = ["next-wave", "common-date", "mixed-groups", "one-document"];
}
