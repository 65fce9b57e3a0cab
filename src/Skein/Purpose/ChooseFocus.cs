using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>The schools choose what they work on, say what a child would notice first, and stop when it is done.</summary>
public static class ChooseFocus
{
    public sealed record Input
    {
        public string? Name { get; init; }
        public string? FirstWin { get; init; }
        public string? By { get; init; }
        public string? Because { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PurposePage>>> Choose(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var name = TypedText.Read(typed.Name, nameof(Input.Name), Focus.MaxLength, problems);
        if (name is null)
        {
            problems.Add(nameof(Input.Name), "Say what the schools work on");
        }

        if (problems.Any || name is null)
        {
            return await AgainAsync(here.Network, here.Db, here.Visitor, typed, problems, cancel);
        }

        var focus = Focus.Choose(here.Id, name, here.Today, here.Now);
        here.Db.Add(focus);
        here.Record("focus.chosen", $"{here.Visitor.Name} wrote down the theme “{name}”.", "focus", focus.Id.Value);
        here.Say($"“{name}” is a theme from today.");
        return TypedResults.LocalRedirect(PurposeLinks.Purpose(here.Id));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PurposePage>>> ExpectFirst(
        Here here, InNetwork<Focus> focus, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var win = TypedText.Read(typed.FirstWin, "", Focus.LongestWin, problems);
        var because = TypedText.Read(typed.Because, "", Focus.LongestWin, problems);
        var by = TypedDay.Read(typed.By, "", null, problems);
        if (win is null && because is null)
        {
            problems.Add("", "Write what a child would notice, or why it goes on without");
        }

        if (problems.Any)
        {
            return await AgainAsync(here.Network, here.Db, here.Visitor, new(), problems, cancel);
        }

        focus.It.ExpectFirst(win, by, because);
        here.Record(
            here.Happened(
                "focus.first-win", win is null
                    ? $"“{focus.It.Name}” goes on without a first win."
                    : $"What a child would notice of “{focus.It.Name}”: {win}", "focus", focus.It.Id.Value)
                with
            { Reason = because });
        here.Say("Kept.");
        return TypedResults.LocalRedirect(PurposeLinks.Purpose(here.Id));
    }

    public static RedirectHttpResult End(Here here, InNetwork<Focus> focus)
    {
        focus.It.EndOn(here.Today);
        here.Record("focus.ended", $"The schools no longer work on “{focus.It.Name}”.", "focus", focus.It.Id.Value);
        here.Say($"“{focus.It.Name}” has ended.");
        return TypedResults.LocalRedirect(PurposeLinks.Purpose(here.Id));
    }

    private static async Task<RazorComponentResult<PurposePage>> AgainAsync(
        NetworkFrame network, SkeinDb db, Visitor visitor, Input typed, Problems problems, CancellationToken cancel) =>
        PurposePage.Show(
            await ShowPurpose.ModelAsync(network, network.Today, db, visitor, typed, problems, cancel),
            StatusCodes.Status422UnprocessableEntity);
}
