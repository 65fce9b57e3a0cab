using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>Who keeps the installation. There is always somebody: without one, everybody would be locked out.</summary>
public static class Administrators
{
    public sealed record Input
    {
        public string? Email { get; init; }
    }

    public sealed record Row(RoleAssignmentId Id, string Name, DateOnly From);

    public sealed record Model(IReadOnlyList<Row> Rows, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<AdministratorsPage>> Show(
        SkeinDb db, TimeProvider clock, CancellationToken cancel) =>
        AdministratorsPage.Of(await FindAsync(db, new(), new(), clock, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AdministratorsPage>>> Name(
        [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        var problems = new Problems();
        Person? person = null;
        if (!EmailAddress.TryRead(typed.Email, out var address, out var problem))
        {
            problems.Add(nameof(Input.Email), problem);
        }
        else if (await db.People.ReachedAt(address).OrderBy(p => p.Id).Take(2).ToListAsync(cancel) is not [var only])
        {
            problems.Add(nameof(Input.Email), "That address must be known here, and be one person's alone");
        }
        else
        {
            person = only;
        }

        var now = clock.GetUtcNow();
        var today = Days.Today(now);
        if (person is not null && await Held(db, today).AnyAsync(r => r.PersonId == person.Id, cancel))
        {
            problems.Add(nameof(Input.Email), $"{person.Name} is an administrator already");
        }

        if (person is null || problems.Any)
        {
            return AdministratorsPage.Of(
                await FindAsync(db, typed, problems, clock, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        db.Roles.Add(RoleAssignment.InInstallation(person.Id, RoleKind.Administrator, today, now));
        db.Record(
            Told.Of("administrator.named", $"{visitor.Name} made {person.Name} an administrator.", person.Id, visitor), now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"{person.Name} is an administrator.");
        return TypedResults.LocalRedirect(PeopleLinks.Administrators);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AdministratorsPage>, NotFound>> End(
        RoleAssignmentId roleId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = Days.Today(now);
        if (await Held(db, today).SingleOrDefaultAsync(r => r.Id == roleId, cancel) is not { } role)
        {
            return TypedResults.NotFound();
        }

        var refusal = await IsLastAsync(db, role.PersonId, today, cancel)
            ? new Refusal("This is the only administrator. Name another first, or everybody would be locked out.")
            : role.End(role.From < today ? today.AddDays(-1) : role.From.AddDays(-1));
        if (refusal is not null)
        {
            var problems = new Problems();
            problems.Add(nameof(Input.Email), refusal.Reason);
            return AdministratorsPage.Of(
                await FindAsync(db, new(), problems, clock, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var name = await db.People.Where(p => p.Id == role.PersonId).Select(p => p.Name).SingleAsync(cancel);
        db.Record(
            Told.Of("administrator.ended", $"{name} is no longer an administrator.", role.PersonId, visitor), now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"{name} is no longer an administrator.");
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

    private static async Task<Model> FindAsync(
        SkeinDb db, Input typed, Problems problems, TimeProvider clock, CancellationToken cancel)
    {
        var rows = await Held(db, Days.Today(clock.GetUtcNow()))
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { r.Id, p.Name, r.From })
            .OrderBy(x => x.Name).ThenBy(x => x.Id)
            .Take(200)
            .ToListAsync(cancel);
        return new([.. rows.Select(r => new Row(r.Id, r.Name.Value, r.From))], typed, problems);
    }
}
