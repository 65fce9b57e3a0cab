using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Mail;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>Where the code from the mail is typed, in the browser that asked for it.</summary>
public static class EnterSignInCode
{
    public const string Ended = "This code has ended. Ask for another one.";

    public sealed record Input
    {
        public string? Code { get; init; }
    }

    /// <param name="MailIsShown">The code stands on a page of this site.</param>
    /// <param name="MailWaits">No mail leaves this site yet.</param>
    public sealed record Model(Problems Problems, bool MailIsShown, bool MailWaits);

    public static RazorComponentResult<EnterSignInCodePage> Show(MailWay way, CurrentDatabase current) =>
        Page(new(), way, current);

    /// <summary>What it takes to let somebody in by a code.</summary>
    public sealed record Means(SignInCodes Codes, Arrival Arrival, CodeTries Tries, MailWay Way, CurrentDatabase Current);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EnterSignInCodePage>>> Take(
        [FromForm] Input? typed, bool? arriving, [AsParameters] Means means, HttpContext http, CancellationToken cancel)
    {
        var (way, current) = (means.Way, means.Current);
        if (arriving == true)
        {
            return Show(way, current);
        }

        var problems = new Problems();
        var digits = string.Concat((typed?.Code ?? "").Where(char.IsAsciiDigit));
        if (digits.Length != SignInCode.DigitCount)
        {
            problems.Add(nameof(Input.Code), $"Enter the {SignInCode.DigitCount} digits from the message");
            return Page(problems, way, current);
        }

        var asked = AskedBrowser.Read(http);
        using var attempt = means.Tries.Begin(CodeFrom.Mail);
        if (attempt is null)
        {
            problems.Add(nameof(Input.Code), CodeTries.WaitLonger);
            return Page(problems, way, current);
        }

        var (taken, triesLeft) = asked is var (id, secret)
            ? await means.Codes.TakeCodeAsync(id, secret, digits, cancel)
            : (null, null);
        if (taken is not null && await means.Arrival.WithAsync(taken, cancel) is { } next)
        {
            return TypedResults.LocalRedirect(next);
        }

        if (triesLeft is not null)
        {
            attempt.WasWrong();
        }

        problems.Add(
            nameof(Input.Code), triesLeft is > 0 and var left
                ? $"That is not the code. You have {Counted.Words(left, "try", "tries")} left"
                : Ended);
        return Page(problems, way, current);
    }

    private static RazorComponentResult<EnterSignInCodePage> Page(Problems problems, MailWay way, CurrentDatabase current)
    {
        var isShown = way.IsShown || current.IsDemonstration;
        return EnterSignInCodePage.Show(
            new(problems, isShown, !isShown && !way.LeadsSomewhere),
            problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
