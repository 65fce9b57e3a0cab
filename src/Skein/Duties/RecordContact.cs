using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Duties;

/// <summary>Whoever leads or arranges spoke with a school: the day and the way are noted, in one tap; what was said is not.</summary>
public static class RecordContact
{
    public sealed record Input
    {
        public string? On { get; init; }
        public string? By { get; init; }
    }

    public sealed record Model(NetworkFrame Network, SchoolId School, string Name, DateOnly? LastOn, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<RecordContactPage>, NotFound>> Show(
        NetworkId networkId, SchoolId schoolId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, schoolId, db, visitor, clock, cancel) is { } model ? RecordContactPage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordContactPage>, NotFound>> Record(
        NetworkId networkId, SchoolId schoolId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await FindAsync(networkId, schoolId, db, visitor, clock, cancel) is not { } model || visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        model = model with { Typed = typed };
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
            return RecordContactPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        var now = clock.GetUtcNow();
        db.PersonalContacts.Add(PersonalContact.Had(networkId, schoolId, me, on, by, now));
        db.Record(
            Happened.In(networkId, by: null, "school.contacted", $"Somebody of the network spoke with {model.Name}.", schoolId) with
            {
                Day = on,
            },
            now);

        // A word that lies further back than the clock allows is kept, and the nudge stands.
        var weeks = await db.DutySettings.Where(s => s.NetworkId == networkId).Select(s => (int?)s.ContactWeeks).SingleOrDefaultAsync(cancel);
        if (on.AddDays(7 * (weeks ?? DutySettings.SuggestedContactWeeks)) > model.Network.Today)
        {
            await db.DischargeAsync(networkId, PersonalContact.OriginOf(schoolId), null, me, model.Network.Today, null, now, cancel);
        }

        await db.SaveChangesAsync(cancel);
        frame.Say($"Noted: you spoke with {model.Name} on {on.Said()}.");
        return TypedResults.LocalRedirect(NetworksLinks.School(networkId, schoolId));
    }

    private static async Task<Model?> FindAsync(
        NetworkId networkId, SchoolId schoolId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || !await db.Memberships.IgnoreAutoIncludes().AnyAsync(m => m.NetworkId == networkId && m.SchoolId == schoolId, cancel))
        {
            return null;
        }

        var name = await db.Schools.Where(s => s.Id == schoolId).Select(s => s.Name).SingleAsync(cancel);
        var last = await db.PersonalContacts.Where(c => c.NetworkId == networkId && c.SchoolId == schoolId).MaxAsync(c => (DateOnly?)c.HadOn, cancel);
        var today = network.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(network, schoolId, name, last, new() { On = today, By = nameof(ContactBy.Phone) }, new());
    }
}
