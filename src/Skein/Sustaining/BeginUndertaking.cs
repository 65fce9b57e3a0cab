using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>
/// A post or a project is written down, ends on another day than was thought; and the day on which the grant ends.
/// </summary>
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

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UndertakingsPage>>> Begin(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var made = Read(here.Id, typed, here.Today, here.Now, problems);
        if (made is null)
        {
            return await AgainAsync(here, typed, problems, cancel);
        }

        here.Db.Add(made);
        here.Record(
            "undertaking.begun",
            $"{here.Visitor.Name} wrote down the {made.Kind.Said()} “{made.Title}”, until {made.LastDay.Said()}.",
            "undertaking",
            made.Id.Value);
        here.Say(made.IsShortPost
            ? "Written down. It runs for less than two years: others found that a post needs two or three before it bears fruit."
            : "Written down.");
        return TypedResults.LocalRedirect(SustainingLinks.Undertakings(here.Id));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UndertakingsPage>, NotFound>> End(
        Here here, UndertakingId undertakingId, [FromForm] Input typed, CancellationToken cancel)
    {
        if (
            await here.Db.Undertakings.SingleOrDefaultAsync(
                u => u.Id == undertakingId && u.NetworkId == here.Id, cancel) is not { } undertaking)
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
            return await AgainAsync(here, new(), problems, cancel);
        }

        here.Record(
            "undertaking.moved", $"“{undertaking.Title}” ends on {undertaking.LastDay.Said()}.", "undertaking",
            undertakingId.Value);
        here.Say($"“{undertaking.Title}” ends on {undertaking.LastDay.Said()}.");
        return TypedResults.LocalRedirect(SustainingLinks.Undertakings(here.Id));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UndertakingsPage>>> SetGrantEnd(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        if (TypedDay.Read(typed.GrantEnds, nameof(Input.GrantEnds), null, problems) is not { } day)
        {
            problems.Add(nameof(Input.GrantEnds), "Enter the last day of the grant");
            return await AgainAsync(here, typed, problems, cancel);
        }

        var kept = await here.Db.GrantEnds.SingleOrDefaultAsync(g => g.NetworkId == here.Id, cancel);
        if (kept is null)
        {
            here.Db.Add(new GrantEnd(here.Id, day));
        }
        else
        {
            kept.LastDay = day;
        }

        here.Record("grant-end.set", $"The grant ends on {day.Said()}.");
        here.Say($"The grant ends on {day.Said()}.");
        return TypedResults.LocalRedirect(SustainingLinks.Undertakings(here.Id));
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

        if (title is null || from is not { } first || last is not { } end || problems.Any)
        {
            return null;
        }

        if (Undertaking.WhyNot(first, end) is { } refusal)
        {
            problems.Add(nameof(Input.LastDay), refusal.Reason);
            return null;
        }

        var kind = typed.Kind == "project" ? UndertakingKind.Project : UndertakingKind.Post;
        return Undertaking.Begin(network, kind, title, first, end, now);
    }

    private static async Task<RazorComponentResult<UndertakingsPage>> AgainAsync(
        Here here, Input typed, Problems problems, CancellationToken cancel) =>
        UndertakingsPage.Of(
            await ListUndertakings.ModelAsync(here, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
}
