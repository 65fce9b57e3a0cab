using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Roles;

/// <summary>A co-leader writes what the network says to a challenge.</summary>
public static class RespondToChallenge
{
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChallengesPage>>> Respond(
        Here here, Me me, InNetwork<Challenge> challenge, [FromForm] RaiseChallenge.Input typed, CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        var problems = new Problems();
        var response = RaiseChallenge.ReadText(typed.Response, "", "Write what the network says to it", problems);
        if (response is not null && !problems.Any && challenge.It.Respond(response, me.Id, network.Today) is { } refusal)
        {
            problems.Add("", refusal.Reason);
        }

        if (problems.Any)
        {
            var model = await ListChallenges.ModelAsync(here.Db, network, typed, problems, null, cancel);
            return ChallengesPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            PersonHappenings.About(
                "challenge.answered", $"{here.Visitor.Name} answered a challenge.", challenge.It.RaisedBy, here.Visitor,
                here.Id));
        here.Say("The response is in the log.");
        return TypedResults.LocalRedirect(PeopleLinks.Challenges(here.Id));
    }
}
