using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

/// <summary>Who has signed up, and for what, for those who form the groups.</summary>
public static class ListVolunteers
{
    public sealed record Row(string Name, string School, IReadOnlyList<string> Choices, string? Table, bool MayConvene, string Came);

    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, bool SomebodyWaits, IReadOnlyList<Row> Rows, int Page, int Pages, int Count, int Slips);

    public static async Task<Results<RazorComponentResult<VolunteersPage>, NotFound>> Show(
        NetworkId networkId, SignUpId signUpId, int? page, SkeinDb db, Visitor visitor, OwnMail mail, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.FindAsync(db, networkId, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        var there = db.Volunteers.Where(v => v.SignUpId == signUpId && v.WithdrawnAt == null);
        var count = await there.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var waiting = db.Waiting;
        var rows = await (
            from v in there.Include(v => v.Choices)
            join p in db.People on v.PersonId equals p.Id
            join s in db.Schools on v.SchoolId equals s.Id
            orderby s.Name, p.Name, v.Id
            select new { Volunteer = v, Person = p.Name, School = s.Name, IsWaiting = waiting.Any(n => n.PersonId == p.Id) }).Of(shown).ToListAsync(cancel);
        return VolunteersPage.Of(new(
            network,
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
            (await PrintSlips.ToPrintAsync(db, signUpId, visitor, mail, network.Today, cancel)).Count));
    }

    private static string Said(CameBy? cameBy) => cameBy switch
    {
        CameBy.Link => "by letter",
        CameBy.Code => "by code",
        CameBy.Told => "told, or on paper",
        null => "at a table",
    };
}
