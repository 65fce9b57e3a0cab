using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>What is known of a stakeholder changes, or somebody has spoken with them.</summary>
public static class ChangeStakeholder
{
    public sealed record Model(NetworkFrame Network, StakeholderId Id, string Name, StakeholderInput Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<StakeholderPage>, NotFound>> Show(
        NetworkId networkId, StakeholderId stakeholderId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, stakeholderId, db, visitor, clock, cancel) is var (network, stakeholder)
            ? StakeholderPage.Of(new(network, stakeholderId, stakeholder.Name, StakeholderInput.Of(stakeholder), new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StakeholderPage>, NotFound>> Change(
        NetworkId networkId, StakeholderId stakeholderId, [FromForm] StakeholderInput typed, SkeinDb db, Visitor visitor, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, stakeholderId, db, visitor, clock, cancel) is not var (network, stakeholder))
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var name = stakeholder.Name;
        if (!typed.Put(stakeholder, network.Today, problems))
        {
            return StakeholderPage.Of(new(network, stakeholderId, name, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        db.Record(Told("stakeholder.changed", "What is known of a stakeholder was changed.", stakeholder, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("Kept.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(networkId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Speak(
        NetworkId networkId, StakeholderId stakeholderId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, stakeholderId, db, visitor, clock, cancel) is not var (network, stakeholder))
        {
            return TypedResults.NotFound();
        }

        stakeholder.SpokenWith(network.Today);
        db.Record(Told("stakeholder.spoken-with", "Somebody spoke with a stakeholder.", stakeholder, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"Noted: {stakeholder.Name} was spoken with today.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(networkId));
    }

    private static Happening Told(string verb, string sentence, Stakeholder stakeholder, Visitor visitor) =>
        Happened.In(stakeholder.NetworkId, visitor, verb, sentence, "stakeholder", stakeholder.Id.Value);

    private static async Task<(NetworkFrame Network, Stakeholder Stakeholder)?> FindAsync(
        NetworkId networkId, StakeholderId id, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
        && await db.Stakeholders.SingleOrDefaultAsync(s => s.Id == id && s.NetworkId == networkId, cancel) is { } stakeholder
            ? (network, stakeholder)
            : null;
}
