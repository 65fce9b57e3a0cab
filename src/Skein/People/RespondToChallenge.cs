using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>A co-leader writes what the network says to a challenge.</summary>
public static class RespondToChallenge
{
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChallengesPage>, NotFound>> Respond(
        NetworkId networkId, ChallengeId challengeId, [FromForm] RaiseChallenge.Input typed,
        SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await PeopleFrame.FindAsync(db, networkId, visitor, clock, cancel) is not { Visitor: { } by } network
            || await db.Challenges.SingleOrDefaultAsync(c => c.Id == challengeId && c.NetworkId == networkId, cancel) is not { } challenge)
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
            var model = await ListChallenges.FindAsync(db, network, typed, problems, null, cancel);
            return ChallengesPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        db.Record(
            Told.Of("challenge.answered", $"{visitor.Name} answered a challenge.", challenge.RaisedBy, visitor, networkId),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("The response is in the log.");
        return TypedResults.LocalRedirect(PeopleLinks.Challenges(networkId));
    }
}
