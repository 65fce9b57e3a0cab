using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Home;

/// <summary>What happened in a network, newest first, as far as the visitor may read it.</summary>
public static class NetworkHistory
{
    public sealed record Row(ChronicleEntryId Id, DateOnly Day, DateTime RecordedAt, string Sentence, string? Reason);

    public sealed record Model(
        NetworkFrame Network, string? Kind, DateOnly? Day, IReadOnlyList<Row> Rows, ChronicleEntryId? Before)
    {
        public static IReadOnlyList<Option> Kinds { get; } =
        [
            new(Happening.Network, "The network"), new(Happening.Person, "People"), new(Happening.School, "Schools"),
            new("letter", "Letters"), new("sub-network", "Sub-networks"),
        ];
    }

    public static async Task<RazorComponentResult<NetworkHistoryPage>> Show(
        Here here, string? kind, string? day, ChronicleEntryId? before, CancellationToken cancel) =>
        NetworkHistoryPage.Show(await ModelAsync(here, kind, day, before, cancel));

    public sealed record Listing(IReadOnlyList<Row> Rows, Guid? Before);

    public static async Task<Ok<Listing>> Json(
        Here here, string? kind, string? day, ChronicleEntryId? before, CancellationToken cancel)
    {
        var model = await ModelAsync(here, kind, day, before, cancel);
        return TypedResults.Ok(new Listing(model.Rows, model.Before?.Value));
    }

    private static async Task<Model> ModelAsync(
        Here here, string? kind, string? typedDay, ChronicleEntryId? before, CancellationToken cancel)
    {
        // The form sends its empty fields too.
        DateOnly? day = ChangeMembership.TryDay(typedDay, out var read) ? read : null;
        kind = kind is { Length: > 0 } ? kind : null;

        var reader = ChronicleReader.InNetwork(
            here.Visitor.Actor, here.Network.MayArrange, here.Network.MayLead, await SpokenForAsync(here, cancel));
        var (reasons, me) = (reader.Reasons, reader.Person);
        var rows = reader.Rows(here.Db).Where(e => e.NetworkId == here.Id.Value);
        rows = kind is null ? rows : rows.Where(e => e.SubjectKind == kind);
        rows = day is null ? rows : rows.Where(e => e.Day == day);
        rows = before is { } last ? rows.Where(e => e.Id < last) : rows;

        var found = await rows.OrderByDescending(e => e.Id)
            .Take(Paging.Size + 1)
            .Join(here.Db.ChronicleWords, e => e.Id, w => w.EntryId, (e, w) => new
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
        return new(here.Network, kind, day, shown, found.Count > Paging.Size ? shown[^1].Id : null);
    }

    /// <summary>The member schools for which the visitor speaks today.</summary>
    private static async Task<IEnumerable<Guid>> SpokenForAsync(Here here, CancellationToken cancel) =>
        here.Visitor.Id is { } me
            ? (await here.Db.SpokenForAsync(here.Id, me, here.Today, cancel)).Select(school => school.Value)
            : [];
}
