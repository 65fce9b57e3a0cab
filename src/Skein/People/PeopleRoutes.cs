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

        // Of those who see the network, co-leaders and partners whose terms run: asked in the handler.
        seen.MapGet("/challenges", ListChallenges.Show);
        seen.MapPost("/challenges", RaiseChallenge.Raise);

        var arranged = site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet("/new", AddPerson.Show);
        arranged.MapPost("/new", AddPerson.Add).Makes();
        arranged.MapGet("/{personId:guid}/details", CorrectPerson.Show);
        arranged.MapPost("/{personId:guid}/details", CorrectPerson.Correct);
        arranged.MapGet("/{personId:guid}/school", MovePerson.Show);
        arranged.MapPost("/{personId:guid}/school", MovePerson.Move);

        // Which of these roles the visitor may change is asked of each role: a network's own are for its co-leaders.
        var roles = arranged.MapGroup("/{personId:guid}/roles");
        roles.MapGet("/new", GiveRole.Show);
        roles.MapPost("/new", GiveRole.Give);
        roles.MapGet("/{roleId:guid}", CorrectRole.Show);
        roles.MapPost("/{roleId:guid}", CorrectRole.Correct);
        roles.MapGet("/{roleId:guid}/end", EndRole.Show);
        roles.MapPost("/{roleId:guid}/end", EndRole.End);
        roles.MapPost("/{roleId:guid}/end/undo", EndRole.Undo);

        var led = site.MapGroup("/networks/{networkId}/people").NeedsAny(Right.LeadNetwork);
        led.MapPost("/challenges/{challengeId:guid}/response", RespondToChallenge.Respond);
        led.MapGet("/to-talk-with", ToTalkWith.Show);
        led.MapGet("/{personId:guid}/merge", MergePeople.Show);
        led.MapPost("/{personId:guid}/merge", MergePeople.Merge);
        led.MapGet("/{personId:guid}/joined/{goneId:guid}", PartRecords.Show);
        led.MapPost("/{personId:guid}/joined/{goneId:guid}", PartRecords.Part);
        led.MapGet("/{personId:guid}/leaving", Leave.Show);
        led.MapPost("/{personId:guid}/leaving", Leave.Complete);

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
        mine.MapGet("/data", MyData.Download);
        mine.MapGet("/erasure", ErasePerson.ShowMine).ByPersonAlone();
        mine.MapPost("/erasure", ErasePerson.EraseMine).ByPersonAlone();

        var kept = site.MapGroup("/people").NeedsAny(Right.Administer);
        kept.MapGet("/", ListKnown.Show);
        kept.MapGet("/administrators", Administrators.Show);
        kept.MapPost("/administrators", Administrators.Name);
        kept.MapPost("/administrators/{roleId:guid}/end", Administrators.End);
        kept.MapGet("/{personId:guid}/address", ChangeAddress.Show).ByPersonAlone();
        kept.MapPost("/{personId:guid}/address", ChangeAddress.Ask).ByPersonAlone();
        kept.MapGet("/{personId:guid}/erasure", ErasePerson.Show).ByPersonAlone();
        kept.MapPost("/{personId:guid}/erasure", ErasePerson.Erase).ByPersonAlone();

        var told = site.MapGroup("/api/networks/{networkId}/people");
        told.MapGet("/", ListPeople.Tell).NeedsAny(Right.SeeNetwork);
        told.MapGet("/newcomers", ConfirmNewcomers.Tell).NeedsAny(Right.LeadNetwork);
        told.MapGet("/{personId:guid}", ShowPerson.Tell).NeedsAny(Right.SeeNetwork);
    }
}
