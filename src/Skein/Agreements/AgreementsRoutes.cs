using Skein.Access;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>Every way in to the slice, in one place. Answers come in through the letters of Asking.</summary>
public static class AgreementsRoutes
{
    public static void MapAgreements(this SiteRoutes site)
    {
        var agreements = site.MapGroup("/networks/{networkId}/agreements");
        var seen = agreements.MapGroup("").NeedsAny(Right.SeeNetwork);
        seen.MapGet("/", ListTexts.Show);
        seen.MapGet("/{textId}", ShowText.Show);
        seen.MapGet("/{textId}/versions/{number:int}", ShowVersion.Show);
        seen.MapGet("/{textId}/versions/{number:int}/sheet", ShowVersion.Print);
        seen.MapGet("/{textId}/plan", ShowPlan.Show);

        var arranged = agreements.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet("/new", StartText.Choose);
        arranged.MapGet("/new/{kind}", StartText.Show);
        arranged.MapPost("/new/{kind}", StartText.Start).Makes();
        arranged.MapGet("/{textId}/draft", DraftVersion.Show);
        arranged.MapPost("/{textId}/draft", DraftVersion.Write);
        arranged.MapGet("/{textId}/parties", PutToSchools.Show);
        arranged.MapPost("/{textId}/parties", PutToSchools.Put);

        var led = agreements.MapGroup("").NeedsAny(Right.LeadNetwork);
        led.MapGet("/{textId}/plan/{commitmentId}", CorrectCommitment.Show);
        led.MapPost("/{textId}/plan/{commitmentId}", CorrectCommitment.Correct);
        led.MapGet("/{textId}/in-force", BringIntoForce.Show);
        led.MapPost("/{textId}/in-force", BringIntoForce.Bring);
        led.MapGet("/{textId}/taken-back", TakeBack.Show);
        led.MapPost("/{textId}/taken-back", TakeBack.Take);

        var api = site.MapGroup("/api/networks/{networkId}/agreements").NeedsAny(Right.SeeNetwork);
        api.MapGet("/", ListTexts.Json);
        api.MapGet("/{textId}", TellText.Json);
    }
}
