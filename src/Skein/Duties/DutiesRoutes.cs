using Skein.Access;
using Skein.People;
using Skein.Site;

namespace Skein.Duties;

/// <summary>Every way in to the slice, in one place.</summary>
public static class DutiesRoutes
{
    public static void MapDuties(this SiteRoutes site)
    {
        MapMine(site);

        // From a message: a signed link to the e-mails of one kind that one person gets.
        var mail = site.MapGroup().IsAnsweredByLink();
        mail.MapGet(PeopleLinks.StopMail, StopMail.Show);
        mail.MapPost(PeopleLinks.StopMail, StopMail.Stop);

        // Of those who see the site, whoever owes it or arranges for them: asked in the handler.
        var one = site.MapGroup().NeedsAny(Right.SeeNetwork);
        one.MapGet(DutiesLinks.Duty, ShowDuty.Show);
        one.MapPost(DutiesLinks.Done, ShowDuty.Done);
        one.MapPost(DutiesLinks.Passing, ShowDuty.Pass);
        one.MapPost(DutiesLinks.LettingGo, ShowDuty.LetGo);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet(DutiesLinks.Duties, ListDuties.Show);
        arranged.MapGet(DutiesLinks.Add, AddDuty.Show);
        arranged.MapPost(DutiesLinks.Add, AddDuty.Add);
        arranged.MapGet(DutiesLinks.Quiet, KeepQuiet.Show);
        arranged.MapPost(DutiesLinks.Quiet, KeepQuiet.Set);
        arranged.MapPost(DutiesLinks.Holidays, KeepQuiet.AddHoliday);
        arranged.MapPost(DutiesLinks.EndHoliday, KeepQuiet.RemoveHoliday);
        site.MapJson(DutiesLinks.Duties, ListDuties.Json).NeedsAny(Right.ArrangeNetwork);

        var contact = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        contact.MapGet(DutiesLinks.Contact, RecordContact.Show);
        contact.MapPost(DutiesLinks.Contact, RecordContact.Record);
    }

    /// <summary>For whoever is signed in, about themselves and those who chose them.</summary>
    private static void MapMine(SiteRoutes site)
    {
        var mine = site.MapGroup().RequireAuthorization();
        mine.MapGet(DutiesLinks.Mine, MyDuties.Show);
        mine.MapGet(DutiesLinks.Messages, ChooseMessages.Show);
        mine.MapPost(DutiesLinks.Messages, ChooseMessages.Choose);
        mine.MapGet(DutiesLinks.Support, ListSupport.Show);
        mine.MapGet(DutiesLinks.AskSupport, FlagTurbulence.Show);
        mine.MapPost(DutiesLinks.AskSupport, FlagTurbulence.Flag);
        mine.MapGet(DutiesLinks.Supporting, ShowSupport.Show);
        mine.MapPost(DutiesLinks.Offers, ShowSupport.OfferHelp);
        mine.MapPost(DutiesLinks.Over, ShowSupport.End);
        site.MapGet(JsonAsked.Root + DutiesLinks.Mine, MyDuties.Json).RequireAuthorization();
    }
}
