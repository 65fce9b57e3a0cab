using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Roles;

/// <summary>Who keeps the installation. There is always somebody: without one, everybody would be locked out.</summary>
public static class Administrators
{
    public sealed record Input
    {
        public string? Email { get; init; }
    }

    public sealed record Row(RoleAssignmentId Id, string Name, DateOnly From);

    public sealed record Model(IReadOnlyList<Row> Rows, Input Typed, Problems Problems);

    /// <summary>The role of somebody who is an administrator today.</summary>
    public sealed record HeldToday(RoleAssignment It) : IFound<HeldToday>
    {
        public static async Task<HeldToday?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
            sought.TryRead("roleId", out RoleAssignmentId id)
            && await Held(asked.Db, asked.Today).SingleOrDefaultAsync(r => r.Id == id, cancel) is { } found
                ? new(found)
                : null;
    }

    public static async Task<RazorComponentResult<AdministratorsPage>> Show(Asked asked, CancellationToken cancel) =>
        AdministratorsPage.Show(await ModelAsync(asked, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AdministratorsPage>>> Name(
        Asked asked, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        Person? person = null;
        if (!EmailAddress.TryRead(typed.Email, out var address, out var problem))
        {
            problems.Add(nameof(Input.Email), problem);
        }
        else if (await asked.Db.People.ReachedAt(address).OrderBy(p => p.Id).Take(2).ToListAsync(cancel) is not [var only])
        {
            problems.Add(nameof(Input.Email), "That address must be known here, and be one person's alone");
        }
        else
        {
            person = only;
        }

        var today = asked.Today;
        if (person is not null && await Held(asked.Db, today).AnyAsync(r => r.PersonId == person.Id, cancel))
        {
            problems.Add(nameof(Input.Email), $"{person.Name} is an administrator already");
        }

        if (person is null || problems.Any)
        {
            return AdministratorsPage.Show(
                await ModelAsync(asked, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        asked.Db.Roles.Add(RoleAssignment.InInstallation(person.Id, RoleKind.Administrator, today, asked.Now));
        asked.Record(
            PersonHappenings.About(
                "administrator.named", $"{asked.Visitor.Name} made {person.Name} an administrator.", person.Id, asked.Visitor),
            today);
        asked.Say($"{person.Name} is an administrator.");
        return TypedResults.LocalRedirect(PeopleLinks.Administrators);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AdministratorsPage>>> End(
        Asked asked, HeldToday found, CancellationToken cancel)
    {
        var (role, today) = (found.It, asked.Today);
        var refusal = await IsLastAsync(asked.Db, role.PersonId, today, cancel)
            ? new Refusal("This is the only administrator. Name another first, or everybody would be locked out.")
            : role.End(role.From < today ? today.AddDays(-1) : role.From.AddDays(-1));
        if (refusal is not null)
        {
            var problems = new Problems();
            problems.Add(nameof(Input.Email), refusal.Reason);
            return AdministratorsPage.Show(
                await ModelAsync(asked, new(), problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var name = await asked.Db.People.Where(p => p.Id == role.PersonId).Select(p => p.Name).SingleAsync(cancel);
        asked.Record(
            PersonHappenings.About("administrator.ended", $"{name} is no longer an administrator.", role.PersonId, asked.Visitor),
            today);
        asked.Say($"{name} is no longer an administrator.");
        return TypedResults.LocalRedirect(PeopleLinks.Administrators);
    }

    /// <summary>They keep the installation, and nobody else does.</summary>
    internal static async Task<bool> IsLastAsync(SkeinDb db, PersonId person, DateOnly today, CancellationToken cancel)
    {
        var holders = await Held(db, today).Select(r => r.PersonId).Distinct().OrderBy(id => id).Take(2).ToListAsync(cancel);
        return holders is [var only] && only == person;
    }

    private static IQueryable<RoleAssignment> Held(SkeinDb db, DateOnly today) =>
        db.Roles.On(today).Where(r => r.Kind == RoleKind.Administrator && r.Scope == RoleScope.Installation);

    private static async Task<Model> ModelAsync(Asked asked, Input typed, Problems problems, CancellationToken cancel)
    {
        var rows = await Held(asked.Db, asked.Today)
            .Join(asked.Db.People, r => r.PersonId, p => p.Id, (r, p) => new { r.Id, p.Name, r.From })
            .OrderBy(x => x.Name).ThenBy(x => x.Id)
            .Take(200)
            .ToListAsync(cancel);
        return new([.. rows.Select(r => new Row(r.Id, r.Name.Value, r.From))], typed, problems);
    }
}
