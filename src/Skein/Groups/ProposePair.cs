using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

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

    public static async Task<Results<RazorComponentResult<ProposePairPage>, NotFound>> Show(
        NetworkId networkId, string? one, string? other, string? focus, SkeinDb db, Visitor visitor, TimeProvider clock,
        CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network && visitor.Id is { } me
            ? ProposePairPage.Of(await ModelAsync(
                db, network, me, new() { One = one, Other = other, Focus = focus }, null, new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ProposePairPage>, NotFound>> Propose(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, SignedLinks links, SiteOptions options,
        Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network || visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var model = await ModelAsync(db, network, me, typed, null, problems, cancel);
        if (typed.Look is not null)
        {
            return ProposePairPage.Of(model);
        }

        problems.OnlyOffered(nameof(Input.One), network.MayArrange ? [typed.One] : [], model.People.People.Select(p => p.Value));
        var one = network.MayArrange && PersonId.TryParse(typed.One, out var chosen) && model.People.Offers(typed.One)
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
        else if (await IsThereAsync(db, networkId, one, other, network.Today, cancel))
        {
            problems.Add(
                nameof(Input.Other),
                "These two are a pair, or have been asked. Leave them the time to answer, or not to");
        }
        else
        {
            var isMine = one == me || other == me;
            var notice = isMine
                ? await LineManagement.ForAsync(db, me, one == me ? other : one, network.Today, cancel)
                : await LineManagement.BetweenAsync(db, one, other, network.Today, cancel);
            if (notice is not null && because is null)
            {
                problems.Add(nameof(Input.Because), "Write in a line why it is right all the same");
                model = model with { Notice = notice };
            }
            else if (!problems.Any)
            {
                var now = clock.GetUtcNow();
                var pair = KeepIn(db, network, (one, other), typed, focus!, notice is null ? null : because, (me, visitor), now);
                pair.WorksIn(me, department);
                await PairActs.AskAsync(db, pair, network.Name, me, visitor.Name, links, options, now, cancel);
                await db.SaveChangesAsync(cancel);
                await whole.CommitAsync(cancel);
                frame.Say("Proposed. It is a pair once both have said yes; nobody is told who did not.");
                return TypedResults.LocalRedirect(isMine ? PairsLinks.Mine : PairsLinks.Pairs(networkId));
            }
        }

        return ProposePairPage.Of(model, StatusCodes.Status422UnprocessableEntity);
    }

    private static Pair KeepIn(
        SkeinDb db, NetworkFrame network, (PersonId One, PersonId Other) two, Input typed, string focus, string? because,
        (PersonId Me, Visitor Visitor) by, DateTimeOffset now)
    {
        var about = typed.About == nameof(PairFocus.Process) ? PairFocus.Process : PairFocus.Teaching;
        var pair = Pair.Propose(network.Id, two.One, two.Other, about, focus, by.Me, network.Today, now);
        if (pair.Has(by.Me) && pair.SayYes(by.Me, because, network.Today) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        db.Add(pair);
        var told = Told.Of(
            "pair.proposed", $"{by.Visitor.Name} proposed a coaching pair.", "pair", pair.Id.Value, network.Id, by.Visitor);
        db.Record(told with { Reason = pair.Has(by.Me) ? null : because }, now);
        return pair;
    }

    /// <summary>
    /// Whether they are a pair or asked to be: seen while both are held, so that two who propose each other make one pair.
    /// </summary>
    private static async Task<bool> IsThereAsync(
        SkeinDb db, NetworkId network, PersonId one, PersonId other, DateOnly today, CancellationToken cancel)
    {
        await GroupLock.HoldPeopleAsync(db, [one, other], cancel);
        return await db.Pairs.WaitingOrStanding(today).AnyAsync(
            p => p.NetworkId == network
                && ((p.OneId == one && p.OtherId == other) || (p.OneId == other && p.OtherId == one)),
            cancel);
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, NetworkFrame network, PersonId me, Input typed, string? notice, Problems problems,
        CancellationToken cancel) =>
        new(
            network,
            await Choices.PeopleAsync(
                db,
                network.Id,
                network.Today,
                network.MayArrange ? default : me,
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

    public static IQueryable<Pair> WaitingOrStanding(this IQueryable<Pair> pairs, DateOnly day)
    {
        var since = day.AddDays(1 - Pair.DaysOpen);
        return pairs.Where(p => p.Until == null && (p.From != null || p.ProposedOn >= since));
    }
}
