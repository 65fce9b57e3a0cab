using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Home;

/// <summary>What happened in a network, newest first, as far as the visitor may read it.</summary>
public static class NetworkHistory
{
    public sealed record Row(ChronicleEntryId Id, DateOnly Day, DateTime RecordedAt, string Sentence, string? Reason);

    public sealed record Model(NetworkFrame Network, string? Kind, DateOnly? Day, IReadOnlyList<Row> Rows, ChronicleEntryId? Before)
    {
        public static IReadOnlyList<Option> Kinds { get; } =
        [
            new(Happening.Network, "The network"), new(Happening.Person, "People"), new(Happening.School, "Schools"),
            new("letter", "Letters"), new("sub-network", "Sub-networks"),
        ];
    }

    public static async Task<Results<RazorComponentResult<NetworkHistoryPage>, NotFound>> Show(
        NetworkId networkId, string? kind, string? day, ChronicleEntryId? before, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, kind, day, before, db, visitor, clock, cancel) is { } model ? NetworkHistoryPage.Of(model) : TypedResults.NotFound();

    public sealed record Listing(IReadOnlyList<Row> Rows, Guid? Before);

    public static async Task<Results<Ok<Listing>, NotFound>> Json(
        NetworkId networkId, string? kind, string? day, ChronicleEntryId? before, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, kind, day, before, db, visitor, clock, cancel) is { } model
            ? TypedResults.Ok(new Listing(model.Rows, model.Before?.Value))
            : TypedResults.NotFound();

    private static async Task<Model?> FindAsync(
        NetworkId networkId, string? kind, string? typedDay, ChronicleEntryId? before, SkeinDb db, Visitor visitor, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return null;
        }

        // The form sends its empty fields too.
        DateOnly? day = ChangeMembership.TryDay(typedDay, out var read) ? read : null;
        kind = kind is { Length: > 0 } ? kind : null;

        var reader = ChronicleReader.InNetwork(
            visitor.Actor, network.MayArrange, network.MayLead, await SpokenForAsync(db, network, visitor, cancel));
        var (reasons, me) = (reader.Reasons, reader.Person);
        var rows = reader.Rows(db).Where(e => e.NetworkId == networkId.Value);
        rows = kind is null ? rows : rows.Where(e => e.SubjectKind == kind);
        rows = day is null ? rows : rows.Where(e => e.Day == day);
        rows = before is { } last ? rows.Where(e => e.Id < last) : rows;

        var found = await rows.OrderByDescending(e => e.Id)
            .Take(Paging.Size + 1)
            .Join(db.ChronicleWords, e => e.Id, w => w.EntryId, (e, w) => new
            {
                e.Id,
                e.Day,
                e.RecordedAt,
                w.Sentence,
                Reason = reasons.Contains(e.Verb) || e.ActorId == me || e.SubjectId == me ? w.Reason : null,
            })
            .OrderByDescending(r => r.Id)
            .ToListAsync(cancel);
        var shown = found.Take(Paging.Size).Select(r => new Row(r.Id, r.Day, r.RecordedAt, r.Sentence, r.Reason)).ToList();
        return new(network, kind, day, shown, found.Count > Paging.Size ? shown[^1].Id : null);
    }

    /// <summary>The member schools for which the visitor speaks today.</summary>
    private static async Task<IEnumerable<Guid>> SpokenForAsync(SkeinDb db, NetworkFrame network, Visitor visitor, CancellationToken cancel) =>
        visitor.Id is { } me ? (await db.SpokenForAsync(network.Id, me, network.Today, cancel)).Select(school => school.Value) : [];
}
