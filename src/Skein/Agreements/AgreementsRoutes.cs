using Skein.Access;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>Every way in to the slice, in one place. Answers come in through the letters of Asking.</summary>
public static class AgreementsRoutes
{
    public static void MapAgreements(this SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(AgreementsLinks.All, ListTexts.Show);
        seen.MapGet(AgreementsLinks.Text, ShowText.Show);
        seen.MapGet(AgreementsLinks.Version, ShowVersion.Show);
        seen.MapGet(AgreementsLinks.Sheet, ShowVersion.Print);
        seen.MapGet(AgreementsLinks.Plan, ShowCommittedTerms.Show);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet(AgreementsLinks.New, StartText.Choose);
        arranged.MapGet(AgreementsLinks.NewOf, StartText.Show);
        arranged.MapPost(AgreementsLinks.NewOf, StartText.Start).Makes();
        arranged.MapGet(AgreementsLinks.Draft, DraftVersion.Show);
        arranged.MapPost(AgreementsLinks.Draft, DraftVersion.Write);
        arranged.MapGet(AgreementsLinks.Put, PutToSchools.Show);
        arranged.MapPost(AgreementsLinks.Put, PutToSchools.Put);

        var led = site.MapGroup().NeedsAny(Right.LeadNetwork);
        led.MapGet(AgreementsLinks.Commitment, CorrectCommitment.Show);
        led.MapPost(AgreementsLinks.Commitment, CorrectCommitment.Correct);
        led.MapGet(AgreementsLinks.InForce, BringIntoForce.Show);
        led.MapPost(AgreementsLinks.InForce, BringIntoForce.Bring);
        led.MapGet(AgreementsLinks.TakenBack, TakeBack.Show);
        led.MapPost(AgreementsLinks.TakenBack, TakeBack.Take);

        var api = site.MapGroup().NeedsAny(Right.SeeNetwork);
        api.MapJson(AgreementsLinks.All, ListTexts.Json);
        api.MapJson(AgreementsLinks.Text, TellText.Json);
    }
}
