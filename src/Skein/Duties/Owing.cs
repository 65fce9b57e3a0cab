using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Duties;

/// <summary>A duty that another slice lays down: what it follows from, what is to be done, by whom, by when.</summary>
/// <param name="Network">Where it is owed.</param>
/// <param name="Origin">What it follows from. When that closes, its duties are released.</param>
/// <param name="What">Which of the origin's duties it is, such as “ring:2026-09-07”: the same one is never owed
/// twice.</param>
/// <param name="Sentence">The act, such as “Ring Rowan Hill at Elm School”.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="DueOn">By when.</param>
public sealed record NewDuty(NetworkId Network, Origin Origin, string What, string Sentence, Owner Owner, DateOnly DueOn)
{
    /// <summary>To whom; null: to the network.</summary>
    public PersonId? OwedTo { get; init; }

    /// <summary>Where in Skein it is discharged.</summary>
    public string? Href { get; init; }

    /// <summary>How it is discharged, in words.</summary>
    public string? How { get; init; }

    /// <summary>Who laid it down, if it was a person.</summary>
    public PersonId? By { get; init; }
}

/// <summary>
/// The verbs of duties, for the slices below: they change what the other slice's own transaction saves. Each may be called again,
/// after a failure for example, and does its work once.
/// </summary>
public static class Owing
{
    extension(SkeinDb db)
    {
        /// <summary>Somebody owes something from today.</summary>
        /// <returns>The duty; the one there is, if this was laid down before.</returns>
        public async Task<Duty> OweAsync(NewDuty owed, DateOnly today, DateTimeOffset now, CancellationToken cancel)
        {
            bool IsIt(Duty d) =>
                d.NetworkId == owed.Network
                    && d.OriginKind == owed.Origin.Kind
                    && d.OriginId == owed.Origin.Id
                    && d.What == owed.What;

            var known = db.Duties.Local.FirstOrDefault(IsIt) ?? await db.Duties.SingleOrDefaultAsync(
                d => d.NetworkId == owed.Network
                    && d.OriginKind == owed.Origin.Kind
                    && d.OriginId == owed.Origin.Id
                    && d.What == owed.What,
                cancel);
            if (known is not null)
            {
                return known;
            }

            var duty = Duty.Owe(owed, today, now);
            db.Duties.Add(duty);
            db.Record(
                DutyHappenings.About("duty.owed", $"To do by {duty.DueOn.Said()}: {duty.Sentence}.", duty, owed.By), today, now);
            return duty;
        }

        /// <summary>
        /// Whatever the origin asked for has been done. Without <paramref name="what"/>, all that it asked for.
        /// </summary>
        /// <returns>How many duties this ended.</returns>
        public async Task<int> DischargeAsync(
            NetworkId network, Origin origin, string? what, PersonId? by, DateOnly on, string? note, DateTimeOffset now,
            CancellationToken cancel)
        {
            var open = (await OpenAsync(db, network, origin, cancel)).Where(d => what is null || d.What == what).ToList();
            foreach (var duty in open)
            {
                if (duty.Discharge(by, on, note) is null)
                {
                    db.Record(DutyHappenings.About("duty.done", $"Done: {duty.Sentence}.", duty, by, note), on, now);
                }
            }

            return open.Count;
        }

        /// <summary>The origin has closed, so nobody owes what followed from it (I-33).</summary>
        /// <returns>How many duties this ended.</returns>
        public async Task<int> ReleaseAllAsync(
            NetworkId network, Origin origin, string because, DateOnly on, DateTimeOffset now, CancellationToken cancel)
        {
            var open = await OpenAsync(db, network, origin, cancel);
            foreach (var duty in open)
            {
                if (duty.LetGo(null, on, because) is null)
                {
                    db.Record(DutyHappenings.About("duty.let-go", $"Dropped: {duty.Sentence}.", duty, null, because), on, now);
                }
            }

            return open.Count;
        }
    }

    private static async Task<List<Duty>> OpenAsync(SkeinDb db, NetworkId network, Origin origin, CancellationToken cancel)
    {
        await db.Duties
            .Where(d => d.NetworkId == network && d.OriginKind == origin.Kind && d.OriginId == origin.Id && d.EndedOn == null)
            .LoadAsync(cancel);

        // One that this very change laid down is open too, though the database has not seen it.
        return [.. db.Duties.Local.Where(
            d => d.NetworkId == network && d.OriginKind == origin.Kind && d.OriginId == origin.Id && d.IsOpen)];
    }
}

/// <summary>What the chronicle is told of a duty: whoever leads and arranges may read it, and nobody is counted by it.</summary>
internal static class DutyHappenings
{
    public const string Kind = "duty";

    public static Happening About(
        string verb, string sentence, Duty duty, PersonId? by, string? because = null, DateOnly? day = null) =>
        new(verb, sentence)
        {
            SubjectKind = Kind,
            SubjectId = duty.Id.Value,
            NetworkId = duty.NetworkId.Value,
            By = by?.Value,
            Reason = because,
            Day = day,
        };
}
