using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.Site;

namespace Skein.Forming;

/// <summary>A table is put up on the big screen by whoever arranges the event.</summary>
public static class NameTable
{
    /// <summary>
    /// Whoever arranges the event names a table: somebody has to name the first, and not everybody who has come may.
    /// </summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TablesPage>>> Name(
        Here here, [Held] InNetwork<SignUp> signUp, [FromForm] ShowTables.Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var named = TypedText.Read(typed.Named, nameof(ShowTables.Input.Named), OfferedFocus.LongestName, problems);
        if (WhyNotNamed(signUp.It, named) is { } why && !problems.Any)
        {
            problems.Add(nameof(ShowTables.Input.Named), why);
        }

        if (problems.Any || named is null)
        {
            return TablesPage.Show(
                await ShowTables.ModelAsync(here, signUp.It, here.Options, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        signUp.It.Offer(named, namedBy: null, here.Now);
        here.Record(
            SignUpHappenings.To(
                signUp.It, "gathered", $"{here.Visitor.Name} named a table of “{signUp.It.Title}”: {named}.", here.Visitor));
        here.Say($"“{named}” can be chosen.");
        return TypedResults.LocalRedirect(FormingLinks.Tables(here.Id, signUp.It.Id));
    }

    private static string? WhyNotNamed(SignUp signUp, string? named) => signUp switch
    {
        _ when TakeSignUp.WhyNot(signUp) is { } closed => closed.Reason,
        { FormedBy: not FormedBy.SelfSelected } => "Themes are named on the day only where people come together at an event",
        { Foci.Count: >= SignUp.MostFoci } => $"There are {SignUp.MostFoci} tables already",
        _ when named is null => "Say what the table is about",
        _ => null,
    };
}
