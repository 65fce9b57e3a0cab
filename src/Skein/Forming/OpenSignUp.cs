using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Opens a sign-up with a letter to everybody who works in the schools. Whom Skein does not know yet comes by the code.</summary>
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
        NetworkFrame Network, SignUpId Id, string Title, IReadOnlyList<GoesByRow> Teachers, bool IsAlone, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<OpenSignUpPage>, RedirectHttpResult, NotFound>> Show(
        NetworkId networkId, SignUpId signUpId, SkeinDb db, Visitor visitor, SendLetter sending, SiteOptions options, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.FindAsync(db, networkId, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        if (signUp.State is not SignUpState.Drafted)
        {
            return TypedResults.LocalRedirect(FormingLinks.SignUp(networkId, signUpId));
        }

        var kind = LetterKinds.Find(SignUpMatter.Kind)!;
        var typed = new Input { Subject = kind.Subject, Body = kind.Body.Trim(), ClosesOn = TypedDay.Of(network.Today.AddDays(DaysToAnswer)) };
        return OpenSignUpPage.Of(await ModelAsync(db, network, signUp, sending, options, typed, new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<OpenSignUpPage>, NotFound>> Open(
        NetworkId networkId, SignUpId signUpId, [FromForm] Input typed, SkeinDb db, Visitor visitor, SendLetter sending, SiteOptions options,
        Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.HoldAsync(db, networkId, signUpId, cancel) is not { } signUp
            || visitor.Id is not { } asker)
        {
            return TypedResults.NotFound();
        }

        var (problems, now) = (new Problems(), clock.GetUtcNow());
        var letter = Letter.Write(networkId, SignUpMatter.Kind, asker, now, signUpId.Value);
        WriteLetter.Read(new() { Subject = typed.Subject, Body = typed.Body, ClosesOn = typed.ClosesOn }, letter, network.Today, problems);
        if (signUp.State is not SignUpState.Drafted)
        {
            frame.NotTaken("The sign-up is open already.");
            return TypedResults.LocalRedirect(FormingLinks.SignUp(networkId, signUpId));
        }

        var teachers = await SignUpMatter.Teachers(db, networkId, network.Today).ToListAsync(cancel);
        SendLetter.OnlyTo(teachers, typed.GoesBy, problems);
        if (!problems.Any && signUp.Open(now) is { } refusal)
        {
            problems.Add(nameof(Input.Subject), refusal.Reason);
        }

        if (problems.Any)
        {
            return OpenSignUpPage.Of(await ModelAsync(db, network, signUp, sending, options, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var to = teachers.Select(t => new SendLetter.To(t, sending.ChosenFor(t, typed.GoesBy))).ToList();
        await sending.SendAsync(letter, network, to, visitor, now, cancel);
        db.Record(SignUpHappened.To(signUp, "opened", $"{visitor.Name} opened the sign-up “{signUp.Title}”, until {letter.ClosesOn.Said()}.", visitor), now);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        frame.Say($"The sign-up is open, and {Counted.Of(to.Count, "letter")} {(to.Count == 1 ? "is" : "are")} written.");
        return TypedResults.LocalRedirect(FormingLinks.SignUp(networkId, signUpId));
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, NetworkFrame network, SignUp signUp, SendLetter sending, SiteOptions options, Input typed, Problems problems, CancellationToken cancel)
    {
        var teachers = await SignUpMatter.Teachers(db, network.Id, network.Today).ToListAsync(cancel);
        return new(
            network,
            signUp.Id,
            signUp.Title,
            [.. teachers.Select(t => GoesByRow.Of(t, sending.ChosenFor(t, typed.GoesBy)))],
            options.IsAlone,
            typed,
            problems);
    }
}
