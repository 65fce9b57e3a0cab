using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>Adds somebody to a network: a name is enough, with a school or, for somebody from outside, a role.</summary>
public static class AddPerson
{
    public sealed record Input : PersonInput
    {
        public string? School { get; init; }
        public string? Role { get; init; }
    }

    public sealed record Model(PeopleFrame Network, Input Typed, Problems Problems, IReadOnlyList<Option> Schools);

    public static async Task<RazorComponentResult<AddPersonPage>> Show(Here here, string? school, CancellationToken cancel) =>
        AddPersonPage.Show(await FormAsync(here, new() { School = school }, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AddPersonPage>>> Add(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var form = await FormAsync(here, typed, cancel);
        if (await ActAsync(here, form, cancel) is not { } person)
        {
            return AddPersonPage.Show(form, StatusCodes.Status422UnprocessableEntity);
        }

        here.Say($"{person.Name} is in.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, person.Id));
    }

    private static async Task<Model> FormAsync(Here here, Input typed, CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        return new(network, typed, new(), await Choices.SchoolsAsync(here.Db, here.Id, network.Today, cancel));
    }

    private static async Task<Person?> ActAsync(Here here, Model form, CancellationToken cancel)
    {
        var (network, typed, problems) = (form.Network, form.Typed, form.Problems);
        var (name, email, phone) = (typed.ReadName(problems), typed.ReadEmail(problems), typed.ReadPhone(problems));
        var kind = KindOf(form);
        problems.OnlyOffered(nameof(Input.School), [typed.School], form.Schools.Select(s => s.Value));
        SchoolId? school = form.Schools.Offers(typed.School) && SchoolId.TryParse(typed.School, out var there) ? there : null;
        if (school is null && kind is null)
        {
            problems.Add(nameof(Input.School), "Choose a school, or a role for somebody from outside the schools");
        }

        if (name is null || problems.Any)
        {
            return null;
        }

        var known = email is null ? null : await KnownAsync(here.Db, network, email, name, kind is not null, problems, cancel);
        if (problems.Any)
        {
            return null;
        }

        if (known is not null && kind is not null)
        {
            GiveRole(here, known, kind, network);
            return known;
        }

        var person = Person.Meet(name, email, school, here.Now);
        person.Correct(name, phone);
        here.Db.People.Add(person);
        here.Record(
            PersonHappenings.About(
                "person.added", $"{here.Visitor.Name} added {person.Name}.", person.Id, here.Visitor, network.Id)
                with
            {
                With = school is { } at ? [(Happening.School, at.Value)] : [],
            });
        if (kind is not null)
        {
            GiveRole(here, person, kind, network);
        }

        return person;
    }

    private static RoleKind? KindOf(Model form)
    {
        var kind = TypedText.Read(form.Typed.Role) is { } key ? RoleKinds.Find(key) : null;
        if (kind is not null && (kind.Scope != RoleScope.Network || !form.Network.MayLead))
        {
            form.Problems.Add(nameof(Input.Role), "Roles in the network are given by a co-leader");
        }

        return kind;
    }

    /// <summary>
    /// One person is one record, in however many networks: a name and address that are known bring in whoever has them.
    /// An office address may serve several people; the name tells them apart.
    /// </summary>
    private static async Task<Person?> KnownAsync(
        SkeinDb db, PeopleFrame network, EmailAddress email, PersonName name, bool getsARole, Problems problems,
        CancellationToken cancel)
    {
        var same = await db.People.ReachedAt(email).FirstOrDefaultAsync(p => p.Name == name, cancel);
        if (same is not null && (!getsARole || await db.PeopleEver(network.Id).AnyAsync(p => p.Id == same.Id, cancel)))
        {
            problems.Add(
                nameof(Input.Email),
                $"{same.Name} is already known by this address. Find them in the list, or give them a role here");
        }

        return same;
    }

    private static void GiveRole(Here here, Person person, RoleKind kind, PeopleFrame network)
    {
        here.Db.Roles.Add(RoleAssignment.InNetwork(network.Id, person.Id, kind.Key, network.Today, here.Now));
        here.Record(
            PersonHappenings.About(
                "role.given", $"{here.Visitor.Name} made {person.Name} {kind.Title}.", person.Id, here.Visitor, network.Id));
    }
}
