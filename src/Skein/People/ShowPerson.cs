using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>One person in one network: their roles with the days they held them, as at any day.</summary>
public static class ShowPerson
{
    public sealed record RoleRow(
        RoleAssignmentId Id, string Title, RoleScope Scope, string? School, DaySpan Span, string? Remit, string? Deputy,
        string? Release)
    {
        public string Days => (Span.LastDay, Span.From) switch
        {
            (null, var from) => $"since {from.Said()}",
            ({ } last, var from) => $"{from.Said()} to {last.Said()}",
        };
    }

    public sealed record Contacts(string? Email, string? Phone, IReadOnlyList<string> OtherAddresses);

    public sealed record Model(
        PeopleFrame Network, PersonId Id, string Name, string? School, Contacts? Contacts, DateOnly Day,
        IReadOnlyList<RoleRow> Roles,
        IReadOnlyList<PartRecords.Joined> Joined, string? UnderWay)
    {
        public IEnumerable<RoleRow> Held => Roles.Where(r => r.Span.Holds(Day));
        public IEnumerable<RoleRow> Others => Roles.Where(r => !r.Span.Holds(Day));
        public bool MayChange(RoleRow role) => Network.MayLead || (role.Scope == RoleScope.School && Network.MayArrange);
    }

    public sealed record Told(
        Guid Id, string Name, string? School, string? Email, string? Phone, DateOnly On, IReadOnlyList<ToldRole> Roles);

    public sealed record ToldRole(
        string Title, string? School, DateOnly From, DateOnly? LastDay, string? Remit, string? Deputy, string? Release);

    public static async Task<Results<RazorComponentResult<PersonPage>, RedirectHttpResult, NotFound>> Show(
        Here here, PersonId personId, string? on, CancellationToken cancel)
    {
        if (await PersonFrame.FindAsync(here, personId, cancel) is { } person)
        {
            var model = await ModelAsync(here, person, on, cancel);
            var today = model.Network.Today;
            return PersonPage.Show(
                model.Network.MayLead
                    ? model with { Joined = await PartRecords.ReadAsync(here.Db, here.Id, personId, today, cancel) }
                    : model);
        }

        // An old link to a record that was joined with another leads to the one that was kept.
        var kept = await here.Db.People.Where(p => p.Id == personId).Select(p => p.MergedInto).SingleOrDefaultAsync(cancel);
        return kept is { } other ? TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, other)) : TypedResults.NotFound();
    }

    public static async Task<Ok<Told>> Tell(Here here, PersonFrame person, string? on, CancellationToken cancel)
    {
        var model = await ModelAsync(here, person, on, cancel);
        return TypedResults.Ok(new Told(
            model.Id.Value, model.Name, model.School, model.Contacts?.Email, model.Contacts?.Phone, model.Day,
            [
                .. model.Roles.Select(r => new ToldRole(
                    r.Title, r.School, r.Span.From, r.Span.LastDay, r.Remit, r.Deputy, r.Release)),
            ]));
    }

    private static async Task<Model> ModelAsync(Here here, PersonFrame found, string? on, CancellationToken cancel)
    {
        var (network, person) = found;
        var school = await here.Db.Schools.Where(s => s.Id == person.SchoolId).Select(s => s.Name).SingleOrDefaultAsync(cancel);
        var contacts = await Authority.MaySeeContactsAsync(here.Db, network, person.Id, person.SchoolId, cancel)
            ? new Contacts(person.Email?.Value, person.Phone, await OtherAddress.ToldAsync(here.Db, person, cancel))
            : null;
        var roles = await RolesAsync(here.Db, here.Db.RolesOf(here.Id).Where(r => r.PersonId == person.Id), cancel);
        return new(
            network, person.Id, person.Name.Value, school, contacts, TypedDay.Find(on)
                ?? network.Today, roles, [], contacts is null
                ? null
                : await AddressUnderWay.ReadAsync(here.Db, person, cancel));
    }

    internal static async Task<IReadOnlyList<RoleRow>> RolesAsync(
        SkeinDb db, IQueryable<RoleAssignment> roles, CancellationToken cancel)
    {
        var (people, schools) = (db.People, db.Schools);
        var rows = await roles
            .OrderByDescending(r => r.From).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Kind,
                r.Scope,
                School = schools.Where(s => s.Id == r.SchoolId).Select(s => s.Name).FirstOrDefault(),
                r.From,
                r.Until,
                r.Remit,
                Deputy = people.Where(p => p.Id == r.DeputyId).Select(p => p.Name).FirstOrDefault(),
                r.ReleaseHundredths,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new RoleRow(
                r.Id, RoleKinds.TitleOf(r.Kind), r.Scope, r.School, new(r.From, r.Until), r.Remit, r.Deputy?.Value,
                Release.Said(r.ReleaseHundredths))),
        ];
    }
}
