using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Writes down what a school said to its invitation, on the telephone or on paper.</summary>
public static class RecordInvitationAnswer
{
    public sealed record Model(NetworkFrame Network, NetworkInvitationId Invitation, string School, AnswerInvitation.Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<RecordInvitationAnswerPage>, NotFound>> Show(
        NetworkId networkId, NetworkInvitationId invitationId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, invitationId, db, visitor, clock, cancel) is var (model, _)
            ? RecordInvitationAnswerPage.Of(model)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordInvitationAnswerPage>, NotFound>> Answer(
        NetworkId networkId, NetworkInvitationId invitationId, [FromForm] AnswerInvitation.Input typed, SkeinDb db, Visitor visitor, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, invitationId, db, visitor, clock, cancel) is not var (model, invitation))
        {
            return TypedResults.NotFound();
        }

        if (AnswerInvitation.Read(typed, model.Problems) is { } answer)
        {
            var reason = ChangeMembership.Tidy(typed.Reason);
            if (await db.AnswerAsync(invitation, answer, reason, visitor.Actor, model.Network.Today, clock.GetUtcNow(), cancel) is not { } refusal)
            {
                await db.SaveChangesAsync(cancel);
                frame.Say($"{model.School} {invitation.Said.Told()}. It is written down.");
                return TypedResults.LocalRedirect(NetworksLinks.Invitations(networkId));
            }

            model.Problems.Add(nameof(AnswerInvitation.Input.Answer), refusal.Reason);
        }

        return RecordInvitationAnswerPage.Of(model with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<(Model Model, NetworkInvitation Invitation)?> FindAsync(
        NetworkId networkId, NetworkInvitationId id, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        var network = await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.NetworkId == networkId, cancel);
        if (network is null || invitation is null)
        {
            return null;
        }

        var school = await db.Schools.Where(s => s.Id == invitation.SchoolId).Select(s => s.Name).SingleAsync(cancel);
        return (new(network, id, school, new() { Answer = invitation.Said?.ToString(), Reason = invitation.Reason }, new()), invitation);
    }
}
