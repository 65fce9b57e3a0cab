using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>What the schools of a network have agreed, and what is before them, as at any day.</summary>
public static class ListTexts
{
    public sealed record Row(AgreementTextId Id, string Title, string Kind, string State, string? Sentence);

    public sealed record Model(NetworkFrame Network, DateOnly Day, IReadOnlyList<Row> Texts, int Page, int Pages);

    public sealed record Told(Guid Id, string Title, string Kind, string State, string? Sentence);

    public static async Task<RazorComponentResult<ListTextsPage>> Show(
        Here here, DateOnly? on, int? page, CancellationToken cancel)
    {
        var day = on ?? here.Today;
        var drafts = here.Network.MayArrange && day == here.Today;
        var (count, shown, rows) = await RowsAsync(here, day, drafts, page, cancel);
        return ListTextsPage.Show(new(here.Network, day, rows, shown, Paging.Pages(count)));
    }

    public static async Task<Ok<List<Told>>> Json(Here here, DateOnly? on, int? page, CancellationToken cancel)
    {
        var (_, _, rows) = await RowsAsync(here, on ?? here.Today, drafts: false, page, cancel);
        return TypedResults.Ok(rows.Select(r => new Told(r.Id.Value, r.Title, r.Kind, r.State, r.Sentence)).ToList());
    }

    /// <summary>A text is there once it was put to the schools; until then only to those who write it.</summary>
    private static async Task<(int Count, int Page, List<Row> Rows)> RowsAsync(
        Here here, DateOnly day, bool drafts, int? page, CancellationToken cancel)
    {
        var there = here.Db.Agreements.Where(t => t.NetworkId == here.Id
            && (drafts || t.Versions.Any(v => v.PutOn != null && v.PutOn <= day)));
        var count = await there.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var ids = await there.OrderBy(t => t.Title).ThenBy(t => t.Id).OnPage(shown).Select(t => t.Id).ToListAsync(cancel);
        var texts = await TextLock.Whole(here.Db).AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(cancel);
        var left = await TextLock.LeftAsync(here.Db, here.Id, day, cancel);
        return (count, shown, [.. ids.Select(id => RowOf(TextOn.Read(texts.Single(t => t.Id == id), day, left)))]);
    }

    private static Row RowOf(TextOn text) =>
        new(text.Text.Id, text.Text.Title, text.Kind.Title, StateOf(text), SentenceOf(text));

    /// <summary>
    /// Who has agreed to what is in force, and who to what is before the schools: each by its number where there are two.
    /// </summary>
    private static string? SentenceOf(TextOn text) => text switch
    {
        { InForce: { } current, Put: { } put } =>
            $"Version {current.Version.Number}: {current.Sentence} Version {put.Version.Number}: {put.Sentence}",
        { InForce: { Version.Because: not null } early } =>
            $"{early.Sentence} It came into force before everybody needed had agreed.",
        _ => text.First?.Sentence,
    };

    private static string StateOf(TextOn text) => text switch
    {
        { InForce.Version: { } current, Put.Version: { } put } =>
            $"version {current.Number} in force, version {put.Number} before the schools",
        { InForce.Version: { InForceFrom: { } from } current } => $"version {current.Number} in force since {from.Said()}",
        { Put.Version: { PutOn: { } on } put } => $"version {put.Number} before the schools since {on.Said()}",
        { Earlier: [_, ..] } => "no version in force",
        _ => "draft",
    };
}
