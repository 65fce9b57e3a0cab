using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>My pairs: what waits for my yes, and whom I coach and am coached by. What I put away is told to nobody.</summary>
public static class MyPairs
{
    public sealed record Input
    {
        public string? Pair { get; init; }
        public string? Because { get; init; }
        public string? Department { get; init; }
        public string? Manager { get; init; }
        public string? Find { get; init; }
        public string? Look { get; init; }
    }

    /// <param name="Id">The pair.</param>
    /// <param name="Partner">The other one.</param>
    /// <param name="Network">Where.</param>
    /// <param name="Focus">What they look at.</param>
    /// <param name="Waits">It waits for the reader's yes.</param>
    /// <param name="From">Since when it is a pair; null while it is none.</param>
    /// <param name="LastDay">Until when a proposal waits.</param>
    /// <param name="TheirDepartment">Where the other works in their school, if they said so.</param>
    /// <param name="Notice">What to think about before saying yes.</param>
    public sealed record Row(
        PairId Id, string Partner, string Network, string Focus, bool Waits, DateOnly? From, DateOnly LastDay,
        string? TheirDepartment, string? Notice);

    public sealed record Model(
        IReadOnlyList<Row> Pairs, int Page, int Pages, IReadOnlyList<(NetworkId Id, string Name)> Networks, PeopleOffered People,
        string? Manager, Input Typed,
        Problems Problems);

    public static async Task<Results<RazorComponentResult<MyPairsPage>, ForbidHttpResult>> Show(
        Asked asked, int? page, CancellationToken cancel) =>
        asked.Visitor.Id is { } me
            ? MyPairsPage.Show(await ModelAsync(asked, me, page, new(), new(), cancel))
            : TypedResults.Forbid();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MyPairsPage>>> Accept(
        Asked asked, [Held] OwnPair own, [FromForm] Input typed, CancellationToken cancel)
    {
        var (pair, me) = own;
        var problems = new Problems();
        if (
            await PairActs.SayYesAsync(asked, pair, me, new(typed.Department, typed.Because), problems, cancel) is not { } said)
        {
            return MyPairsPage.Show(
                await ModelAsync(asked, me, null, typed with { Pair = pair.Id.Value.ToString() }, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        asked.Say(said);
        return TypedResults.LocalRedirect(PairsLinks.Mine);
    }

    public static Results<RedirectHttpResult, NotFound> PutAway(Asked asked, OwnPair own)
    {
        if (own.Pair.From is not null)
        {
            return TypedResults.NotFound();
        }

        own.Pair.PutAway(own.Person);
        asked.Say("Put away. Nobody is told, and nobody asks why.");
        return TypedResults.LocalRedirect(PairsLinks.Mine);
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> End(Asked asked, OwnPair own, CancellationToken cancel)
    {
        if (own.Pair is not { From: not null, Until: null } pair)
        {
            return TypedResults.NotFound();
        }

        var today = await asked.Db.TodayInAsync(pair.NetworkId, asked.Now, cancel);
        pair.EndOn(today);
        asked.Record(PairActs.Happened("pair.ended", "A coaching pair has ended.", pair, asked.Visitor), today);
        asked.Say("The pair has ended. Your notes stay yours.");
        return TypedResults.LocalRedirect(PairsLinks.Mine);
    }

    /// <summary>Who my line manager is, for my own eyes; nobody chosen takes it back.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MyPairsPage>>> SayManager(
        Asked asked, Me who, [FromForm] Input typed, CancellationToken cancel)
    {
        var me = who.Id;
        await asked.Db.BeginAsync(cancel);
        await GroupLock.HoldPeopleAsync(asked.Db, [me], cancel);
        var model = await ModelAsync(asked, me, null, typed, new(), cancel);
        if (typed.Look is not null)
        {
            return MyPairsPage.Show(model);
        }

        model.Problems.OnlyOffered(nameof(Input.Manager), [typed.Manager], model.People.People.Select(p => p.Value));
        if (model.Problems.Any)
        {
            return MyPairsPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        var kept = await asked.Db.LineManagers.SingleOrDefaultAsync(l => l.PersonId == me, cancel);
        if (kept is not null)
        {
            asked.Db.Remove(kept);
            await asked.Db.SaveChangesAsync(cancel);
        }

        if (model.People.Offers(typed.Manager) && PersonId.TryParse(typed.Manager, out var manager))
        {
            asked.Db.Add(new LineManager(me, manager));
        }

        asked.Say("Kept. No page shows it to anybody else.");
        return TypedResults.LocalRedirect(PairsLinks.Mine);
    }

    private static async Task<Model> ModelAsync(
        Asked asked, PersonId me, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var (db, days) = (asked.Db, await asked.NetworksTodayAsync(cancel));

        // A proposal that somebody has put away is theirs to forget.
        var all = db.WaitingOrStanding(days).Where(p =>
            (p.OneId == me && (p.From != null || p.OneYesOn != null || !p.IsPutAwayByOne))
            || (p.OtherId == me && (p.From != null || p.OtherYesOn != null || !p.IsPutAwayByOther)));
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var pairs = await all.AsNoTracking().OrderBy(p => p.ProposedOn).ThenBy(p => p.Id).OnPage(shown).ToListAsync(cancel);
        var people = await db.NamesAsync(pairs.Select(p => p.PartnerOf(me)), cancel);
        var ids = pairs.Select(p => p.NetworkId).Distinct().ToList();
        ids.AddRange(await db.NetworksOf(me, days).Select(n => n.Id).ToListAsync(cancel));
        var networks = await days
            .Where(n => ids.Contains(n.Id))
            .OrderBy(n => n.Name).ThenBy(n => n.Id).ToListAsync(cancel);
        var today = networks.ToDictionary(n => n.Id, n => n.Today);
        var names = networks.ToDictionary(n => n.Id, n => n.Name.Value);
        var manager = await db.LineManagers
            .Where(l => l.PersonId == me)
            .Select(l => (PersonId?)l.ManagerId)
            .SingleOrDefaultAsync(cancel);
        var offered = networks.Count == 0
            ? new PeopleOffered([], null, false)
            : await Choices.PeopleAsync(
                db, db.PeopleOn(networks[0].Id, networks[0].Today, networks[0].TimeZone), me, typed.Find,
                [typed.Manager, manager?.Value.ToString()], cancel);
        return new(
            [
                .. pairs.Select(p => new Row(
                    p.Id, people[p.PartnerOf(me)], names[p.NetworkId], p.Focus, p.WaitsFor(me, today[p.NetworkId]),
                    p.From, p.LastDay, p.DepartmentOf(p.PartnerOf(me)),
                    typed.Pair == p.Id.Value.ToString() ? problems.For(nameof(Input.Because)) : null)),
            ],
            shown,
            Paging.Pages(count),
            [.. networks.Select(n => (n.Id, n.Name.Value))], offered, manager?.Value.ToString(), typed, problems);
    }
}
