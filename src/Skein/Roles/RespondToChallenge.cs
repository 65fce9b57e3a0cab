using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Roles;

/// <summary>A co-leader writes what the network says to a challenge.</summary>
public static class RespondToChallenge
{
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChallengesPage>, NotFound>> Respond(
        Here here, ChallengeId challengeId, [FromForm] RaiseChallenge.Input typed, CancellationToken cancel)
    {
        if (await PeopleFrame.ReadAsync(here, cancel) is not { Visitor: { } by } network
            || await here.Db.Challenges.SingleOrDefaultAsync(
                c => c.Id == challengeId && c.NetworkId == here.Id, cancel) is not { } challenge)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var response = RaiseChallenge.ReadText(typed.Response, "", "Write what the network says to it", problems);
        if (response is not null && !problems.Any && challenge.Respond(response, by, network.Today) is { } refusal)
        {
            problems.Add("", refusal.Reason);
        }

        if (problems.Any)
        {
            var model = await ListChallenges.FindAsync(here.Db, network, typed, problems, null, cancel);
            return ChallengesPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            PersonHappenings.About(
                "challenge.answered", $"{here.Visitor.Name} answered a challenge.", challenge.RaisedBy, here.Visitor, here.Id));
        here.Say("The response is in the log.");
        return TypedResults.LocalRedirect(PeopleLinks.Challenges(here.Id));
    }
}
