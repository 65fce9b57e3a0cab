using Skein.Access;
using Skein.Site;

namespace Skein.People;

/// <summary>Every way in to the slice, in one place.</summary>
public static class PeopleRoutes
{
    public static void MapPeople(this SiteRoutes site)
    {
        var seen = site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.SeeNetwork);
        seen.MapGet("/", ListPeople.Show);
        seen.MapGet("/{personId:guid}", ShowPerson.Show);

        var arranged = site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet("/new", AddPerson.Show);
        arranged.MapPost("/new", AddPerson.Add).Makes();
        arranged.MapGet("/{personId:guid}/details", CorrectPerson.Show);
        arranged.MapPost("/{personId:guid}/details", CorrectPerson.Correct);
        arranged.MapGet("/{personId:guid}/school", MovePerson.Show);
        arranged.MapPost("/{personId:guid}/school", MovePerson.Move);

        var led = site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.LeadNetwork);
        led.MapGet("/to-talk-with", ToTalkWith.Show);
        led.MapGet("/{personId:guid}/merge", MergePeople.Show);
        led.MapPost("/{personId:guid}/merge", MergePeople.Merge);
        led.MapGet("/{personId:guid}/joined/{goneId:guid}", PartRecords.Show);
        led.MapPost("/{personId:guid}/joined/{goneId:guid}", PartRecords.Part);

        // Whoever came by an open code: a co-leader says of all of them, a head of their own school's, whether they work there.
        led.MapGet("/newcomers", ConfirmNewcomers.Show);
        led.MapPost("/newcomers", ConfirmNewcomers.Answer).ByPersonAlone();
        var own = site.MapGroup("/networks/{networkId:guid}/schools/{schoolId:guid}/newcomers")
            .NeedsAny(Right.SpeakForSchool, Right.LeadNetwork);
        own.MapGet("", ConfirmNewcomers.Show);
        own.MapPost("", ConfirmNewcomers.Answer).ByPersonAlone();

        site.MapGet("/schools/{schoolId}/head", ShowHead.Show).NeedsAny(Right.SpeakForSchool);

        // From a message: a signed link to one change of address.
        var address = site.MapGroup("/address/{link}").IsAnsweredByLink().ByPersonAlone();
        address.MapGet("/confirmation", ConfirmAddress.Show);
        address.MapPost("/confirmation", ConfirmAddress.Confirm);
        address.MapGet("/stopping", StopAddress.Show);
        address.MapPost("/stopping", StopAddress.Stop);

        // For whoever is signed in: their own page.
        var mine = site.MapGroup("/me").RequireAuthorization();
        mine.MapGet("/", ShowMe.Show);
        mine.MapPost("/", ShowMe.Correct).ByPersonAlone();
        mine.MapPost("/address/stopping", ShowMe.StopChange).ByPersonAlone();

        var kept = site.MapGroup("/people").NeedsAny(Right.Administer);
        kept.MapGet("/", ListKnown.Show);
        kept.MapGet("/{personId:guid}/address", ChangeAddress.Show).ByPersonAlone();
        kept.MapPost("/{personId:guid}/address", ChangeAddress.Ask).ByPersonAlone();

        var told = site.MapGroup("/api/networks/{networkId}/people");
        told.MapGet("/", ListPeople.Tell).NeedsAny(Right.SeeNetwork);
        told.MapGet("/newcomers", ConfirmNewcomers.Tell).NeedsAny(Right.LeadNetwork);
        told.MapGet("/{personId:guid}", ShowPerson.Tell).NeedsAny(Right.SeeNetwork);
    }
}
