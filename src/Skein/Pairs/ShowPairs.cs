using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>How many pairs there are on a day, each counted once and none named; and the wish for a partner (S-51).</summary>
public static class ShowPairs
{
    public sealed record Input
    {
        public string? Focus { get; init; }
        public string? About { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, DateOnly Day, int Pairs, int Wishes, PairWish? Mine, Input Typed, Problems Problems);

    public sealed record Api(DateOnly On, int Pairs);

    public static async Task<RazorComponentResult<PairsPage>> Show(Here here, DateOnly? on, CancellationToken cancel) =>
        PairsPage.Show(await ModelAsync(here, on ?? here.Today, null, new(), cancel));

    public static async Task<Ok<Api>> Json(Here here, DateOnly? on, CancellationToken cancel)
    {
        var day = on ?? here.Today;
        return TypedResults.Ok(new Api(day, await CountAsync(here, day, cancel)));
    }

    /// <summary>I would like a partner; or not any more, with nothing typed. Those who arrange the network see it.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PairsPage>>> Wish(
        Here here, Me who, [FromForm] Input typed, CancellationToken cancel)
    {
        var me = who.Id;
        var problems = new Problems();
        var focus = TypedText.Read(typed.Focus, nameof(Input.Focus), Pair.LongestFocus, problems);
        if (problems.Any)
        {
            return PairsPage.Show(
                await ModelAsync(here, here.Today, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        if (await here.Db.PairWishes.SingleOrDefaultAsync(w => w.PersonId == me && w.NetworkId == here.Id, cancel) is { } kept)
        {
            here.Db.Remove(kept);
            await here.Db.SaveChangesAsync(cancel);
        }

        if (focus is not null)
        {
            here.Db.Add(
                new PairWish(
                    me, here.Id, focus, typed.About == nameof(PairFocus.Process)
                        ? PairFocus.Process
                        : PairFocus.Teaching, here.Today));
            await here.Db.SaveChangesAsync(cancel);
        }

        here.Say(
            focus is null
                ? "Taken back."
                : "Kept. Somebody who arranges the network can propose you a partner; you say yes, or nothing.");
        return TypedResults.LocalRedirect(PairsLinks.Pairs(here.Id));
    }

    private static Task<int> CountAsync(Here here, DateOnly day, CancellationToken cancel) =>
        here.Db.Pairs.Standing(day).CountAsync(p => p.NetworkId == here.Id, cancel);

    private static async Task<Model> ModelAsync(
        Here here, DateOnly day, Input? typed, Problems problems, CancellationToken cancel)
    {
        var mine = await here.Db.PairWishes
            .AsNoTracking()
            .SingleOrDefaultAsync(w => w.NetworkId == here.Id && w.PersonId == here.Visitor.Id, cancel);
        return new(
            here.Network, day, await CountAsync(here, day, cancel),
            await here.Db.PairWishes.CountAsync(w => w.NetworkId == here.Id, cancel), mine,
            typed ?? new() { Focus = mine?.Focus, About = mine?.About.ToString() }, problems);
    }
}
