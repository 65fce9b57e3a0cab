using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// A slip for everybody who was signed up as told and whom no mail reaches: that it was written down, and the code with which they
/// put it right. A head prints none for those who work at their school.
/// </summary>
public static class PrintSlips
{
    public sealed record Slip(string Name, string School, string WrittenDown, string Code);

    public sealed record Model(NetworkFrame Network, SignUpId Id, string Title, IReadOnlyList<Slip> Slips, string? CodePage);

    internal sealed record Told(Volunteer Volunteer, string Name, string School);

    public static async Task<Results<RazorComponentResult<SlipsPage>, NotFound>> Show(
        NetworkId networkId, SignUpId signUpId, SkeinDb db, Visitor visitor, OwnMail mail, SiteOptions options, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.FindAsync(db, networkId, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        var told = await ToPrintAsync(db, signUpId, visitor, mail, network.Today, cancel);
        var ids = told.Select(t => t.Volunteer.ToldTo).OfType<PersonId>().Distinct().ToList();
        var listeners = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Value, cancel);
        return SlipsPage.Of(new(
            network,
            signUpId,
            signUp.Title,
            [
                .. told.Select(t => new Slip(
                    t.Name,
                    t.School,
                    Receipt.OnPaper(Days.Today(t.Volunteer.SaidAt, network.TimeZone), t.Volunteer.ToldTo is { } to ? listeners[to] : null),
                    AnswerCode.Printed(t.Volunteer.Code))),
            ],
            options.IsAlone ? null : options.AddressOf(AskingLinks.EnterCode)));
    }

    /// <summary>In the order of schools and names.</summary>
    internal static async Task<List<Told>> ToPrintAsync(
        SkeinDb db, SignUpId signUp, Visitor visitor, OwnMail mail, DateOnly today, CancellationToken cancel)
    {
        var led = await db.SchoolsLedByAsync(visitor.Id, today, cancel);
        var told = await (
            from v in db.Volunteers
            join p in db.People on v.PersonId equals p.Id
            join s in db.Set<School>() on v.SchoolId equals s.Id
            where v.SignUpId == signUp && v.CameBy == CameBy.Told && v.WithdrawnAt == null && p.ErasedAt == null
            orderby s.Name, p.Name, v.Id
            select new { Volunteer = v, p.Name, p.Email, School = s.Name }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. told.Where(t => !mail.Reaches(t.Email?.Value) && !led.Contains(t.Volunteer.SchoolId))
                .Select(t => new Told(t.Volunteer, t.Name.Value, t.School)),
        ];
    }
}
