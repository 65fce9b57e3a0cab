using Skein.Access;
using Skein.Site;

namespace Skein.Duties;

/// <summary>Every way in to the slice, in one place.</summary>
public static class DutiesRoutes
{
    public static void MapDuties(this SiteRoutes site)
    {
        MapMine(site);

        // From a message: a signed link to one duty of one person.
        var done = site.MapGroup("/done/{link}").IsAnsweredByLink();
        done.MapGet("", DoneByLink.Show);
        done.MapPost("", DoneByLink.Done);
        done.MapGet("/thanks", DoneByLink.Thanks);

        var network = site.MapGroup("/networks/{networkId:guid}/duties");

        // Of those who see the network, whoever owes it or arranges for them: asked in the handler.
        var one = network.MapGroup("/{dutyId:guid}").NeedsAny(Right.SeeNetwork);
        one.MapGet("", ShowDuty.Show);
        one.MapPost("/done", ShowDuty.Done);
        one.MapPost("/passing", ShowDuty.Pass);
        one.MapPost("/letting-go", ShowDuty.LetGo);

        var arranged = network.MapGroup("").NeedsAny(Right.ArrangeNetwork);
        arranged.MapGet("", ListDuties.Show);
        arranged.MapGet("/new", AddDuty.Show);
        arranged.MapPost("/new", AddDuty.Add);
        arranged.MapGet("/quiet", KeepQuiet.Show);
        arranged.MapPost("/quiet", KeepQuiet.Set);
        arranged.MapPost("/quiet/holidays", KeepQuiet.AddHoliday);
        arranged.MapPost("/quiet/holidays/{holidayId:guid}/removal", KeepQuiet.RemoveHoliday);
        site.MapGet("/api/networks/{networkId:guid}/duties", ListDuties.Json).NeedsAny(Right.ArrangeNetwork);

        var contact = site.MapGroup("/networks/{networkId:guid}/schools/{schoolId:guid}/contact").NeedsAny(Right.ArrangeNetwork);
        contact.MapGet("", RecordContact.Show);
        contact.MapPost("", RecordContact.Record);
    }

    /// <summary>For whoever is signed in, about themselves and those who chose them.</summary>
    private static void MapMine(SiteRoutes site)
    {
        var mine = site.MapGroup("/me").RequireAuthorization();
        mine.MapGet("/duties", MyDuties.Show);
        mine.MapGet("/messages", ChooseMessages.Show);
        mine.MapPost("/messages", ChooseMessages.Choose);
        mine.MapGet("/support", ListSupport.Show);
        mine.MapGet("/support/new", FlagTurbulence.Show);
        mine.MapPost("/support/new", FlagTurbulence.Flag);
        mine.MapGet("/support/{turbulenceId:guid}", ShowSupport.Show);
        mine.MapPost("/support/{turbulenceId:guid}/offers", ShowSupport.OfferHelp);
        mine.MapPost("/support/{turbulenceId:guid}/end", ShowSupport.End);
        site.MapGet("/api/me/duties", MyDuties.Json).RequireAuthorization();
    }
}
