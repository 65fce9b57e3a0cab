using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Home;

/// <summary>Moves the membership of a school that has closed to a successor that the register names. A person decides it.</summary>
public static class MoveMembership
{
    public sealed record Input
    {
        public string? To { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Move(
        NetworkId networkId, SchoolId schoolId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || !SchoolId.TryParse(typed.To, out var to))
        {
            return TypedResults.NotFound();
        }

        var offers = await SuccessorOffers.FindAsync(db, networkId, network.Today, cancel);
        var offer = offers.FirstOrDefault(o => o.School == schoolId);
        if (offer?.Successors.FirstOrDefault(s => s.School == to) is not { } successor)
        {
            return TypedResults.NotFound();
        }

        var now = clock.GetUtcNow();
        var membership = await db.Memberships.SingleAsync(m => m.NetworkId == networkId && m.SchoolId == schoolId, cancel);
        if (membership.Become(MembershipState.Left, network.Today) is { } refusal)
        {
            frame.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.School(networkId, schoolId));
        }

        await db.JoinAsync(networkId, to, network.Today, now, cancel);
        await PeopleFollow.ToAsync(db, schoolId, to, network.Today, now, cancel);
        await db.MoveDutiesAsync(networkId, schoolId, to, cancel);
        db.Record(
            Happened.In(
                networkId, visitor, "membership.moved",
                $"{visitor.Name} moved the membership of {offer.Name}, which closed on {offer.ClosedOn.Said()}, to its successor {successor.Name}.", schoolId) with
            {
                Day = network.Today,
                With = [(Happening.School, to.Value)],
            },
            now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"{successor.Name} is a member from today. What {offer.Name} did stays in the history.");
        return TypedResults.LocalRedirect(NetworksLinks.School(networkId, to));
    }
}
