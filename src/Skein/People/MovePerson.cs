using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>Somebody works at another school from a day on. Where they were before stays true of the days before.</summary>
public static class MovePerson
{
    public sealed record Input
    {
        public string? School { get; init; }
        public string? On { get; init; }
    }

    public sealed record Model(
        PeopleFrame Network, PersonId Person, string Name, Input Typed, Problems Problems, IReadOnlyList<Option> Schools);

    public static async Task<Results<RazorComponentResult<MovePersonPage>, NotFound>> Show(
        Here here, PersonId personId, CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        if (await here.Db.PersonAsync(here.Id, personId, cancel) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var typed = new Input { School = person.SchoolId?.Value.ToString(), On = TypedDay.Write(network.Today) };
        var schools = await Choices.SchoolsAsync(here.Db, here.Id, network.Today, cancel);
        return MovePersonPage.Show(new(network, personId, person.Name.Value, typed, new(), schools));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MovePersonPage>, NotFound>> Move(
        Here here, PersonId personId, [FromForm] Input typed, CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        if (await here.Db.PersonAsync(here.Id, personId, cancel) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var schools = await Choices.SchoolsAsync(here.Db, here.Id, network.Today, cancel);
        problems.OnlyOffered(nameof(Input.School), [typed.School], schools.Select(s => s.Value));
        SchoolId? school = schools.Offers(typed.School) && SchoolId.TryParse(typed.School, out var there) ? there : null;
        var on = TypedDay.Read(typed.On, nameof(Input.On), network.Today, problems);
        if (!problems.Any && on is { } day)
        {
            if (day > network.Today)
            {
                problems.Add(nameof(Input.On), "Choose today or an earlier day, and move them when it has come");
            }
            else if (person.Move(school, day, here.Network.TimeZone, out var before) is { } refusal)
            {
                problems.Add(nameof(Input.School), refusal.Reason);
            }
            else if (before is not null)
            {
                here.Db.FormerPosts.Add(before);
            }
        }

        if (problems.Any)
        {
            here.Db.ChangeTracker.Clear();
            return MovePersonPage.Show(
                new(network, personId, person.Name.Value, typed, problems, schools), StatusCodes.Status422UnprocessableEntity);
        }

        var place = schools.FirstOrDefault(s => s.Value == typed.School)?.Label ?? "outside schools";
        here.Record(
            PersonHappenings.About(
                "person.moved", $"{person.Name} works at {place}, as {here.Visitor.Name} noted.", personId, here.Visitor, here.Id,
                day: on)
                with
            {
                With = school is { } at ? [(Happening.School, at.Value)] : [],
            });
        here.Say($"{person.Name} now works at {place}. Roles in the school before are as they were: end those that are over.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, personId));
    }
}
