using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>What is known of a stakeholder changes, or somebody has spoken with them.</summary>
public static class ChangeStakeholder
{
    public sealed record Model(NetworkFrame Network, StakeholderId Id, string Name, StakeholderInput Typed, Problems Problems);

    public static RazorComponentResult<StakeholderPage> Show(Here here, InNetwork<Stakeholder> stakeholder) =>
        StakeholderPage.Of(
            new(here.Network, stakeholder.It.Id, stakeholder.It.Name, StakeholderInput.Of(stakeholder.It), new()));

    public static Results<RedirectHttpResult, RazorComponentResult<StakeholderPage>> Change(
        Here here, InNetwork<Stakeholder> stakeholder, [FromForm] StakeholderInput typed)
    {
        var problems = new Problems();
        var name = stakeholder.It.Name;
        if (!typed.Put(stakeholder.It, here.Today, problems))
        {
            return StakeholderPage.Of(
                new(here.Network, stakeholder.It.Id, name, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            "stakeholder.changed", "What is known of a stakeholder was changed.", "stakeholder", stakeholder.It.Id.Value);
        here.Say("Kept.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(here.Id));
    }

    public static RedirectHttpResult Speak(Here here, InNetwork<Stakeholder> stakeholder)
    {
        stakeholder.It.SpokenWith(here.Today);
        here.Record("stakeholder.spoken-with", "Somebody spoke with a stakeholder.", "stakeholder", stakeholder.It.Id.Value);
        here.Say($"Noted: {stakeholder.It.Name} was spoken with today.");
        return TypedResults.LocalRedirect(EngagementLinks.Stakeholders(here.Id));
    }
}
