using Skein.Asking;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Leaflet;

public readonly record struct StatementId(Guid Value) : IId<StatementId>
{
    public static bool TryParse(string? text, out StatementId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// One thing that somebody says a head in a successful network does, as they worded it: a line of an answer to the letter, or one
/// that was said at a workshop. Who said it is not kept here.
/// </summary>
public sealed class Statement : IVersioned
{
    public const int MaxLength = QuestionInFile.Longest;

    private Statement(StatementId id, NetworkId networkId, string text) => (Id, NetworkId, Text) = (id, networkId, text);

    public StatementId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Text { get; private set; }

    /// <summary>The letter it answers; null where it was said at a workshop.</summary>
    public LetterId? LetterId { get; private init; }

    public WorkshopId? WorkshopId { get; private init; }

    /// <summary>The line of the leaflet that says it; null as long as it stands under none.</summary>
    public LeafletLineId? LineId { get; private set; }

    /// <summary>Since when it is left out of the leaflet; null where it is not.</summary>
    public DateOnly? LeftOutOn { get; private set; }

    public int Version { get; private set; }

    public static Statement Answered(Letter letter, string text, DateTimeOffset now) =>
        new(Ids.New<StatementId>(now), letter.NetworkId, text) { LetterId = letter.Id };

    public static Statement Said(Workshop workshop, string text, DateTimeOffset now) =>
        new(Ids.New<StatementId>(now), workshop.NetworkId, text) { WorkshopId = workshop.Id };

    public void PutUnder(LeafletLineId line) => (LineId, LeftOutOn) = (line, null);

    public void LeaveOut(DateOnly today) => (LineId, LeftOutOn) = (null, LeftOutOn ?? today);

    /// <summary>It stands under no line again, and waits to be sorted.</summary>
    public void TakeBack() => (LineId, LeftOutOn) = (null, null);
}
