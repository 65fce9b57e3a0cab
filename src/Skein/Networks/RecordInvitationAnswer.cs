using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
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
        NetworkFrame Network, NetworkInvitationId Invitation, string School, string? Kept, Answers? Known, AskedForm Asked);

    public sealed record SlipModel(NetworkFrame Network, string School, string WrittenDown, string? Address, string? Picture);

    public static async Task<RazorComponentResult<RecordInvitationAnswerPage>> Show(
        Here here, InNetwork<NetworkInvitation> invitation, CancellationToken cancel) =>
        RecordInvitationAnswerPage.Show(await ModelAsync(here, invitation.It, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordInvitationAnswerPage>>> Answer(
        Here here, InNetwork<NetworkInvitation> invitation, IFormCollection typed, OwnMail mail,
        IKnowHeads heads, CancellationToken cancel)
    {
        var (it, model) = (invitation.It, await ModelAsync(here, invitation.It, cancel));
        var problems = new Problems();
        if (InvitationForm.All.Read(typed, problems) is { } answers)
        {
            var (answer, reason) = InvitationForm.Read(answers);
            var today = model.Network.Today;
            var refusal = await here.Db.AnswerAsync(
                it, answer, reason, told: true, here.Visitor.Actor, today, here.Now, cancel);
            if (refusal is null)
            {
                var receipt = new Receipt(
                    here.Visitor.Name,
                    today.Said(),
                    $"Will {model.School} join {model.Network.Name}?",
                    SaidOf(answer, reason));
                var page = new OwnMail.OwnPage(InvitationForm.Purpose, it.Id.Value, NetworksLinks.OpenInvitation);
                var isReached = false;
                foreach (var head in await heads.ReadAsync(it.SchoolId, today, cancel))
                {
                    isReached |= await mail.WriteAsync(new(head.Name, head.Address), receipt, page, here.Now, cancel);
                }

                here.Say(isReached
                    ? $"{model.School} {it.Said.Told()}. It is written down, and its head hears of it by e-mail."
                    : $"{model.School} {it.Said.Told()}. It is written down. "
                        + "No e-mail reaches its head, so give the school this slip.");
                return TypedResults.LocalRedirect(isReached
                    ? NetworksLinks.Invitations(here.Id)
                    : NetworksLinks.InvitationSlip(here.Id, it.Id));
            }

            problems.Add(InvitationForm.Answer, refusal.Reason);
        }

        return RecordInvitationAnswerPage.Show(
            model with { Asked = InvitationForm.All.Typed(typed, problems) }, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// The slip that tells a school what was written down for it, with the link that puts it right. It says nothing of what.
    /// </summary>
    public static async Task<Results<RazorComponentResult<InvitationSlip>, NotFound>> Print(
        Here here, InNetwork<NetworkInvitation> invitation, SignedLinks links, SiteOptions options, CancellationToken cancel)
    {
        if (invitation.It is not { WasTold: true, AnsweredOn: { } on } it)
        {
            return TypedResults.NotFound();
        }

        var model = await ModelAsync(here, it, cancel);
        var signer = await links.SignerAsync(cancel);
        var link = signer.Write(InvitationForm.Purpose, it.Id.Value);
        var page = options.AddressOf(NetworksLinks.OpenInvitation(link));
        var told = Receipt.OnPaper(on, null, options.IsAlone ? "with whoever gave you this slip" : "on the page below");
        return InvitationSlip.Show(new(
            model.Network, model.School, told, options.IsAlone ? null : page, options.IsAlone ? null : LinkPicture.Draw(page)));
    }

    private static string SaidOf(InvitationAnswer answer, string? reason) =>
        string.Join('\n', new[] { answer.ToString(), reason }.OfType<string>());

    private static async Task<Model> ModelAsync(Here here, NetworkInvitation invitation, CancellationToken cancel)
    {
        var school = await here.Db.Schools.Where(s => s.Id == invitation.SchoolId).Select(s => s.Name).SingleAsync(cancel);
        var kept = invitation is { Said: not null, WasTold: false, AnsweredOn: { } on }
            ? OwnHand.Kept(on, "the link in their invitation").Reason
            : null;
        var known = InvitationForm.Kept(invitation);
        return new(here.Network, invitation.Id, school, kept, known, InvitationForm.All.Ask(known));
    }
}
