using Skein.Access;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Every way in to the slice, in one place.</summary>
public static class EngagementRoutes
{
    public static void MapEngagement(this SiteRoutes site)
    {
        var network = site.MapGroup("/networks/{networkId:guid}");
        network.MapGet("/engagement", ShowBoard.Show).NeedsAny(Right.SeeNetwork);
        network.MapGet("/schools/{schoolId:guid}/engagement", NoteSteps.Show).NeedsAny(Right.ArrangeNetwork);
        network.MapPost("/schools/{schoolId:guid}/engagement", NoteSteps.Note).NeedsAny(Right.ArrangeNetwork);

        // A head reads and approves the note of a visit to their own school, and the handler sees to it.
        var visits = network.MapGroup("/visits");
        visits.MapGet("", ListVisits.Show).NeedsAny(Right.SeeNetwork);
        visits.MapGet("/{visitId}", ShowVisit.Show).NeedsAny(Right.SeeNetwork);
        visits.MapPost("/{visitId}/approval", ShowVisit.Approve).NeedsAny(Right.SeeNetwork);
        visits.MapPost("", ListVisits.Plan).NeedsAny(Right.ArrangeNetwork);
        visits.MapPost("/{visitId}", ShowVisit.Tell).NeedsAny(Right.ArrangeNetwork);

        var stakeholders = network.MapGroup("/stakeholders").NeedsAny(Right.ArrangeNetwork);
        stakeholders.MapGet("", ListStakeholders.Show);
        stakeholders.MapPost("", ListStakeholders.Add);
        stakeholders.MapGet("/{stakeholderId}", ChangeStakeholder.Show);
        stakeholders.MapPost("/{stakeholderId}", ChangeStakeholder.Change);
        stakeholders.MapPost("/{stakeholderId}/contact", ChangeStakeholder.Speak);
    }
}
