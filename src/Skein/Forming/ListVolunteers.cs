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

    public static async Task<Results<RazorComponentResult<VolunteersPage>, NotFound>> Show(
        Here here, SignUpId signUpId, int? page, OwnMail mail, CancellationToken cancel)
    {
        if (await SignUpReader.FindAsync(here.Db, here.Id, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        var there = here.Db.Volunteers.Where(v => v.SignUpId == signUpId && v.WithdrawnAt == null);
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
            signUpId,
            signUp.Title,
            rows.Exists(r => r.IsWaiting),
            [
                .. rows.Select(r => new Row(
                    r.Person.Value,
                    r.School,
                    [.. r.Volunteer.Choices.OrderBy(c => c.Rank).Select(c => signUp.Focus(c.FocusId)?.Name ?? "")],
                    signUp.Focus(r.Volunteer.TableId)?.Name,
                    r.Volunteer.MayConvene,
                    r.IsWaiting ? $"{Said(r.Volunteer.CameBy)}, not confirmed yet" : Said(r.Volunteer.CameBy))),
            ],
            shown,
            Paging.Pages(count),
            count,
            (await PrintSlips.ToPrintAsync(here, signUpId, mail, cancel)).Count));
    }

    private static string Said(CameBy? cameBy) => cameBy switch
    {
        CameBy.Link => "by letter",
        CameBy.Code => "by code",
        CameBy.Told => "told, or on paper",
        null => "at a table",
    };
}
