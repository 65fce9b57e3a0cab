using Skein.Access;
using Skein.Site;

namespace Skein.People;

/// <summary>Every way in to the slice, in one place.</summary>
public static class PeopleRoutes
{
    public static void MapPeople(this SiteRoutes site)
    {
        MapNetworksPeople(site);
        MapNewcomers(site);
        site.MapGet(PeopleLinks.Head, ShowHead.Show).NeedsAny(Right.SpeakForSchool);

        // From a message: a signed link to one change of address.
        var address = site.MapGroup().IsAnsweredByLink().ByPersonAlone();
        address.MapGet(PeopleLinks.ConfirmAddress, ConfirmAddress.Show);
        address.MapPost(PeopleLinks.ConfirmAddress, ConfirmAddress.Confirm);
        address.MapGet(PeopleLinks.StopAddress, StopAddress.Show);
        address.MapPost(PeopleLinks.StopAddress, StopAddress.Stop);

        // For whoever is signed in: their own page.
        var mine = site.MapGroup().RequireAuthorization();
        mine.MapGet(PeopleLinks.Me, ShowMe.Show);
        mine.MapPost(PeopleLinks.Me, ShowMe.Correct).ByPersonAlone();
        mine.MapPost(PeopleLinks.StopMyChange, ShowMe.StopChange).ByPersonAlone();

        var kept = site.MapGroup().NeedsAny(Right.Administer);
        kept.MapGet(PeopleLinks.Known, ListKnown.Show);
        kept.MapGet(PeopleLinks.ChangeAddress, ChangeAddress.Show).ByPersonAlone();
        kept.MapPost(PeopleLinks.ChangeAddress, ChangeAddress.Ask).ByPersonAlone();
    }

    private static void MapNetworksPeople(SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(PeopleLinks.People, ListPeople.Show);
        seen.MapJson(PeopleLinks.People, ListPeople.Tell);
        seen.MapGet(PeopleLinks.Person, ShowPerson.Show);
        seen.MapJson(PeopleLinks.Person, ShowPerson.Tell);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet(PeopleLinks.Add, AddPerson.Show);
        arranged.MapPost(PeopleLinks.Add, AddPerson.Add).Makes();
        arranged.MapGet(PeopleLinks.Correct, CorrectPerson.Show);
        arranged.MapPost(PeopleLinks.Correct, CorrectPerson.Correct);
        arranged.MapGet(PeopleLinks.Move, MovePerson.Show);
        arranged.MapPost(PeopleLinks.Move, MovePerson.Move);

        var slips = site.MapGroup().NeedsAny(Right.ArrangeNetwork).ByPersonAlone();
        slips.MapGet(PeopleLinks.Slip, PrintSlip.Show);
        slips.MapPost(PeopleLinks.Slip, PrintSlip.Make);
        slips.MapPost(PeopleLinks.RevokeSlip, PrintSlip.Revoke);

        var led = site.MapGroup().NeedsAny(Right.LeadNetwork);
        led.MapGet(PeopleLinks.ToTalkWith, ToTalkWith.Show);
        led.MapGet(PeopleLinks.Merge, MergePeople.Show);
        led.MapPost(PeopleLinks.Merge, MergePeople.Merge);
        led.MapGet(PeopleLinks.Part, PartRecords.Show);
        led.MapPost(PeopleLinks.Part, PartRecords.Part);
    }

    /// <summary>
    /// Whoever came by an open code: a co-leader says of all of them, a head of their own school's, whether they work there.
    /// </summary>
    private static void MapNewcomers(SiteRoutes site)
    {
        site.MapGet(PeopleLinks.Newcomers, ConfirmNewcomers.Show).NeedsAny(Right.LeadNetwork);
        site.MapPost(PeopleLinks.Newcomers, ConfirmNewcomers.Answer).NeedsAny(Right.LeadNetwork).ByPersonAlone();
        site.MapJson(PeopleLinks.Newcomers, ConfirmNewcomers.Tell).NeedsAny(Right.LeadNetwork);

        var school = site.MapGroup().NeedsAny(Right.SpeakForSchool, Right.LeadNetwork);
        school.MapGet(PeopleLinks.NewcomersOf, ConfirmNewcomers.Show);
        school.MapPost(PeopleLinks.NewcomersOf, ConfirmNewcomers.Answer).ByPersonAlone();
    }
}
