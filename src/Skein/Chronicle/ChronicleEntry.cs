using Skein.Persistence;

namespace Skein.Chronicle;

/// <summary>Ids sort by the time at which the row was written, so that a page of history can begin after any row.</summary>
public readonly record struct ChronicleEntryId(Guid Value) : IId<ChronicleEntryId>
{
    public static bool operator <(ChronicleEntryId left, ChronicleEntryId right) => left.Value < right.Value;

    public static bool operator >(ChronicleEntryId left, ChronicleEntryId right) => left.Value > right.Value;

    public static bool TryParse(string? text, out ChronicleEntryId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// One thing that happened: who did what, to what, with whom, on which day. The row is written with the change it tells of,
/// holds ids only, and is never altered; the database sees to that. What can name a person stands in
/// <see cref="ChronicleWords"/>.
/// </summary>
public sealed class ChronicleEntry : INotTakenBack
{
    private ChronicleEntry(
        ChronicleEntryId id, DateTime recordedAt, DateOnly day, Guid? actorId, string verb, string subjectKind, Guid subjectId) =>
        (Id, RecordedAt, Day, ActorId, Verb, SubjectKind, SubjectId) =
            (id, recordedAt, day, actorId, verb, subjectKind, subjectId);

    public ChronicleEntryId Id { get; private init; }

    /// <summary>When Skein was told, which may be long after <see cref="Day"/>.</summary>
    public DateTime RecordedAt { get; private init; }

    /// <summary>The day from which it holds.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The person who did it; null when Skein did, or somebody without an account.</summary>
    public Guid? ActorId { get; private init; }

    /// <summary>
    /// What was done, as noun and verb: “network.started”. It says who may read the row (<see cref="VerbTable"/>).
    /// </summary>
    public string Verb { get; private init; }

    public string SubjectKind { get; private init; }
    public Guid SubjectId { get; private init; }

    /// <summary>The network it happened in; null for what concerns the whole installation.</summary>
    public Guid? NetworkId { get; private init; }

    /// <summary>For one row that stands for many acts (an import): how many of each, as JSON.</summary>
    public string? Counts { get; private init; }

    internal static ChronicleEntry From(Happening happening, DateOnly today, DateTimeOffset now) =>
        From(Ids.New<ChronicleEntryId>(now), happening, today, now);

    /// <summary>A row that is known from elsewhere.</summary>
    internal static ChronicleEntry From(ChronicleEntryId id, Happening happening, DateOnly today, DateTimeOffset now)
    {
        if (VerbTable.Find(happening.Verb) is { Reason: null } && happening.Reason is not null)
        {
            throw new InvalidOperationException(
                $"The table of verbs does not say who may read why “{happening.Verb}” was done.");
        }

        return new(
            id,
            now.UtcDateTime,
            happening.Day ?? today,
            happening.By,
            happening.Verb,
            happening.SubjectKind,
            happening.SubjectId)
        {
            NetworkId = happening.NetworkId,
            Counts = happening.Counts,
        };
    }
}

/// <summary>Who or what else took part: “with whom”.</summary>
public sealed class ChronicleParty(ChronicleEntryId entryId, string kind, Guid partyId) : INotTakenBack
{
    public ChronicleEntryId EntryId { get; private init; } = entryId;
    public string Kind { get; private init; } = kind;
    public Guid PartyId { get; private init; } = partyId;
}

/// <summary>The sentence and the reason of a row. They may name people, so a person's erasure reaches them.</summary>
public sealed class ChronicleWords(ChronicleEntryId entryId, string sentence) : INotTakenBack
{
    public ChronicleEntryId EntryId { get; private init; } = entryId;
    public string Sentence { get; set; } = sentence;
    public string? Reason { get; set; }
}
