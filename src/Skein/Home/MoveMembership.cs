using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Home;

/// <summary>
/// Moves the membership of a school that has closed to a successor that the register names. A person decides it.
/// </summary>
public static class MoveMembership
{
    public sealed record Input
    {
        public string? To { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Move(
        Here here, SuccessorOffer offer, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!SchoolId.TryParse(typed.To, out var to)
            || offer.Successors.FirstOrDefault(s => s.School == to) is not { } successor)
        {
            return TypedResults.NotFound();
        }

        var membership = await here.Db.Memberships.SingleAsync(m => m.NetworkId == here.Id && m.SchoolId == offer.School, cancel);
        if (membership.Become(MembershipState.Left, here.Today) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, offer.School));
        }

        await here.Db.JoinAsync(here.Id, to, here.Today, here.Now, cancel);
        await PeopleFollow.ToAsync(here.Db, offer.School, to, here.Network, here.Now, cancel);
        await here.Db.MoveDutiesAsync(here.Id, offer.School, to, cancel);
        here.Record(NetworkHappenings.In(
                here.Id, here.Visitor, "membership.moved",
                $"{here.Visitor.Name} moved the membership of {offer.Name}, which closed on {offer.ClosedOn.Said()}, to its "
                    + $"successor {successor.Name}.", offer.School) with
        {
            Day = here.Today,
            With = [(Happening.School, to.Value)],
        });
        here.Say($"{successor.Name} is a member from today. What {offer.Name} did stays in the history.");
        return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, to));
    }
}
