using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// Opens a sign-up with a letter to everybody who works in the schools. Whom Skein does not know yet comes by the code.
/// </summary>
public static class OpenSignUp
{
    private const int DaysToAnswer = 21;

    public sealed record Input
    {
        public string? Subject { get; init; }
        public string? Body { get; init; }
        public string? ClosesOn { get; init; }

        /// <summary>How it goes to each teacher, by the person and the school.</summary>
        public Dictionary<string, string>? GoesBy { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, IReadOnlyList<GoesByRow> Teachers, bool IsAlone, Input Typed,
        Problems Problems);

    public static async Task<Results<RazorComponentResult<OpenSignUpPage>, RedirectHttpResult>> Show(
        Here here, InNetwork<SignUp> signUp, SendLetter sending, SiteOptions options, CancellationToken cancel)
    {
        if (signUp.It.State is not SignUpState.Drafted)
        {
            return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.It.Id));
        }

        var kind = LetterKinds.For(SignUpMatter.Kind);
        var typed = new Input
        {
            Subject = kind.Subject,
            Body = kind.Body.Trim(),
            ClosesOn = TypedDay.Write(here.Today.AddDays(DaysToAnswer)),
        };
        return OpenSignUpPage.Show(await ModelAsync(here, signUp.It, sending, options, typed, new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<OpenSignUpPage>>> Open(
        Here here, Me me, [Held] InNetwork<SignUp> signUp, [FromForm] Input typed, SendLetter sending, CancellationToken cancel)
    {
        var problems = new Problems();
        var letter = Letter.Write(here.Id, SignUpMatter.Kind, me.Id, here.Now, signUp.It.Id.Value);
        WriteLetter.Read(
            new() { Subject = typed.Subject, Body = typed.Body, ClosesOn = typed.ClosesOn }, letter, here.Today, problems);
        if (signUp.It.State is not SignUpState.Drafted)
        {
            here.NotTaken("The sign-up is open already.");
            return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.It.Id));
        }

        var teachers = await SignUpMatter.Teachers(here.Db, here.Id, here.Today).ToListAsync(cancel);
        SendLetter.OnlyTo(teachers, typed.GoesBy, problems);
        if (!problems.Any && signUp.It.Open(here.Now) is { } refusal)
        {
            problems.Add(nameof(Input.Subject), refusal.Reason);
        }

        if (problems.Any)
        {
            return OpenSignUpPage.Show(
                await ModelAsync(here, signUp.It, sending, here.Options, typed, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        var to = teachers.Select(t => new SendLetter.To(t, sending.ChosenFor(t, typed.GoesBy))).ToList();
        await sending.SendAsync(letter, here.Network, to, here.Visitor, here.Now, cancel);
        here.Record(
            SignUpHappenings.To(
                signUp.It, "opened",
                $"{here.Visitor.Name} opened the sign-up “{signUp.It.Title}”, until {letter.ClosesOn.Said()}.",
                here.Visitor));
        here.Say($"The sign-up is open, and {Counted.Words(to.Count, "letter")} {(to.Count == 1 ? "is" : "are")} written.");
        return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.It.Id));
    }

    private static async Task<Model> ModelAsync(
        Here here, SignUp signUp, SendLetter sending, SiteOptions options, Input typed, Problems problems,
        CancellationToken cancel)
    {
        var teachers = await SignUpMatter.Teachers(here.Db, here.Id, here.Today).ToListAsync(cancel);
        return new(
            here.Network,
            signUp.Id,
            signUp.Title,
            [.. teachers.Select(t => GoesByRow.From(t, sending.ChosenFor(t, typed.GoesBy)))],
            options.IsAlone,
            typed,
            problems);
    }
}
