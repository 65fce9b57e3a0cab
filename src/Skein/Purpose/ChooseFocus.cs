using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
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

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PurposePage>, NotFound>> Choose(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var name = TypedText.Read(typed.Name, nameof(Input.Name), Focus.MaxLength, problems);
        if (name is null)
        {
            problems.Add(nameof(Input.Name), "Say what the schools work on");
        }

        if (problems.Any)
        {
            return await AgainAsync(network, db, visitor, typed, problems, cancel);
        }

        var now = clock.GetUtcNow();
        var focus = Focus.Choose(networkId, name!, network.Today, now);
        db.Add(focus);
        db.Record(Happened.In(networkId, visitor, "focus.chosen", $"{visitor.Name} wrote down the theme “{name}”.", "focus", focus.Id.Value), now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"“{name}” is a theme from today.");
        return TypedResults.LocalRedirect(PurposeLinks.Purpose(networkId));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PurposePage>, NotFound>> ExpectFirst(
        NetworkId networkId, FocusId focusId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, focusId, db, visitor, clock, cancel) is not var (network, focus))
        {
            return TypedResults.NotFound();
        }

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
            return await AgainAsync(network, db, visitor, new(), problems, cancel);
        }

        focus.ExpectFirst(win, by, because);
        db.Record(
            Happened.In(networkId, visitor, "focus.first-win", win is null ? $"“{focus.Name}” goes on without a first win." : $"What a child would notice of “{focus.Name}”: {win}", "focus", focusId.Value) with { Reason = because },
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("Kept.");
        return TypedResults.LocalRedirect(PurposeLinks.Purpose(networkId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> End(
        NetworkId networkId, FocusId focusId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, focusId, db, visitor, clock, cancel) is not var (network, focus))
        {
            return TypedResults.NotFound();
        }

        focus.EndOn(network.Today);
        db.Record(Happened.In(networkId, visitor, "focus.ended", $"The schools no longer work on “{focus.Name}”.", "focus", focusId.Value), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"“{focus.Name}” has ended.");
        return TypedResults.LocalRedirect(PurposeLinks.Purpose(networkId));
    }

    private static async Task<(NetworkFrame Network, Focus Focus)?> FindAsync(
        NetworkId networkId, FocusId focusId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
        && await db.Focuses.SingleOrDefaultAsync(f => f.Id == focusId && f.NetworkId == networkId, cancel) is { } focus
            ? (network, focus)
            : null;

    private static async Task<RazorComponentResult<PurposePage>> AgainAsync(
        NetworkFrame network, SkeinDb db, Visitor visitor, Input typed, Problems problems, CancellationToken cancel) =>
        PurposePage.Of(await ShowPurpose.ModelAsync(network, network.Today, db, visitor, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
}
