using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Who else could affect the network, whether they know it, and who was not spoken with for a term (S-20).</summary>
public static class ListStakeholders
{
    public sealed record Row(StakeholderId Id, string Name, bool IsOutside, bool? Knows, DateOnly? ToldOn, DateOnly? LastContactOn, string? ContactRule);

    public sealed record Model(
        NetworkFrame Network, int Unasked, IReadOnlyList<Row> NotSpokenWith, IReadOnlyList<Row> Rows, int Page, int Pages, StakeholderInput Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<StakeholdersPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? StakeholdersPage.Of(await ModelAsync(network, page, db, new(), new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StakeholdersPage>, NotFound>> Add(
        NetworkId networkId, [FromForm] StakeholderInput typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var stakeholder = Stakeholder.Notice(networkId, "", network.Today, clock.GetUtcNow());
        if (!typed.Put(stakeholder, network.Today, problems))
        {
            return StakeholdersPage.Of(await ModelAsync(network, null, db, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        db.Add(stakeholder);
        db.Record(
            Happened.In(networkId, visitor, "stakeholder.added", $"{visitor.Name} added somebody who should know of the network.", "stakeholder", stakeholder.Id.Value),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"{stakeholder.Name} is in the register.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(networkId));
    }

    private static async Task<Model> ModelAsync(
        NetworkFrame network, int? page, SkeinDb db, StakeholderInput typed, Problems problems, CancellationToken cancel)
    {
        var all = db.Stakeholders.Where(s => s.NetworkId == network.Id);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var before = network.Today.AddDays(-Stakeholder.ContactDays);
        return new(
            network,
            await all.CountAsync(s => s.Knows == null, cancel),
            await Rows(all.Where(s => s.IsOutside && (s.LastContactOn ?? s.AddedOn) <= before)).Take(Paging.Size).ToListAsync(cancel),
            await Rows(all).Of(shown).ToListAsync(cancel),
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }

    private static IQueryable<Row> Rows(IQueryable<Stakeholder> stakeholders) => stakeholders.OrderBy(s => s.Name).ThenBy(s => s.Id)
        .Select(s => new Row(s.Id, s.Name, s.IsOutside, s.Knows, s.ToldOn, s.LastContactOn, s.ContactRule));
}
