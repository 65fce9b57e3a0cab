using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>Which schools have been visited, which visits are planned, and the planning of another (S-19).</summary>
public static class ListVisits
{
    public sealed record Input
    {
        public string? School { get; init; }
        public string? On { get; init; }
        public string? Companion { get; init; }
    }

    public sealed record Row(string School, SchoolVisitId? Id, DateOnly? PlannedOn, DateOnly? DoneOn, string? Companion);

    public sealed record Model(
        NetworkFrame Network, int Visited, int Schools, IReadOnlyList<Row> Rows, int Page, int Pages, IReadOnlyList<Option> Choices, Input Typed, Problems Problems)
    {
        public string? Share => Counted.Share(Visited, Schools);
    }

    public static async Task<Results<RazorComponentResult<VisitsPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? VisitsPage.Of(await ModelAsync(network, page, db, new(), new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<VisitsPage>, NotFound>> Plan(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network || visitor.Id is not { } person)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var model = await ModelAsync(network, null, db, typed, problems, cancel);
        if (!model.Choices.Offers(typed.School) || !SchoolId.TryParse(typed.School, out var school))
        {
            problems.Add(nameof(Input.School), "Choose the school");
            return VisitsPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        var companion = TypedText.Read(typed.Companion, nameof(Input.Companion), SchoolVisit.LongestCompanion, problems);
        if (TypedDay.Read(typed.On, nameof(Input.On), null, problems) is not { } on)
        {
            problems.Add(nameof(Input.On), "Say on which day");
            return VisitsPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        if (problems.Any)
        {
            return VisitsPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        var now = clock.GetUtcNow();
        var visit = SchoolVisit.Plan(networkId, school, person, on, companion, now);
        db.Add(visit);
        var name = model.Choices.First(c => c.Value == typed.School).Label;
        db.Record(
            Happened.In(networkId, visitor, "visit.planned", $"{visitor.Name} plans to visit {name}.", "visit", visit.Id.Value) with { With = [(Happening.School, school.Value)] }, now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"The visit to {name} is planned.");
        return TypedResults.LocalRedirect(EngagementLinks.Visits(networkId));
    }

    private static async Task<Model> ModelAsync(NetworkFrame network, int? page, SkeinDb db, Input typed, Problems problems, CancellationToken cancel)
    {
        var schools = await Choices.SchoolsAsync(db, network.Id, network.Today, cancel);
        var visits = await db.SchoolVisits.Where(v => v.NetworkId == network.Id)
            .Select(v => new { v.Id, v.SchoolId, v.PlannedOn, v.DoneOn, v.Companion }).ToListAsync(cancel);
        var bySchool = visits.ToLookup(v => v.SchoolId.Value.ToString());
        var rows = schools.SelectMany(s => bySchool[s.Value].DefaultIfEmpty()
            .OrderByDescending(v => v?.PlannedOn)
            .Select(v => new Row(s.Label, v?.Id, v?.PlannedOn, v?.DoneOn, v?.Companion))).ToList();
        var shown = Paging.Within(page, rows.Count);
        return new(
            network,
            schools.Count(s => bySchool[s.Value].Any(v => v.DoneOn is not null)),
            schools.Count,
            [.. rows.Skip((shown - 1) * Paging.Size).Take(Paging.Size)],
            shown,
            Paging.Pages(rows.Count),
            schools,
            typed,
            problems);
    }
}
