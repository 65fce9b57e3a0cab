using System.Text.Json;
using System.Text.Json.Serialization;
using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>How an import is to be done.</summary>
/// <param name="FileName">What the chronicle calls the file; no folder, which may name a person.</param>
public sealed record ImportOrder(string FileName)
{
    /// <summary>Find out what would change, and change nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The file is the whole register: a school it does not hold has been dropped from it.</summary>
    public bool IsFull { get; init; }

    /// <summary>Why heads' names and telephone numbers are kept, if they are.</summary>
    public KeepPersonal? Keep { get; init; }

    /// <summary>The person who asked for it; null from the command line.</summary>
    public Guid? By { get; init; }

    /// <summary>Is told of each row that could not be read, as it is met.</summary>
    public Action<RejectedRow>? Rejected { get; init; }

    /// <summary>Is told how many bytes of the file have been read.</summary>
    public IProgress<long>? Progress { get; init; }
}

/// <summary>What an import changed; of a file of links, the links.</summary>
/// <param name="Closed">Of the changed: schools that have a closing date or status since this import.</param>
/// <param name="Reappeared">Of the changed: schools that an earlier full file had dropped.</param>
/// <param name="Dropped">Schools that this full file no longer holds. They are no rows, and kept.</param>
public sealed record ImportCounts(
    long Rows, long New, long Changed, long Unchanged, long Closed, long Reappeared, long Rejected, long Dropped);

/// <summary>What came of an import.</summary>
public sealed record ImportReport(
    RegisterFormat Format, string Encoding, ImportCounts Counts, IReadOnlyList<string> DroppedColumns, bool IsDryRun)
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Why nothing at all was imported, or null.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>
    /// The scheme of a public register whose giver asks for words beside it; null for a list of somebody's own.
    /// </summary>
    public string? Attributed { get; init; }

    /// <summary>Links between schools that were new, or have a date now.</summary>
    public long Links { get; init; }

    /// <summary>Schools whose row was odd, and kept all the same.</summary>
    public long Remarked { get; init; }

    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    public string FormatName => JsonNamingPolicy.KebabCaseLower.ConvertName(Format.ToString());

    public string ToJson() => JsonSerializer.Serialize(
        new Shown(
            FormatName, Encoding, Counts.Rows, Counts.New, Counts.Changed, Counts.Unchanged, Counts.Closed, Counts.Reappeared,
            Counts.Rejected, DroppedColumns, IsDryRun),
        Snake);

    /// <summary>
    /// What the chronicle keeps. Whose register it was stands there too: <see cref="RegisterSources"/> asks for it.
    /// </summary>
    public string CountsAsJson()
    {
        var counts = JsonSerializer.SerializeToNode(Counts, Snake)!.AsObject(); // only of null there is no node
        counts[RegisterSources.Attributed] = Attributed;
        return counts.ToJsonString();
    }

    /// <summary>“42,545 rows: 42,545 new.”</summary>
    public string Sentence()
    {
        var thing = Format is RegisterFormat.GiasLinks ? "link" : "school";
        (long Count, string Word)[] parts =
        [
            (Counts.New, "new"), (Counts.Changed, "changed"), (Counts.Unchanged, "unchanged"),
            (Counts.Rejected, "could not be read"),
        ];
        var said = parts.Where(p => p.Count > 0).Select(p => $"{p.Count:N0} {p.Word}").ToArray();
        var sentence =
            $"{Counted.Words((int)Counts.Rows, "row")} of {thing}s: {(said is [] ? "nothing to do" : Counted.List(said))}.";
        (long Count, string Word)[] changes =
        [
            (Counts.Closed, "closed"), (Counts.Reappeared, "reappeared"), (Counts.Dropped, "no longer in the register"),
        ];
        var also = changes.Where(p => p.Count > 0).Select(p => $"{p.Count:N0} {p.Word}").ToArray();
        return also is [] ? sentence : $"{sentence} Since this import: {Counted.List(also)}.";
    }

    private sealed record Shown(
        string Format, string Encoding, long Rows, long New, long Changed, long Unchanged, long Closed, long Reappeared,
        long Rejected,
        [property: JsonPropertyName("dropped_columns")] IReadOnlyList<string> DroppedColumns, bool DryRun);
}
