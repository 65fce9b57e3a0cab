using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>
/// The notes of a pair, for the two alone: no role opens them, and the chronicle does not say that one was written, nor when
/// (4.2a).
/// </summary>
public static class ShowPair
{
    public sealed record Input
    {
        public string? Text { get; init; }
    }

    public sealed record Note(string By, string Text, DateTime WrittenAt);

    public sealed record Model(
        Pair Pair, string Partner, IReadOnlyList<Note> Notes, int Page, int Pages, string TimeZone,
        bool Stands, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<PairPage>, NotFound>> Show(
        Asked asked, OwnPair own, int? page, CancellationToken cancel) =>
        own is ({ From: not null } pair, var me)
            ? PairPage.Show(await ModelAsync(asked, pair, me, page, new(), new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PairPage>, NotFound>> Write(
        Asked asked, OwnPair own, [FromForm] Input typed, CancellationToken cancel)
    {
        if (own is not ({ From: not null } pair, var me))
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var text = TypedText.Read(typed.Text, nameof(Input.Text), PairNote.MaxLength, problems);
        if (text is null)
        {
            problems.Add(nameof(Input.Text), "Write a line, or leave it for another day");
        }

        if (problems.Any || text is null)
        {
            return PairPage.Show(
                await ModelAsync(asked, pair, me, null, typed, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        asked.Db.Add(PairNote.Write(pair.Id, me, text, asked.Now));
        asked.Say("Kept. You two can read it.");
        return TypedResults.LocalRedirect(PairsLinks.Pair(pair.Id));
    }

    private static async Task<Model> ModelAsync(
        Asked asked, Pair pair, PersonId me, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var db = asked.Db;
        var zone = await db.Networks.Where(n => n.Id == pair.NetworkId).Select(n => n.TimeZone).SingleAsync(cancel);
        var names = await db.NamesAsync([me, pair.PartnerOf(me)], cancel);
        var notes = db.PairNotes.Where(n => n.PairId == pair.Id);
        var count = await notes.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await notes.AsNoTracking()
            .OrderByDescending(n => n.WrittenAt)
            .ThenByDescending(n => n.Id)
            .OnPage(shown)
            .ToListAsync(cancel);
        return new(
            pair, names[pair.PartnerOf(me)], [.. rows.Select(n => new Note(names[n.WrittenBy], n.Text, n.WrittenAt))], shown,
            Paging.Pages(count), zone, pair.Stands(Days.Today(asked.Now, zone)), typed, problems);
    }
}
