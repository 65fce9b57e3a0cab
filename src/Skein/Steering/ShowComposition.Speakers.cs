using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Networks;

namespace Skein.Steering;

/// <content>A member of the steering group speaks there for another group, until that ends.</content>
public static partial class ShowComposition
{
    public sealed record Input
    {
        public string? Group { get; init; }
        public string? Person { get; init; }
    }

    public sealed record Speaker(RepresentativeId Id, string Person, string Group);

    /// <summary>A member speaks here for a group that they are not in.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CompositionPage>, ForbidHttpResult>> Name(
        Here here, SteeringGroup steering, [FromForm] Input typed, CancellationToken cancel)
    {
        var found = steering.Frame;
        if (!found.MayChange)
        {
            return TypedResults.Forbid();
        }

        var model = await ModelAsync(here.Db, found, found.Today, null, cancel);
        if (model.Members.FirstOrDefault(o => o.Value == typed.Person) is not { } member
            || !PersonId.TryParse(member.Value, out var person))
        {
            model.Problems.Add(nameof(Input.Person), "Choose a member of the steering group");
        }
        else if (model.Offered.FirstOrDefault(o => o.Value == typed.Group) is not { } other
            || !GroupId.TryParse(other.Value, out var spokenFor))
        {
            model.Problems.Add(nameof(Input.Group), "Choose the group for which they speak");
        }
        else
        {
            here.Db.Add(Representative.Name(found.Id, spokenFor, person, found.Today, here.Now));
            var represented = GroupHappenings.About(
                "group.represented",
                $"{member.Label} speaks for “{other.Label}” in “{found.Group.Name}”.",
                found.Group,
                here.Visitor,
                (Happening.Person, person.Value),
                (GroupHappenings.Subject, spokenFor.Value));
            here.Record(represented);
            here.Say($"{member.Label} speaks for “{other.Label}”.");
            return TypedResults.LocalRedirect(SteeringLinks.Composition(here.Id, found.Id));
        }

        return CompositionPage.Show(model, StatusCodes.Status422UnprocessableEntity);
    }

    public static Results<RedirectHttpResult, ForbidHttpResult> End(Here here, SteeringGroup steering, Spokesperson represents)
    {
        var (found, spoken) = (steering.Frame, represents.It);
        if (!found.MayChange)
        {
            return TypedResults.Forbid();
        }

        spoken.EndOn(found.Today);
        var unrepresented = GroupHappenings.About(
            "group.unrepresented",
            $"A member of “{found.Group.Name}” no longer speaks for another group.",
            found.Group,
            here.Visitor,
            (Happening.Person, spoken.PersonId.Value));
        here.Record(unrepresented);
        here.Say("Written down.");
        return TypedResults.LocalRedirect(SteeringLinks.Composition(here.Id, found.Id));
    }
}
