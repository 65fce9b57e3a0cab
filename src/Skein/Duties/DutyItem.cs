using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Duties;

/// <summary>A duty as a page, a message or a call tells it.</summary>
/// <param name="Id">The duty.</param>
/// <param name="NetworkId">Its network.</param>
/// <param name="Network">The network's name.</param>
/// <param name="Sentence">What is to be done.</param>
/// <param name="How">How, in words.</param>
/// <param name="Href">Where in Skein.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="Due">By when, as the reader may know it.</param>
/// <param name="Waits">Why it waits, for whoever may know; null when it does not, or when the reason is not theirs to
/// know.</param>
/// <param name="IsQuiet">Nobody is reminded of it at present.</param>
public sealed record DutyItem(
    Guid Id, Guid NetworkId, string Network, string Sentence, string? How, string? Href, string Owner, DateOnly Due,
    string? Waits,
    [property: System.Text.Json.Serialization.JsonIgnore] bool IsQuiet)
{
    /// <summary>Why it came to whoever owes it now; null for its first owner.</summary>
    public string? Why { get; init; }

    /// <summary>The day it is in its network.</summary>
    public DateOnly Today { get; init; }
}

internal static class DutyItems
{
    /// <summary>The duties as they stand today, those that wait with the day to which they wait.</summary>
    /// <param name="db">Where they are.</param>
    /// <param name="found">The duties.</param>
    /// <param name="reader">Who reads; null for a page that several read.</param>
    /// <param name="days">The day it is in each network.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<IReadOnlyList<DutyItem>> ReadAsync(
        SkeinDb db, IReadOnlyList<DutyFound> found, PersonId? reader, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var networks = found.Select(d => d.NetworkId).Distinct().ToList();
        var resting = await Resting.ReadAsync(db, days, networks, cancel);
        return
        [
            .. found.Select(d =>
            {
                var rest = resting.Find(d.NetworkId, d.OwnerId, d.OwnersSchool);
                return From(d, DueOf(d, rest), Said(rest, reader), rest is not null);
            }),
        ];
    }

    /// <summary>How many days a deadline waits in each network that has set it.</summary>
    public static Task<Dictionary<NetworkId, int>> UsualDaysAsync(
        SkeinDb db, IReadOnlyCollection<NetworkId> networks, CancellationToken cancel) =>
        db.DutySettings.Where(s => networks.Contains(s.NetworkId)).ToDictionaryAsync(s => s.NetworkId, s => s.EaseDays, cancel);

    public static DutyItem From(DutyFound d, DateOnly due, string? waits, bool isQuiet) =>
        new(
            d.Id.Value, d.NetworkId.Value, d.NetworkName.Value, d.Sentence, d.How, d.Href, d.OwnerSaid, due, waits,
            isQuiet)
        { Why = d.Why, Today = d.Today };

    /// <summary>The daily work writes these days down; between a change and that work, this is what it will write.</summary>
    private static DateOnly DueOf(DutyFound duty, Rest? rest) => (rest, duty.EasedFrom) switch
    {
        ({ } begins, null) => DutyEasing.While(
            duty.DueOn, begins.From < duty.BegunOn ? duty.BegunOn : begins.From, begins,
            duty.EaseDays ?? DutySettings.SuggestedEaseDays),
        (null, { } from) => DutyEasing.After(duty.DueBeforeOn ?? duty.DueOn, from, duty.Today),
        _ => duty.DueOn,
    };

    /// <summary>A school's rest is no secret. A hard time is told to whoever said it, and to nobody else.</summary>
    private static string? Said(Rest? rest, PersonId? reader) => rest switch
    {
        { Cause: EasingCause.Resting } => "waits while the school rests",
        { SaidBy: { } by } when by == reader => "waits, as you asked",
        _ => null,
    };
}
