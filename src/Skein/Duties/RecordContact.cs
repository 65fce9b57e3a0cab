using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Duties;

/// <summary>
/// Whoever leads or arranges spoke with a school: the day and the way are noted, in one tap; what was said is not.
/// </summary>
public static class RecordContact
{
    public sealed record Input
    {
        public string? On { get; init; }
        public string? By { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, SchoolId School, string Name, DateOnly? LastOn, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<RecordContactPage>> Show(
        Here here, SchoolEverHere school, CancellationToken cancel) =>
        RecordContactPage.Show(await ModelAsync(here, school, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordContactPage>>> Record(
        Here here, Me me, SchoolEverHere school, [FromForm] Input typed, CancellationToken cancel)
    {
        var model = await ModelAsync(here, school, cancel) with { Typed = typed };
        if (!ChangeMembership.TryDay(typed.On, out var on) || on > model.Network.Today)
        {
            model.Problems.Add(nameof(Input.On), "Enter today or an earlier day, such as 2026-09-07");
        }

        if (!Enum.TryParse<ContactBy>(typed.By, out var by) || !Enum.IsDefined(by))
        {
            model.Problems.Add(nameof(Input.By), "Choose how you spoke");
        }

        if (model.Problems.Any)
        {
            return RecordContactPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.PersonalContacts.Add(PersonalContact.Had(here.Id, school.Id, me.Id, on, by, here.Now));
        here.Record(
            NetworkHappenings.In(
                here.Id, by: null, "school.contacted", $"Somebody of the network spoke with {model.Name}.", school.Id)
                with
            {
                Day = on,
            });

        // A word that lies further back than the clock allows is kept, and the nudge stands.
        var weeks = await here.Db.DutySettings
            .Where(s => s.NetworkId == here.Id)
            .Select(s => (int?)s.ContactWeeks)
            .SingleOrDefaultAsync(cancel);
        if (on.AddDays(7 * (weeks ?? DutySettings.SuggestedContactWeeks)) > model.Network.Today)
        {
            await here.Db.DischargeAsync(
                here.Id, PersonalContact.OriginOf(school.Id), null, me.Id, model.Network.Today, null, here.Now, cancel);
        }

        here.Say($"Noted: you spoke with {model.Name} on {on.Said()}.");
        return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, school.Id));
    }

    private static async Task<Model> ModelAsync(Here here, SchoolEverHere school, CancellationToken cancel)
    {
        var last = await here.Db.PersonalContacts
            .Where(c => c.NetworkId == here.Id && c.SchoolId == school.Id)
            .MaxAsync(c => (DateOnly?)c.HadOn, cancel);
        var today = here.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(here.Network, school.Id, school.Name, last, new() { On = today, By = nameof(ContactBy.Phone) }, new());
    }
}
