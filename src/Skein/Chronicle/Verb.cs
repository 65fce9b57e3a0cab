namespace Skein.Chronicle;

/// <summary>Something that can happen, who may read that it did, and what this promises.</summary>
public sealed record Verb
{
    /// <summary>Noun and verb, in the past: “network.started”.</summary>
    public required string Key { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>Who reads why it was done; null where no reason is kept.</summary>
    public Audience? Reason { get; init; }

    /// <summary>What is promised to whoever it is about, in one sentence.</summary>
    public required string Promise { get; init; }
}

/// <summary>The one table of verbs. Nothing is written under a verb that it does not know.</summary>
public static class VerbTable
{
    private sealed record Line
    {
        public required string Verb { get; init; }
        public required Audience Audience { get; init; }
        public Audience? Reason { get; init; }
        public required string Promise { get; init; }
    }

    public static IReadOnlyList<Verb> All { get; } =
    [
        .. DataFiles.Read<IReadOnlyList<Line>>("Chronicle.verbs.yaml").Select(Read),
    ];

    private static readonly Dictionary<string, Verb> ByKey = All.ToDictionary(verb => verb.Key, StringComparer.Ordinal);

    public static Verb Find(string key) => ByKey.TryGetValue(key, out var verb)
        ? verb
        : throw new InvalidOperationException($"The table of verbs does not say who may read “{key}”. Add it to verbs.yaml.");

    /// <summary>The verbs whose rows one of these audiences reads.</summary>
    internal static IReadOnlyList<string> For(IReadOnlyCollection<Audience> audiences) =>
        [.. All.Where(verb => audiences.Contains(verb.Audience)).Select(verb => verb.Key)];

    /// <summary>The verbs whose reasons one of these audiences reads.</summary>
    internal static IReadOnlyList<string> WithReasonFor(IReadOnlyCollection<Audience> audiences) =>
        [.. All.Where(verb => verb.Reason is { } reason && audiences.Contains(reason)).Select(verb => verb.Key)];

    private static Verb Read(Line line) =>
        new() { Key = line.Verb, Audience = line.Audience, Reason = line.Reason, Promise = line.Promise };
}
