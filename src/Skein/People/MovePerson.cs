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

    public static async Task<RazorComponentResult<MovePersonPage>> Show(
        Here here, PersonFrame found, CancellationToken cancel)
    {
        var (network, person) = found;
        var typed = new Input { School = person.SchoolId?.Value.ToString(), On = TypedDay.Write(network.Today) };
        var schools = await Choices.SchoolsAsync(here.Db, here.Id, network.Today, cancel);
        return MovePersonPage.Show(new(network, person.Id, person.Name.Value, typed, new(), schools));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MovePersonPage>>> Move(
        Here here, PersonFrame found, [FromForm] Input typed, CancellationToken cancel)
    {
        var (network, person) = found;
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
                new(network, person.Id, person.Name.Value, typed, problems, schools), StatusCodes.Status422UnprocessableEntity);
        }

        var place = schools.FirstOrDefault(s => s.Value == typed.School)?.Label ?? "outside schools";
        here.Record(
            PersonHappenings.About(
                "person.moved", $"{person.Name} works at {place}, as {here.Visitor.Name} noted.", person.Id, here.Visitor,
                here.Id, day: on)
                with
            {
                With = school is { } at ? [(Happening.School, at.Value)] : [],
            });
        here.Say($"{person.Name} now works at {place}. Roles in the school before are as they were: end those that are over.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, person.Id));
    }
}
