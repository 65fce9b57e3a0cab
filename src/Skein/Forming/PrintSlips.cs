using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// A slip for everybody who was signed up as told and whom no mail reaches: that it was written down, and the code with which
/// they put it right. A head prints none for those who work at their school.
/// </summary>
public static class PrintSlips
{
    public sealed record Slip(string Name, string School, string WrittenDown, string Code);

    public sealed record Model(NetworkFrame Network, SignUpId Id, string Title, IReadOnlyList<Slip> Slips, string? CodePage);

    internal sealed record Told(Volunteer Volunteer, string Name, string School);

    public static async Task<RazorComponentResult<SlipsPage>> Show(
        Here here, InNetwork<SignUp> signUp, OwnMail mail, SiteOptions options, CancellationToken cancel)
    {
        var told = await ToPrintAsync(here, signUp.It.Id, mail, cancel);
        var ids = told.Select(t => t.Volunteer.ToldTo).OfType<PersonId>().Distinct().ToList();
        var listeners = await here.Db.People
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name.Value, cancel);
        return SlipsPage.Show(new(
            here.Network,
            signUp.It.Id,
            signUp.It.Title,
            [
                .. told.Select(t => new Slip(
                    t.Name,
                    t.School,
                    Receipt.OnPaper(
                        Days.Today(t.Volunteer.SaidAt, here.Network.TimeZone), t.Volunteer.ToldTo is { } to
                            ? listeners[to]
                            : null),
                    AnswerCode.Printed(t.Volunteer.Code))),
            ],
            options.IsAlone ? null : options.AddressOf(AskingLinks.EnterCode)));
    }

    /// <summary>In the order of schools and names.</summary>
    internal static async Task<List<Told>> ToPrintAsync(Here here, SignUpId signUp, OwnMail mail, CancellationToken cancel)
    {
        var led = await here.Db.SchoolsLedByAsync(here.Visitor.Id, here.Today, cancel);
        var told = await (
            from v in here.Db.Volunteers
            join p in here.Db.People on v.PersonId equals p.Id
            join s in here.Db.Set<School>() on v.SchoolId equals s.Id
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
