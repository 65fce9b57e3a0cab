using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Mail;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>
/// Writes down what a school said to its invitation, on the telephone or on paper. Its heads hear of it, by mail or on a
/// slip; what the school answered itself stays.
/// </summary>
public static class RecordInvitationAnswer
{
    /// <param name="Kept">
    /// That the school answered itself, and how it changes that; null where something can be written down.
    /// </param>
    public sealed record Model(
        NetworkFrame Network, NetworkInvitationId Invitation, string School, string? Kept, AnswerInvitation.Input Typed,
        Problems Problems);

    public sealed record SlipModel(NetworkFrame Network, string School, string WrittenDown, string? Address, string? Picture);

    public static async Task<Results<RazorComponentResult<RecordInvitationAnswerPage>, NotFound>> Show(
        NetworkId networkId, NetworkInvitationId invitationId, SkeinDb db, Visitor visitor, TimeProvider clock,
        CancellationToken cancel) =>
        await FindAsync(networkId, invitationId, db, visitor, clock, cancel) is var (model, _)
            ? RecordInvitationAnswerPage.Of(model)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordInvitationAnswerPage>, NotFound>> Answer(
        NetworkId networkId, NetworkInvitationId invitationId, [FromForm] AnswerInvitation.Input typed, SkeinDb db,
        Visitor visitor, OwnMail mail, IKnowHeads heads, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, invitationId, db, visitor, clock, cancel) is not var (model, invitation))
        {
            return TypedResults.NotFound();
        }

        if (AnswerInvitation.Read(typed, model.Problems) is { } answer)
        {
            var reason = ChangeMembership.Tidy(typed.Reason);
            var (today, now) = (model.Network.Today, clock.GetUtcNow());
            var refusal = await db.AnswerAsync(invitation, answer, reason, told: true, visitor.Actor, today, now, cancel);
            if (refusal is null)
            {
                var receipt = new Receipt(
                    visitor.Name,
                    null,
                    today,
                    $"Will {model.School} join {model.Network.Name}?",
                    SaidOf(answer, reason));
                var page = new OwnMail.OwnPage(AnswerInvitation.Purpose, invitationId.Value, NetworksLinks.OpenInvitation);
                var isReached = false;
                foreach (var head in await heads.OfAsync(invitation.SchoolId, today, cancel))
                {
                    isReached |= await mail.WriteAsync(
                        new(head.Name, head.Address), receipt.Subject, receipt.Words, page, now, cancel);
                }

                await db.SaveChangesAsync(cancel);
                frame.Say(isReached
                    ? $"{model.School} {invitation.Said.Told()}. It is written down, and its head hears of it by e-mail."
                    : $"{model.School} {invitation.Said.Told()}. It is written down. "
                        + "No e-mail reaches its head, so give the school this slip.");
                return TypedResults.LocalRedirect(isReached
                    ? NetworksLinks.Invitations(networkId)
                    : NetworksLinks.InvitationSlip(networkId, invitationId));
            }

            model.Problems.Add(nameof(AnswerInvitation.Input.Answer), refusal.Reason);
        }

        var shown = model with { Typed = model.Kept is null ? typed : model.Typed };
        return RecordInvitationAnswerPage.Of(shown, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// The slip that tells a school what was written down for it, with the link that puts it right. It says nothing of what.
    /// </summary>
    public static async Task<Results<RazorComponentResult<InvitationSlip>, NotFound>> Print(
        NetworkId networkId, NetworkInvitationId invitationId, SkeinDb db, Visitor visitor, SignedLinks links,
        SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, invitationId, db, visitor, clock, cancel)
            is not ({ } model, { WasTold: true, AnsweredOn: { } on }))
        {
            return TypedResults.NotFound();
        }

        var signer = await links.SignerAsync(cancel);
        var link = signer.Write(AnswerInvitation.Purpose, invitationId.Value);
        var page = options.AddressOf(NetworksLinks.OpenInvitation(link));
        var told = Receipt.OnPaper(on, null, options.IsAlone ? "with whoever gave you this slip" : "on the page below");
        return InvitationSlip.Of(new(
            model.Network, model.School, told, options.IsAlone ? null : page, options.IsAlone ? null : LinkPicture.Of(page)));
    }

    private static string SaidOf(InvitationAnswer answer, string? reason) =>
        string.Join('\n', new[] { answer.ToString(), reason }.OfType<string>());

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
        var kept = invitation is { Said: not null, WasTold: false, AnsweredOn: { } on }
            ? OwnHand.Kept(on, "the link in their invitation").Reason
            : null;
        var typed = new AnswerInvitation.Input { Answer = invitation.Said?.ToString(), Reason = invitation.Reason };
        return (new(network, id, school, kept, typed, new()), invitation);
    }
}
