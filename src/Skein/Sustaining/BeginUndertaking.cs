using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>A post or a project is written down, ends on another day than was thought; and the day on which the grant ends.</summary>
public static class BeginUndertaking
{
    public sealed record Input
    {
        public string? Kind { get; init; }
        public string? Title { get; init; }
        public string? From { get; init; }
        public string? LastDay { get; init; }
        public string? GrantEnds { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UndertakingsPage>, NotFound>> Begin(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var made = Read(networkId, typed, network.Today, clock.GetUtcNow(), problems);
        if (made is null)
        {
            return await AgainAsync(network, db, typed, problems, cancel);
        }

        db.Add(made);
        db.Record(
            Happened.In(networkId, visitor, "undertaking.begun", $"{visitor.Name} wrote down the {made.Kind.Said()} “{made.Title}”, until {made.LastDay.Said()}.", "undertaking", made.Id.Value),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say(made.IsShortPost
            ? "Written down. It runs for less than two years: others found that a post needs two or three before it bears fruit."
            : "Written down.");
        return TypedResults.LocalRedirect(SustainingLinks.Undertakings(networkId));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UndertakingsPage>, NotFound>> End(
        NetworkId networkId, UndertakingId undertakingId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.Undertakings.SingleOrDefaultAsync(u => u.Id == undertakingId && u.NetworkId == networkId, cancel) is not { } undertaking)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        if (TypedDay.Read(typed.LastDay, "", null, problems) is not { } last)
        {
            problems.Add("", "Enter its last day");
        }
        else if (undertaking.EndOn(last) is { } refusal)
        {
            problems.Add("", refusal.Reason);
        }

        if (problems.Any)
        {
            return await AgainAsync(network, db, new(), problems, cancel);
        }

        db.Record(
            Happened.In(networkId, visitor, "undertaking.moved", $"“{undertaking.Title}” ends on {undertaking.LastDay.Said()}.", "undertaking", undertakingId.Value),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"“{undertaking.Title}” ends on {undertaking.LastDay.Said()}.");
        return TypedResults.LocalRedirect(SustainingLinks.Undertakings(networkId));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UndertakingsPage>, NotFound>> SetGrantEnd(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        if (TypedDay.Read(typed.GrantEnds, nameof(Input.GrantEnds), null, problems) is not { } day)
        {
            problems.Add(nameof(Input.GrantEnds), "Enter the last day of the grant");
            return await AgainAsync(network, db, typed, problems, cancel);
        }

        var kept = await db.GrantEnds.SingleOrDefaultAsync(g => g.NetworkId == networkId, cancel);
        if (kept is null)
        {
            db.Add(new GrantEnd(networkId, day));
        }
        else
        {
            kept.LastDay = day;
        }

        db.Record(Happened.In(networkId, visitor, "grant-end.set", $"The grant ends on {day.Said()}."), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The grant ends on {day.Said()}.");
        return TypedResults.LocalRedirect(SustainingLinks.Undertakings(networkId));
    }

    private static Undertaking? Read(NetworkId network, Input typed, DateOnly today, DateTimeOffset now, Problems problems)
    {
        var title = TypedText.Read(typed.Title, nameof(Input.Title), Undertaking.MaxLength, problems);
        if (title is null)
        {
            problems.Add(nameof(Input.Title), "Say which post or project it is");
        }

        var from = TypedDay.Read(typed.From, nameof(Input.From), today, problems);
        var last = TypedDay.Read(typed.LastDay, nameof(Input.LastDay), null, problems);
        if (last is null)
        {
            problems.Add(nameof(Input.LastDay), "Enter its last day");
        }

        if (problems.Any)
        {
            return null;
        }

        var kind = typed.Kind == "project" ? UndertakingKind.Project : UndertakingKind.Post;
        var (made, refusal) = Undertaking.Begin(network, kind, title!, from!.Value, last!.Value, now);
        if (refusal is not null)
        {
            problems.Add(nameof(Input.LastDay), refusal.Reason);
        }

        return made;
    }

    private static async Task<RazorComponentResult<UndertakingsPage>> AgainAsync(
        NetworkFrame network, SkeinDb db, Input typed, Problems problems, CancellationToken cancel) =>
        UndertakingsPage.Of(await ListUndertakings.ModelAsync(network, null, db, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
}
