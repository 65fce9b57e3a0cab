using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>What was said at a workshop is typed in, one statement a line, with its day and how many contributed.</summary>
public static class WriteDownWorkshop
{
    private const int MostContributors = 1000;
    private const int LongestLine = 500;

    public sealed record Input
    {
        public string? HeldOn { get; init; }
        public string? Contributors { get; init; }
        public string? Lines { get; init; }
    }

    public sealed record Model(NetworkFrame Network, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<WriteDownWorkshopPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? WriteDownWorkshopPage.Of(new(network, new() { HeldOn = TypedDay.Of(network.Today) }, new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteDownWorkshopPage>, NotFound>> Write(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var (now, problems) = (clock.GetUtcNow(), new Problems());
        var lines = LeafletWords.Rows(typed.Lines);
        if (Read(typed, lines, network, now, problems) is not { } workshop)
        {
            return WriteDownWorkshopPage.Of(new(network, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        db.Add(workshop);
        db.AddRange(lines.Select(text => Statement.Said(workshop, text, now)));
        db.Record(
            Told.Of("leaflet.workshop", $"{visitor.Name} typed in {Counted.Of(lines.Count, "statement")} from a workshop.", network, visitor) with { Day = workshop.HeldOn },
            now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"{Counted.Of(lines.Count, "statement")} typed in. Now sort them.");
        return TypedResults.LocalRedirect(LeafletLinks.Statements(networkId));
    }

    private static Workshop? Read(Input typed, IReadOnlyList<string> lines, NetworkFrame network, DateTimeOffset now, Problems problems)
    {
        var day = TypedDay.Read(typed.HeldOn, nameof(Input.HeldOn), network.Today, problems);
        if (day > network.Today)
        {
            problems.Add(nameof(Input.HeldOn), "Enter the day on which it was held, today or before");
        }

        if (!int.TryParse(typed.Contributors?.Trim(), CultureInfo.InvariantCulture, out var people) || people is < 1 or > MostContributors)
        {
            problems.Add(nameof(Input.Contributors), "Enter how many people said something, as a number such as 12");
        }

        if (lines.Count == 0)
        {
            problems.Add(nameof(Input.Lines), "Type at least one thing that was said");
        }
        else if (lines.FirstOrDefault(l => l.Length > LongestLine) is { } longest)
        {
            problems.Add(nameof(Input.Lines), $"Shorten the line that begins “{longest[..40]}”: a line holds {LongestLine} characters");
        }

        return problems.Any || day is not { } held ? null : Workshop.Held(network.Id, held, people, now);
    }
}
