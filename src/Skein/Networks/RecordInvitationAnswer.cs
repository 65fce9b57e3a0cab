using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Mail;
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
        NetworkFrame Network, NetworkInvitationId Invitation, string School, string? Kept, AnswerNetworkInvitation.Input Typed,
        Problems Problems);

    public sealed record SlipModel(NetworkFrame Network, string School, string WrittenDown, string? Address, string? Picture);

    public static async Task<Results<RazorComponentResult<RecordInvitationAnswerPage>, NotFound>> Show(
        Here here, NetworkInvitationId invitationId, CancellationToken cancel) =>
        await FindAsync(here, invitationId, cancel) is var (model, _)
            ? RecordInvitationAnswerPage.Show(model)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordInvitationAnswerPage>, NotFound>> Answer(
        Here here, NetworkInvitationId invitationId, [FromForm] AnswerNetworkInvitation.Input typed, OwnMail mail,
        IKnowHeads heads,
        CancellationToken cancel)
    {
        if (await FindAsync(here, invitationId, cancel) is not var (model, invitation))
        {
            return TypedResults.NotFound();
        }

        if (AnswerNetworkInvitation.Read(typed, model.Problems) is { } answer)
        {
            var reason = ChangeMembership.Tidy(typed.Reason);
            var today = model.Network.Today;
            var refusal = await here.Db.AnswerAsync(
                invitation, answer, reason, told: true, here.Visitor.Actor, today, here.Now, cancel);
            if (refusal is null)
            {
                var receipt = new Receipt(
                    here.Visitor.Name,
                    null,
                    today,
                    $"Will {model.School} join {model.Network.Name}?",
                    SaidOf(answer, reason));
                var page = new OwnMail.OwnPage(AnswerNetworkInvitation.Purpose, invitationId.Value, NetworksLinks.OpenInvitation);
                var isReached = false;
                foreach (var head in await heads.ReadAsync(invitation.SchoolId, today, cancel))
                {
                    isReached |= await mail.WriteAsync(
                        new(head.Name, head.Address), receipt.Subject, receipt.Words, page, here.Now, cancel);
                }

                here.Say(isReached
                    ? $"{model.School} {invitation.Said.Told()}. It is written down, and its head hears of it by e-mail."
                    : $"{model.School} {invitation.Said.Told()}. It is written down. "
                        + "No e-mail reaches its head, so give the school this slip.");
                return TypedResults.LocalRedirect(isReached
                    ? NetworksLinks.Invitations(here.Id)
                    : NetworksLinks.InvitationSlip(here.Id, invitationId));
            }

            model.Problems.Add(nameof(AnswerNetworkInvitation.Input.Answer), refusal.Reason);
        }

        var shown = model with { Typed = model.Kept is null ? typed : model.Typed };
        return RecordInvitationAnswerPage.Show(shown, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// The slip that tells a school what was written down for it, with the link that puts it right. It says nothing of what.
    /// </summary>
    public static async Task<Results<RazorComponentResult<InvitationSlip>, NotFound>> Print(
        Here here, NetworkInvitationId invitationId, SignedLinks links, SiteOptions options, CancellationToken cancel)
    {
        if (await FindAsync(here, invitationId, cancel)
            is not ({ } model, { WasTold: true, AnsweredOn: { } on }))
        {
            return TypedResults.NotFound();
        }

        var signer = await links.SignerAsync(cancel);
        var link = signer.Write(AnswerNetworkInvitation.Purpose, invitationId.Value);
        var page = options.AddressOf(NetworksLinks.OpenInvitation(link));
        var told = Receipt.OnPaper(on, null, options.IsAlone ? "with whoever gave you this slip" : "on the page below");
        return InvitationSlip.Show(new(
            model.Network, model.School, told, options.IsAlone ? null : page, options.IsAlone ? null : LinkPicture.Draw(page)));
    }

    private static string SaidOf(InvitationAnswer answer, string? reason) =>
        string.Join('\n', new[] { answer.ToString(), reason }.OfType<string>());

    private static async Task<(Model Model, NetworkInvitation Invitation)?> FindAsync(
        Here here, NetworkInvitationId id, CancellationToken cancel)
    {
        var invitation = await here.Db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.NetworkId == here.Id, cancel);
        if (here.Network is null || invitation is null)
        {
            return null;
        }

        var school = await here.Db.Schools.Where(s => s.Id == invitation.SchoolId).Select(s => s.Name).SingleAsync(cancel);
        var kept = invitation is { Said: not null, WasTold: false, AnsweredOn: { } on }
            ? OwnHand.Kept(on, "the link in their invitation").Reason
            : null;
        var typed = new AnswerNetworkInvitation.Input { Answer = invitation.Said?.ToString(), Reason = invitation.Reason };
        return (new(here.Network, id, school, kept, typed, new()), invitation);
    }
}
