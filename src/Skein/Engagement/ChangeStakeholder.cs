using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>What is known of a stakeholder changes, or somebody has spoken with them.</summary>
public static class ChangeStakeholder
{
    public sealed record Model(NetworkFrame Network, StakeholderId Id, string Name, StakeholderInput Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<StakeholderPage>, NotFound>> Show(
        Here here, StakeholderId stakeholderId, CancellationToken cancel) =>
        await FindAsync(here, stakeholderId, cancel) is var (network, stakeholder)
            ? StakeholderPage.Of(new(network, stakeholderId, stakeholder.Name, StakeholderInput.Of(stakeholder), new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StakeholderPage>, NotFound>> Change(
        Here here, StakeholderId stakeholderId, [FromForm] StakeholderInput typed, CancellationToken cancel)
    {
        if (await FindAsync(here, stakeholderId, cancel) is not var (network, stakeholder))
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var name = stakeholder.Name;
        if (!typed.Put(stakeholder, network.Today, problems))
        {
            return StakeholderPage.Of(
                new(network, stakeholderId, name, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(Told("stakeholder.changed", "What is known of a stakeholder was changed.", stakeholder, here.Visitor));
        here.Say("Kept.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(here.Id));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Speak(
        Here here, StakeholderId stakeholderId, CancellationToken cancel)
    {
        if (await FindAsync(here, stakeholderId, cancel) is not var (network, stakeholder))
        {
            return TypedResults.NotFound();
        }

        stakeholder.SpokenWith(network.Today);
        here.Record(Told("stakeholder.spoken-with", "Somebody spoke with a stakeholder.", stakeholder, here.Visitor));
        here.Say($"Noted: {stakeholder.Name} was spoken with today.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(here.Id));
    }

    private static Happening Told(string verb, string sentence, Stakeholder stakeholder, Visitor visitor) =>
        Happened.In(stakeholder.NetworkId, visitor, verb, sentence, "stakeholder", stakeholder.Id.Value);

    private static async Task<(NetworkFrame Network, Stakeholder Stakeholder)?> FindAsync(
        Here here, StakeholderId id, CancellationToken cancel) =>
        await here.Db.Stakeholders.SingleOrDefaultAsync(s => s.Id == id && s.NetworkId == here.Id, cancel) is { } stakeholder
            ? (here.Network, stakeholder)
            : null;
}
