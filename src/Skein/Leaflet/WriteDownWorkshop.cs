using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
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

    public static RazorComponentResult<WriteDownWorkshopPage> Show(Here here) =>
        WriteDownWorkshopPage.Show(new(here.Network, new() { HeldOn = TypedDay.Write(here.Today) }, new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteDownWorkshopPage>>> Write(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {

        var problems = new Problems();
        var lines = LeafletWords.Rows(typed.Lines);
        if (Read(typed, lines, here.Network, here.Now, problems) is not { } workshop)
        {
            return WriteDownWorkshopPage.Show(new(here.Network, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(workshop);
        here.Db.AddRange(lines.Select(text => Statement.Said(workshop, text, here.Now)));
        here.Record(
            LeafletHappenings.About(
                here, "leaflet.workshop",
                $"{here.Visitor.Name} typed in {Counted.Words(lines.Count, "statement")} from a workshop.")
                with
            { Day = workshop.HeldOn });
        here.Say($"{Counted.Words(lines.Count, "statement")} typed in. Now sort them.");
        return TypedResults.LocalRedirect(LeafletLinks.Statements(here.Id));
    }

    private static Workshop? Read(
        Input typed, IReadOnlyList<string> lines, NetworkFrame network, DateTimeOffset now, Problems problems)
    {
        var day = TypedDay.Read(typed.HeldOn, nameof(Input.HeldOn), network.Today, problems);
        if (day > network.Today)
        {
            problems.Add(nameof(Input.HeldOn), "Enter the day on which it was held, today or before");
        }

        if (
            !int.TryParse(typed.Contributors?.Trim(), CultureInfo.InvariantCulture, out var people)
                || people is < 1 or > MostContributors)
        {
            problems.Add(nameof(Input.Contributors), "Enter how many people said something, as a number such as 12");
        }

        if (lines.Count == 0)
        {
            problems.Add(nameof(Input.Lines), "Type at least one thing that was said");
        }
        else if (lines.FirstOrDefault(l => l.Length > LongestLine) is { } longest)
        {
            problems.Add(
                nameof(Input.Lines),
                $"Shorten the line that begins “{longest[..40]}”: a line holds {LongestLine} characters");
        }

        return problems.Any || day is not { } held ? null : Workshop.Held(network.Id, held, people, now);
    }
}
