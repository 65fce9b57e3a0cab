using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>How many pairs there are on a day, each counted once and none named; and the wish for a partner (S-51).</summary>
public static class ShowPairs
{
    public sealed record Input
    {
        public string? Focus { get; init; }
        public string? About { get; init; }
    }

    public sealed record Model(NetworkFrame Network, DateOnly Day, int Pairs, int Wishes, PairWish? Mine, Input Typed, Problems Problems);

    public sealed record Api(DateOnly On, int Pairs);

    public static async Task<Results<RazorComponentResult<PairsPage>, NotFound>> Show(
        NetworkId networkId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? PairsPage.Of(await ModelAsync(db, network, on ?? network.Today, visitor, null, new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Results<Ok<Api>, NotFound>> Json(
        NetworkId networkId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var day = on ?? network.Today;
        return TypedResults.Ok(new Api(day, await CountAsync(db, networkId, day, cancel)));
    }

    /// <summary>I would like a partner; or not any more, with nothing typed. Those who arrange the network see it.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PairsPage>, NotFound>> Wish(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network || visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var focus = TypedText.Read(typed.Focus, nameof(Input.Focus), Pair.LongestFocus, problems);
        if (problems.Any)
        {
            return PairsPage.Of(await ModelAsync(db, network, network.Today, visitor, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        if (await db.PairWishes.SingleOrDefaultAsync(w => w.PersonId == me && w.NetworkId == networkId, cancel) is { } kept)
        {
            db.Remove(kept);
            await db.SaveChangesAsync(cancel);
        }

        if (focus is not null)
        {
            db.Add(new PairWish(me, networkId, focus, typed.About == nameof(PairFocus.Process) ? PairFocus.Process : PairFocus.Teaching, network.Today));
            await db.SaveChangesAsync(cancel);
        }

        frame.Say(focus is null ? "Taken back." : "Kept. Somebody who arranges the network can propose you a partner; you say yes, or nothing.");
        return TypedResults.LocalRedirect(PairsLinks.Pairs(networkId));
    }

    private static Task<int> CountAsync(SkeinDb db, NetworkId network, DateOnly day, CancellationToken cancel) =>
        db.Pairs.Standing(day).CountAsync(p => p.NetworkId == network, cancel);

    private static async Task<Model> ModelAsync(
        SkeinDb db, NetworkFrame network, DateOnly day, Visitor visitor, Input? typed, Problems problems, CancellationToken cancel)
    {
        var mine = await db.PairWishes.AsNoTracking().SingleOrDefaultAsync(w => w.NetworkId == network.Id && w.PersonId == visitor.Id, cancel);
        return new(
            network, day, await CountAsync(db, network.Id, day, cancel), await db.PairWishes.CountAsync(w => w.NetworkId == network.Id, cancel), mine,
            typed ?? new() { Focus = mine?.Focus, About = mine?.About.ToString() }, problems);
    }
}
