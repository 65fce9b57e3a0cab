using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Duties;

/// <summary>What I owe and what I am owed, in all my networks, by the day it is due.</summary>
public static class MyDuties
{
    /// <param name="Owe">What I owe: in my own name, for my school, or in a role.</param>
    /// <param name="Owed">What others owe to me.</param>
    /// <param name="Page">The page shown.</param>
    /// <param name="Pages">How many pages there are.</param>
    public sealed record Model(IReadOnlyList<DutyItem> Owe, IReadOnlyList<DutyItem> Owed, int Page, int Pages)
    {
        public IEnumerable<IGrouping<string, DutyItem>> ByNetwork => Owe.GroupBy(d => d.Network);
    }

    /// <param name="Duties">What a program is told too.</param>
    /// <param name="Letters">Letters that wait for my answer; their links are for nobody but me.</param>
    /// <param name="Asked">What else waits for my word.</param>
    public sealed record Shown(Model Duties, IReadOnlyList<LetterToAnswer> Letters, IReadOnlyList<PersonItem> Asked)
    {
        public bool NothingWaits => Duties.Owe.Count == 0 && Duties.Page == 1 && Letters.Count == 0 && Asked.Count == 0;
    }

    public static async Task<Results<RazorComponentResult<MyDutiesPage>, ForbidHttpResult>> Show(
        Asked asked, int? page, SignedLinks links, [FromServices] IEnumerable<IAskPerson> asking, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } me)
        {
            return TypedResults.Forbid();
        }

        var days = await asked.NetworksTodayAsync(cancel);
        var items = await asking.AllAskedAsync(me, days, cancel);
        return MyDutiesPage.Show(
            new(
                await ModelAsync(asked, me, days, page, cancel),
                await LetterToAnswer.ReadAsync(asked.Db, links, me, days, cancel),
                items));
    }

    public static async Task<Results<Ok<Model>, ForbidHttpResult>> Json(Asked asked, int? page, CancellationToken cancel) =>
        asked.Visitor.Id is { } me
            ? TypedResults.Ok(
                await ModelAsync(asked, me, await asked.NetworksTodayAsync(cancel), page, cancel))
            : TypedResults.Forbid();

    /// <summary>What is due first: a person's home shows a few of these.</summary>
    public static async Task<IReadOnlyList<DutyItem>> NextAsync(
        SkeinDb db, PersonId person, IQueryable<NetworkToday> days, int most, CancellationToken cancel)
    {
        var mine = Mine(db, person, days);
        var found = await db.DutiesOn(mine, days).OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(most).ToListAsync(cancel);

        // What waits for a reason that is not the reader's to know stays in sight: its absence would tell.
        return [.. (await DutyItems.ReadAsync(db, found, person, days, cancel)).Where(d => d.Waits is null)];
    }

    internal static IQueryable<Duty> Mine(SkeinDb db, PersonId person, IQueryable<NetworkToday> days)
    {
        var owed = db.OwedBy(person, days);
        return db.Duties.Open().Where(d => owed.Contains(d.Id));
    }

    private static async Task<Model> ModelAsync(
        Asked asked, PersonId me, IQueryable<NetworkToday> days, int? page, CancellationToken cancel)
    {
        var mine = Mine(asked.Db, me, days);
        var toMe = asked.Db.Duties.Open().Where(d => d.OwedTo == me);
        var count = Math.Max(await mine.CountAsync(cancel), await toMe.CountAsync(cancel));
        var shown = Paging.Within(page, count);
        var owe = await asked.Db.DutiesOn(mine, days)
            .OrderBy(d => d.NetworkName)
            .ThenBy(d => d.NetworkId)
            .ThenBy(d => d.DueOn)
            .ThenBy(d => d.Id)
            .OnPage(shown)
            .ToListAsync(cancel);
        var owed = await asked.Db.DutiesOn(toMe, days).OrderBy(d => d.DueOn).ThenBy(d => d.Id).OnPage(shown).ToListAsync(cancel);
        var items = await DutyItems.ReadAsync(asked.Db, [.. owe, .. owed], me, days, cancel);
        return new([.. items.Take(owe.Count)], [.. items.Skip(owe.Count)], shown, Paging.Pages(count));
    }
}
