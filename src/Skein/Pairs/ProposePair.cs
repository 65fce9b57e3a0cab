using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>
/// Two people may become a pair: one of them proposes it, or those who arrange the network do. Both then say yes, or nothing.
/// </summary>
public static class ProposePair
{
    public sealed record Input
    {
        /// <summary>The first of two, where somebody arranges it for others; otherwise whoever proposes.</summary>
        public string? One { get; init; }

        public string? Other { get; init; }
        public string? Focus { get; init; }
        public string? About { get; init; }
        public string? Because { get; init; }

        /// <summary>Where whoever proposes works in their school, if they are one of the two and like to say.</summary>
        public string? Department { get; init; }
        public string? Find { get; init; }
        public string? Look { get; init; }
    }

    public sealed record Model(NetworkFrame Network, PeopleOffered People, string? Notice, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<ProposePairPage>> Show(
        Here here, Me me, string? one, string? other, string? focus, CancellationToken cancel) =>
        ProposePairPage.Show(
            await ModelAsync(here, me.Id, new() { One = one, Other = other, Focus = focus }, null, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ProposePairPage>>> Propose(
        Here here, Me who, [FromForm] Input typed, CancellationToken cancel)
    {
        await here.Db.BeginAsync(cancel);
        var me = who.Id;
        var problems = new Problems();
        var model = await ModelAsync(here, me, typed, null, problems, cancel);
        if (typed.Look is not null)
        {
            return ProposePairPage.Show(model);
        }

        problems.OnlyOffered(
            nameof(Input.One), here.Network.MayArrange ? [typed.One] : [], model.People.People.Select(p => p.Value));
        var one = here.Network.MayArrange && PersonId.TryParse(typed.One, out var chosen) && model.People.Offers(typed.One)
            ? chosen
            : me;
        var focus = TypedText.Read(typed.Focus, nameof(Input.Focus), Pair.LongestFocus, problems);
        var because = TypedText.Read(typed.Because, nameof(Input.Because), Pair.LongestReason, problems);
        var department = TypedText.Read(typed.Department, nameof(Input.Department), Pair.LongestDepartment, problems);
        if (focus is null)
        {
            problems.Add(nameof(Input.Focus), "Say in a few words what the two would look at");
        }

        if (!model.People.Offers(typed.Other) || !PersonId.TryParse(typed.Other, out var other))
        {
            problems.Add(nameof(Input.Other), "Choose with whom");
        }
        else if (other == one)
        {
            problems.Add(nameof(Input.Other), "Choose two people");
        }
        else if (await IsThereAsync(here, one, other, cancel))
        {
            problems.Add(
                nameof(Input.Other),
                "These two are a pair, or have been asked. Leave them the time to answer, or not to");
        }
        else
        {
            var isMine = one == me || other == me;
            var notice = isMine
                ? await LineManagement.ForAsync(here.Db, me, one == me ? other : one, here.Today, cancel)
                : await LineManagement.BetweenAsync(here.Db, one, other, here.Today, cancel);
            if (notice is not null && because is null)
            {
                problems.Add(nameof(Input.Because), "Write in a line why it is right all the same");
                model = model with { Notice = notice };
            }
            else if (!problems.Any && focus is not null)
            {
                var pair = KeepIn(here, (one, other), typed, focus, notice is null ? null : because, (me, here.Visitor));
                pair.WorksIn(me, department);
                await PairActs.AskAsync(
                    here.Db, pair, here.Network.Name, me, here.Visitor.Name, here.Links, here.Options, here.Now, cancel);
                here.Say("Proposed. It is a pair once both have said yes; nobody is told who did not.");
                return TypedResults.LocalRedirect(isMine ? PairsLinks.Mine : PairsLinks.Pairs(here.Id));
            }
        }

        return ProposePairPage.Show(model, StatusCodes.Status422UnprocessableEntity);
    }

    private static Pair KeepIn(
        Here here, (PersonId One, PersonId Other) two, Input typed, string focus, string? because,
        (PersonId Me, Visitor Visitor) by)
    {
        var about = typed.About == nameof(PairFocus.Process) ? PairFocus.Process : PairFocus.Teaching;
        var pair = Pair.Propose(here.Id, two.One, two.Other, about, focus, by.Me, here.Today, here.Now);
        if (pair.Has(by.Me) && pair.SayYes(by.Me, because, here.Today) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        here.Db.Add(pair);
        var told = GroupHappenings.About(
            "pair.proposed", $"{by.Visitor.Name} proposed a coaching pair.", "pair", pair.Id.Value, here.Id, by.Visitor);
        here.Record(told with { Reason = pair.Has(by.Me) ? null : because });
        return pair;
    }

    /// <summary>
    /// Whether they are a pair or asked to be: seen while both are held, so that two who propose each other make one pair.
    /// </summary>
    private static async Task<bool> IsThereAsync(Here here, PersonId one, PersonId other, CancellationToken cancel)
    {
        await GroupLock.HoldPeopleAsync(here.Db, [one, other], cancel);
        return await here.Db.WaitingOrStanding(here.Db.NetworksOn(here.Today)).AnyAsync(
            p => p.NetworkId == here.Id
                && ((p.OneId == one && p.OtherId == other) || (p.OneId == other && p.OtherId == one)),
            cancel);
    }

    private static async Task<Model> ModelAsync(
        Here here, PersonId me, Input typed, string? notice, Problems problems, CancellationToken cancel) =>
        new(
            here.Network,
            await Choices.PeopleAsync(
                here.Db,
                here.Network,
                here.Network.MayArrange ? default : me,
                typed.Find,
                [typed.One, typed.Other],
                cancel),
            notice,
            typed,
            problems);
}

internal static class PairQueries
{
    public static IQueryable<Pair> Standing(this IQueryable<Pair> pairs, DateOnly day) =>
        pairs.Where(p => p.From <= day && (p.Until == null || p.Until > day));

    /// <param name="days">The day it is in each network.</param>
    public static IQueryable<Pair> WaitingOrStanding(this SkeinDb db, IQueryable<NetworkToday> days) =>
        from p in db.Pairs
        join n in days on p.NetworkId equals n.Id
        where p.Until == null && (p.From != null || p.ProposedOn >= n.Today.AddDays(1 - Pair.DaysOpen))
        select p;
}
