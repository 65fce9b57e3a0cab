using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>
/// The page of one proposal of a pair, from the link in a message, for one of the two and without an account. Opening it changes
/// nothing, however often a scanner opens it. It shows what the other may know of it anyway, and nothing else.
/// </summary>
public static class AnswerPair
{
    public const string Yes = "yes";
    public const string Away = "away";

    private const string ToOne = "pair-one";
    private const string ToOther = "pair-other";

    public sealed record Input
    {
        public string? Act { get; init; }
        public string? Department { get; init; }
        public string? Because { get; init; }
    }

    /// <param name="Link">The link itself.</param>
    /// <param name="Network">The network's name.</param>
    /// <param name="Partner">The other one.</param>
    /// <param name="Focus">What they would look at.</param>
    /// <param name="TheirDepartment">What the other wrote of themselves.</param>
    /// <param name="IsOneSchool">Both work in one school, so departments matter.</param>
    /// <param name="LastDay">Until when yes can be said.</param>
    /// <param name="Over">How it stands, where there is nothing more to say.</param>
    /// <param name="MaySay">Yes can be said.</param>
    /// <param name="Typed">What was typed.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        string Link, string Network, string Partner, string Focus, string? TheirDepartment, bool IsOneSchool, DateOnly LastDay,
        string? Over, bool MaySay,
        Input Typed, Problems Problems)
    {
        /// <summary>What to think about before saying yes.</summary>
        public string? Notice => Problems.For(nameof(Input.Because));
    }

    /// <summary>The address that a message gives to one of the two.</summary>
    public static string LinkTo(SignedLinks.Signer signer, Pair pair, PersonId person) =>
        PairsLinks.Answering(signer.Write(pair.OneId == person ? ToOne : ToOther, pair.Id.Value));

    /// <summary>The pair that the link in the address was made for, in front of the one whose link it is.</summary>
    public sealed record Linked(OwnPair Own, Model Model) : IFound<Linked>
    {
        public static async Task<Linked?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
        {
            var link = sought.Word("link");
            var signer = await asked.Links.SignerAsync(cancel);
            var (one, other) = (signer.Read(ToOne, link), signer.Read(ToOther, link));
            if ((one ?? other) is not { } value)
            {
                return null;
            }

            var id = new PairId(value);
            if (sought.IsHeld)
            {
                await asked.Db.BeginAsync(cancel);
            }

            return await asked.Db.Pairs
                    .Where(p => p.Id == id)
                    .Select(p => (PersonId?)(one != null ? p.OneId : p.OtherId))
                    .SingleOrDefaultAsync(cancel) is { } me
                && await OwnPair.FindAsync(asked.Db, id, me, sought.IsHeld, cancel) is { } own
                ? new(own, await ModelAsync(asked, link, own, cancel))
                : null;
        }
    }

    public static RazorComponentResult<AnswerPairPage> Show(Linked found) => AnswerPairPage.Show(found.Model);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerPairPage>>> Answer(
        Asked asked, [Held] Linked found, [FromForm] Input typed, CancellationToken cancel)
    {
        var ((pair, me), model) = (found.Own, found.Model with { Typed = typed });
        if (typed.Act == Yes)
        {
            var said = await PairActs.SayYesAsync(asked, pair, me, new(typed.Department, typed.Because), model.Problems, cancel);
            asked.Say(said ?? "");
        }
        else if (typed.Act == Away && pair.From is null && !pair.HasYesOf(me))
        {
            pair.PutAway(me);
            asked.Say("Put away. Nobody is told, and nobody asks why.");
        }
        else
        {
            model.Problems.Add("", "Say yes, or put it away");
        }

        if (model.Problems.Any)
        {
            return AnswerPairPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        return TypedResults.LocalRedirect(PairsLinks.Answering(model.Link));
    }

    private static async Task<Model> ModelAsync(Asked asked, string link, OwnPair own, CancellationToken cancel)
    {
        var (pair, me) = own;
        var partner = pair.PartnerOf(me);
        var network = await asked.Db.Set<Network>()
            .Where(n => n.Id == pair.NetworkId)
            .Select(n => new { n.Name, n.TimeZone })
            .SingleAsync(cancel);
        var names = await asked.Db.NamesAsync([partner], cancel);
        var today = Days.Today(asked.Now, network.TimeZone);
        return new(
            link, network.Name.Value, names[partner], pair.Focus, pair.DepartmentOf(partner),
            await PairActs.IsOneSchoolAsync(asked.Db, pair, cancel), pair.LastDay,
            OverOn(pair, me, today), pair.From is null && !pair.HasYesOf(me) && today <= pair.LastDay, new(), new());
    }

    private static string? OverOn(Pair pair, PersonId me, DateOnly today) => pair switch
    {
        { Until: { } ended } => $"This pair ended on {ended.Said()}.",
        { From: { } from } => $"You are a pair since {from.Said()}. Sign in to write notes together, or to end it.",
        _ when pair.HasYesOf(me) => "You said yes. It is a pair once the other has said so too.",
        _ when today > pair.LastDay => $"This ended on {pair.LastDay.Said()}. Propose the pair again.",
        _ when !pair.WaitsFor(me, today) => "You put this away. Until it ends you can still say yes.",
        _ => null,
    };
}
