using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Who has signed up, and for what, for those who form the groups.</summary>
public static class ListVolunteers
{
    public sealed record Row(
        string Name, string School, IReadOnlyList<string> Choices, string? Table, bool MayConvene, string Came);

    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, bool SomebodyWaits, IReadOnlyList<Row> Rows, int Page, int Pages,
        int Count, int Slips);

    public static async Task<RazorComponentResult<VolunteersPage>> Show(
        Here here, InNetwork<SignUp> signUp, int? page, OwnMail mail, CancellationToken cancel)
    {
        var there = here.Db.Volunteers.Where(v => v.SignUpId == signUp.It.Id && v.WithdrawnAt == null);
        var count = await there.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var waiting = here.Db.Waiting;
        var rows = await (
            from v in there.Include(v => v.Choices)
            join p in here.Db.People on v.PersonId equals p.Id
            join s in here.Db.Schools on v.SchoolId equals s.Id
            orderby s.Name, p.Name, v.Id
            select new
            {
                Volunteer = v,
                Person = p.Name,
                School = s.Name,
                IsWaiting = waiting.Any(n => n.PersonId == p.Id),
            }).OnPage(shown)
                .ToListAsync(cancel);
        return VolunteersPage.Show(new(
            here.Network,
            signUp.It.Id,
            signUp.It.Title,
            rows.Exists(r => r.IsWaiting),
            [
                .. rows.Select(r => new Row(
                    r.Person.Value,
                    r.School,
                    [.. r.Volunteer.Choices.OrderBy(c => c.Rank).Select(c => signUp.It.Focus(c.FocusId)?.Name ?? "")],
                    signUp.It.Focus(r.Volunteer.TableId)?.Name,
                    r.Volunteer.MayConvene,
                    r.IsWaiting ? $"{Said(r.Volunteer.CameBy)}, not confirmed yet" : Said(r.Volunteer.CameBy))),
            ],
            shown,
            Paging.Pages(count),
            count,
            (await PrintSlips.ToPrintAsync(here, signUp.It.Id, mail, cancel)).Count));
    }

    private static string Said(CameBy? cameBy) => cameBy switch
    {
        CameBy.Link => "by letter",
        CameBy.Code => "by code",
        CameBy.Told => "told, or on paper",
        CameBy.Mail => "by e-mail",
        null => "at a table",
    };
}
