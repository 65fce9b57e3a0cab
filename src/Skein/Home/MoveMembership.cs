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
        Here here, SchoolId schoolId, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!SchoolId.TryParse(typed.To, out var to))
        {
            return TypedResults.NotFound();
        }

        var offers = await SuccessorOffers.FindAsync(here.Db, here.Id, here.Today, cancel);
        var offer = offers.FirstOrDefault(o => o.School == schoolId);
        if (offer?.Successors.FirstOrDefault(s => s.School == to) is not { } successor)
        {
            return TypedResults.NotFound();
        }

        var membership = await here.Db.Memberships.SingleAsync(m => m.NetworkId == here.Id && m.SchoolId == schoolId, cancel);
        if (membership.Become(MembershipState.Left, here.Today) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, schoolId));
        }

        await here.Db.JoinAsync(here.Id, to, here.Today, here.Now, cancel);
        await PeopleFollow.ToAsync(here.Db, schoolId, to, here.Network, here.Now, cancel);
        await here.Db.MoveDutiesAsync(here.Id, schoolId, to, cancel);
        here.Record(NetworkHappenings.In(
                here.Id, here.Visitor, "membership.moved",
                $"{here.Visitor.Name} moved the membership of {offer.Name}, which closed on {offer.ClosedOn.Said()}, to its "
                    + $"successor {successor.Name}.", schoolId) with
        {
            Day = here.Today,
            With = [(Happening.School, to.Value)],
        });
        here.Say($"{successor.Name} is a member from today. What {offer.Name} did stays in the history.");
        return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, to));
    }
}
