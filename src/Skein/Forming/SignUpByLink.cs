using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Forms;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// Somebody signs up from their letter or by their code, with no account, and takes their name back if they like.
/// </summary>
public static class SignUpByLink
{
    public sealed record Model(
        string Link, string NetworkName, string Name, string SchoolName, bool IsWaiting, SignUp SignUp, bool HasSignedUp,
        string? Closed, PlaceInGroup? Place, AskedForm Form);

    public static async Task<RazorComponentResult<OwnSignUpPage>> Show(
        Asked asked, LinkHolder holder, CancellationToken cancel) =>
        OwnSignUpPage.Show(await ModelAsync(
            asked.Db, holder, SignUpForm.For(holder.SignUp).Ask(SignUpForm.Known(holder.Volunteer)), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<OwnSignUpPage>>> Choose(
        Asked asked, [Held] LinkHolder holder, IFormCollection typed, LetterMatters matters,
        CancellationToken cancel)
    {
        var problems = new Problems();
        if (SignUpForm.Read(holder.SignUp, typed, problems) is { } chosen
            && await ChooseAsync(asked.Db, matters, WhoIs(holder, asked.Clock), chosen, cancel) is { } refusal)
        {
            problems.Add(SignUpForm.First, refusal.Reason);
        }

        if (problems.Any)
        {
            return OwnSignUpPage.Show(
                await ModelAsync(asked.Db, holder, SignUpForm.For(holder.SignUp).Typed(typed, problems), cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        asked.Say("You are signed up. You will hear who your group is and when it meets.");
        return TypedResults.LocalRedirect(FormingLinks.Own(holder.Link));
    }

    public static async Task<RedirectHttpResult> Withdraw(
        Asked asked, [Held] LinkHolder holder, CancellationToken cancel)
    {
        if (holder.SignUp.State is SignUpState.Published)
        {
            asked.Say("The groups are formed. You can give your place back below.");
        }
        else
        {
            holder.Volunteer?.Withdraw(asked.Now);
            await ProposalSeats.RemoveAsync(asked.Db, holder, cancel);
            asked.Say("Your name is taken back. Nobody is told why.");
        }

        return TypedResults.LocalRedirect(FormingLinks.Own(holder.Link));
    }

    private static async Task<Refusal?> ChooseAsync(
        SkeinDb db, LetterMatters matters, TakeSignUp.Who who, SignUpChoices chosen, CancellationToken cancel) =>
        await TakeSignUp.ChooseAsync(db, matters, who, await TakeSignUp.VolunteerAsync(db, who, cancel), chosen, cancel);

    internal static TakeSignUp.Who WhoIs(LinkHolder holder, TimeProvider clock) =>
        new(
            holder.SignUp, holder.PersonId, holder.Name, holder.SchoolId, holder.SchoolName, holder.CameBy, ToldTo: null,
            holder.PersonId.Value,
            holder.TimeZone, clock.GetUtcNow());

    private static async Task<Model> ModelAsync(
        SkeinDb db, LinkHolder holder, AskedForm form, CancellationToken cancel)
    {
        var signedUp = holder.Volunteer is { WithdrawnAt: null };
        return new(
            holder.Link,
            holder.NetworkName,
            holder.Name,
            holder.SchoolName,
            holder.IsWaiting,
            holder.SignUp,
            signedUp,
            TakeSignUp.WhyNot(holder.SignUp)?.Reason,
            await PlaceInGroup.FindAsync(db, holder, cancel),
            form);
    }
}
