using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
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
        NetworkFrame Network, int Visited, int Schools, IReadOnlyList<Row> Rows, int Page, int Pages,
        IReadOnlyList<Option> Choices, Input Typed, Problems Problems)
    {
        public string? Share => Counted.Share(Visited, Schools);
    }

    public static async Task<RazorComponentResult<VisitsPage>> Show(Here here, int? page, CancellationToken cancel) =>
        VisitsPage.Of(await ModelAsync(here, page, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<VisitsPage>, NotFound>> Plan(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        if (here.Visitor.Id is not { } person)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var model = await ModelAsync(here, null, typed, problems, cancel);
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

        var visit = SchoolVisit.Plan(here.Id, school, person, on, companion, here.Now);
        here.Db.Add(visit);
        var name = model.Choices.First(c => c.Value == typed.School).Label;
        here.Record(
            here.Happened("visit.planned", $"{here.Visitor.Name} plans to visit {name}.", "visit", visit.Id.Value)
                with
            { With = [(Happening.School, school.Value)] });
        here.Say($"The visit to {name} is planned.");
        return TypedResults.LocalRedirect(EngagementLinks.Visits(here.Id));
    }

    private static async Task<Model> ModelAsync(Here here, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var schools = await Choices.SchoolsAsync(here.Db, here.Id, here.Today, cancel);
        var visits = await here.Db.SchoolVisits.Where(v => v.NetworkId == here.Id)
            .Select(v => new { v.Id, v.SchoolId, v.PlannedOn, v.DoneOn, v.Companion }).ToListAsync(cancel);
        var bySchool = visits.ToLookup(v => v.SchoolId.Value.ToString());
        var rows = schools.SelectMany(s => bySchool[s.Value].DefaultIfEmpty()
            .OrderByDescending(v => v?.PlannedOn)
            .Select(v => new Row(s.Label, v?.Id, v?.PlannedOn, v?.DoneOn, v?.Companion))).ToList();
        var shown = Paging.Within(page, rows.Count);
        return new(
            here.Network,
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
