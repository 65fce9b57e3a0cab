using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Takes back the latest change of a membership, or the membership itself where it was never more than a slip.</summary>
public static class UndoMembership
{
    public static async Task<Results<RedirectHttpResult, NotFound>> Undo(
        NetworkId networkId, SchoolId schoolId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await MembershipPages.FindAsync(db, networkId, schoolId, visitor, clock, cancel) is not var (around, membership))
        {
            return TypedResults.NotFound();
        }

        if (membership.UndoLatest() is not { } nothingBefore)
        {
            var latest = membership.Latest;
            db.Record(
                Told("membership.undone", $"{visitor.Name} took back the latest change: {around.Name} {latest.State.Told()} since {latest.From.Said()}."),
                clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            frame.Say($"That is taken back. {around.Name} {latest.State.Told()} since {latest.From.Said()}.");
            return TypedResults.LocalRedirect(NetworksLinks.School(networkId, schoolId));
        }

        if (!around.Network.MayArrange)
        {
            frame.Say(nothingBefore.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.School(networkId, schoolId));
        }

        db.Remove(membership);
        db.Record(Told("school.removed", $"{visitor.Name} took {around.Name} off the list: it had never joined."), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"{around.Name} is off the list.");
        return TypedResults.LocalRedirect(NetworksLinks.Schools(networkId));

        Happening Told(string verb, string sentence) => Happened.In(networkId, visitor, verb, sentence, schoolId);
    }
}
