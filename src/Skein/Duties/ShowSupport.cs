using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.People;
using Skein.Site;

namespace Skein.Duties;

/// <summary>
/// A hard time as those see it whom it concerns: whoever told of it, with every offer; a supporter, with their own.
/// </summary>
public static class ShowSupport
{
    public sealed record Input
    {
        public string? Words { get; init; }
        public string? Thanks { get; init; }
    }

    public sealed record Offer(string Name, string Words, DateTime OfferedAt);

    public sealed record Model(
        TurbulenceId Id, string Name, string Network, string TimeZone, DateOnly Today, bool IsMine, bool ForSchool, bool Eases,
        DateOnly From, DateOnly? Until, DateOnly? ExpectedOver, string? Words, string? Thanks,
        IReadOnlyList<string> Supporters, IReadOnlyList<Offer> Offers,
        Input Typed, Problems Problems);

    /// <summary>A hard time, in front of whoever has it or was chosen to know of it; to nobody else is it there.</summary>
    public sealed record HardTime(Turbulence It, PersonId Reader) : IFound<HardTime>
    {
        public static async Task<HardTime?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
            asked.Visitor.Id is { } me && sought.TryRead("turbulenceId", out TurbulenceId id)
            && await asked.Db.Turbulences.SingleOrDefaultAsync(t => t.Id == id, cancel) is { } found
            && (found.PersonId == me || found.Supporters.Any(s => s.PersonId == me))
                ? new(found, me)
                : null;
    }

    public static async Task<RazorComponentResult<ShowSupportPage>> Show(
        Asked asked, HardTime time, CancellationToken cancel) =>
        ShowSupportPage.Show(await ModelAsync(asked, time, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowSupportPage>, NotFound>> OfferHelp(
        Asked asked, HardTime time, [FromForm] Input typed, CancellationToken cancel)
    {
        var (turbulence, me) = time;
        var model = await ModelAsync(asked, time, typed, cancel);
        if (model.IsMine)
        {
            return TypedResults.NotFound();
        }

        var words = ShowDuty.Read(typed.Words, nameof(Input.Words), model.Problems);
        if (words is null && !model.Problems.Any)
        {
            model.Problems.Add(nameof(Input.Words), "Write what you could do: something small and certain helps most");
        }

        if (turbulence.Until is not null && !model.Problems.Any)
        {
            model.Problems.Add(nameof(Input.Words), "This is over. If you would still like to help, ring them");
        }

        if (model.Problems.Any || words is null)
        {
            return ShowSupportPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        asked.Db.SupportOffers.Add(SupportOffer.Create(turbulence.Id, me, words, asked.Now));
        asked.Record(SupportHappenings.About("support.offered", "Somebody you chose offered help.", turbulence)
                with
        { By = me.Value, SubjectId = turbulence.PersonId.Value }, model.Today);
        asked.Say($"{model.Name} can read what you offer. No page shows it to others.");
        return TypedResults.LocalRedirect(DutiesLinks.Supporting(turbulence.Id));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ShowSupportPage>, NotFound>> End(
        Asked asked, HardTime time, [FromForm] Input typed, CancellationToken cancel)
    {
        var turbulence = time.It;
        var model = await ModelAsync(asked, time, typed, cancel);
        if (!model.IsMine)
        {
            return TypedResults.NotFound();
        }

        var thanks = ShowDuty.Read(typed.Thanks, nameof(Input.Thanks), model.Problems);
        if (thanks is null && !model.Problems.Any)
        {
            model.Problems.Add(nameof(Input.Thanks), "Write a word of thanks to those who stood by: one line is enough");
        }

        if (!model.Problems.Any && thanks is not null && turbulence.End(thanks, model.Today) is { } refusal)
        {
            model.Problems.Add(nameof(Input.Thanks), refusal.Reason);
        }

        if (model.Problems.Any)
        {
            return ShowSupportPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        asked.Record(
            SupportHappenings.About("support.ended", $"{asked.Visitor.Name} thanked those who stood by.", turbulence),
            model.Today);
        asked.Say("It is over, and your supporters can read your thanks.");
        return TypedResults.LocalRedirect(DutiesLinks.Support);
    }

    /// <returns>Null for everybody but whoever told of it and those they chose: to the others there is no such page.</returns>
    private static async Task<Model> ModelAsync(Asked asked, HardTime time, Input typed, CancellationToken cancel)
    {
        var (turbulence, me) = time;
        var id = turbulence.Id;
        var isMine = turbulence.PersonId == me;
        var people = asked.Db.People;
        var network = await asked.Db.Set<Networks.Network>()
            .Where(n => n.Id == turbulence.NetworkId)
            .Select(n => new { n.Name, n.TimeZone })
            .SingleAsync(cancel);
        var name = await people.Where(p => p.Id == turbulence.PersonId).Select(p => p.Name).SingleAsync(cancel);
        var chosen = turbulence.Supporters.Select(s => s.PersonId).ToList();
        var supporters = isMine
            ? await people.Where(p => chosen.Contains(p.Id))
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Select(p => p.Name)
            .ToListAsync(cancel)
            : [];
        var offers = await asked.Db.SupportOffers
            .Where(o => o.TurbulenceId == id && (isMine || o.PersonId == me))
            .Join(people, o => o.PersonId, p => p.Id, (o, p) => new { p.Name, o.Words, o.OfferedAt, o.Id })
            .OrderBy(o => o.OfferedAt).ThenBy(o => o.Id)
            .ToListAsync(cancel);
        return new(
            id, name.Value, network.Name.Value, network.TimeZone, Days.Today(asked.Now, network.TimeZone), isMine,
            turbulence.SchoolId is not null, turbulence.EasesDeadlines, turbulence.From, turbulence.Until,
            turbulence.ExpectedOverOn, turbulence.Words, turbulence.Thanks, [.. supporters.Select(s => s.Value)],
            [.. offers.Select(o => new Offer(o.Name.Value, o.Words, o.OfferedAt))], typed, new());
    }
}
