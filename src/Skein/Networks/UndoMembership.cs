using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Chronicle;

namespace Skein.Networks;

/// <summary>Takes back the latest change of a membership, or the membership itself where it was never more than a slip.</summary>
public static class UndoMembership
{
    public static RedirectHttpResult Undo(Here here, MembershipFrame around)
    {
        if (around.Membership.UndoLatest() is not { } nothingBefore)
        {
            var latest = around.Membership.Latest;
            here.Record(
                Told(
                    "membership.undone",
                    $"{here.Visitor.Name} took back the latest change: {around.Name} {latest.State.Told()} since "
                        + $"{latest.From.Said()}."));
            here.Say($"That is taken back. {around.Name} {latest.State.Told()} since {latest.From.Said()}.");
            return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, around.School));
        }

        if (!around.Network.MayArrange)
        {
            here.Say(nothingBefore.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, around.School));
        }

        here.Db.Remove(around.Membership);
        here.Record(Told("school.removed", $"{here.Visitor.Name} took {around.Name} off the list: it had never joined."));
        here.Say($"{around.Name} is off the list.");
        return TypedResults.LocalRedirect(NetworksLinks.Schools(here.Id));

        Happening Told(string verb, string sentence) =>
            NetworkHappenings.In(here.Id, here.Visitor, verb, sentence, around.School);
    }
}
