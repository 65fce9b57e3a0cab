using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Strands;

/// <summary>Strands by schools, on any day: who leads what where, and where nobody does yet (S-50).</summary>
public static class ShowStrands
{
    public sealed record Input
    {
        public string? Name { get; init; }
    }

    public sealed record Column(StrandId Id, string Name);

    /// <param name="School">The school.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Cells">For each strand in order: who leads it here; empty where nobody does.</param>
    /// <param name="Alone">Whoever is the only lead in the school; null where there are more, or none.</param>
    public sealed record Row(SchoolId School, string Name, IReadOnlyList<IReadOnlyList<string>> Cells, string? Alone);

    public sealed record Model(
        NetworkFrame Network, DateOnly Day, Shape Shape, IReadOnlyList<Column> Strands, IReadOnlyList<Row> Rows,
        int Filled, int Schools, int Led, int Page, int Pages, Input Typed, Problems Problems)
    {
        public bool IsPast => Day != Network.Today;

        public string Sentence => Shape is Shape.LeadInEachSchool
            ? $"{Filled} of {Counted.Words(Strands.Count * Schools, "place")} {(Filled == 1 ? "has" : "have")} a lead: "
                + $"{AllStrands} in {Counted.Words(Schools, "school")}."
            : $"{Led} of {AllStrands} {(Led == 1 ? "is" : "are")} led by a school.";

        private string AllStrands => Counted.Words(Strands.Count, "area of work", "areas of work");
    }

    public sealed record Api(
        DateOnly On, string Shape, int Schools, int Filled, int Page, int Pages, IReadOnlyList<string> Strands,
        IReadOnlyList<ApiRow> Rows);

    /// <summary>How many lead each strand in a school. Who they are stands on the page.</summary>
    public sealed record ApiRow(Guid Id, string School, IReadOnlyList<int> Leads);

    public static async Task<RazorComponentResult<StrandsPage>> Show(
        Here here, DateOnly? on, int? page, CancellationToken cancel) =>
        StrandsPage.Show(await ModelAsync(here, on ?? here.Today, page, new(), new(), cancel));

    public static async Task<Ok<Api>> Json(Here here, DateOnly? on, int? page, CancellationToken cancel)
    {
        var model = await ModelAsync(here, on ?? here.Today, page, new(), new(), cancel);
        return TypedResults.Ok(new Api(
            model.Day,
            model.Shape.Said(),
            model.Schools,
            model.Filled,
            model.Page,
            model.Pages,
            [.. model.Strands.Select(s => s.Name)],
            [.. model.Rows.Select(r => new ApiRow(r.School.Value, r.Name, [.. r.Cells.Select(c => c.Count)]))]));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StrandsPage>>> Add(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var name = TypedText.Read(typed.Name, nameof(Input.Name), Strand.LongestName, problems);
        if (name is null || problems.Any)
        {
            problems.Add(nameof(Input.Name), "Give the area of work a short name");
            var model = await ModelAsync(here, here.Today, null, typed, problems, cancel);
            return StrandsPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        var strand = Strand.Begin(here.Id, name, here.Today, here.Now);
        here.Db.Add(strand);
        var begun = GroupHappenings.About(
            "strand.begun",
            $"{here.Visitor.Name} began the area of work “{name}”.",
            "strand",
            strand.Id.Value,
            here.Id,
            here.Visitor);
        here.Record(begun);
        here.Say($"“{name}” is an area of work. Say who leads it, school by school.");
        return TypedResults.LocalRedirect(StrandsLinks.Grid(here.Id));
    }

    public static RedirectHttpResult End(Here here, InNetwork<Strand> strand)
    {
        strand.It.EndOn(here.Today);
        var ended = GroupHappenings.About(
            "strand.ended", $"The area of work “{strand.It.Name}” has ended.", "strand", strand.It.Id.Value, here.Id,
            here.Visitor);
        here.Record(ended);
        here.Say($"“{strand.It.Name}” has ended. Who led it stays known.");
        return TypedResults.LocalRedirect(StrandsLinks.Grid(here.Id));
    }

    internal static async Task<Model> ModelAsync(
        Here here, DateOnly day, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var strands = await here.Db.Strands.On(here.Id, day)
            .OrderBy(s => s.From).ThenBy(s => s.Id)
            .Select(s => new Column(s.Id, s.Name))
            .ToListAsync(cancel);
        var expected = here.Db.Memberships.Expected(here.Id, day);
        var schools = here.Db.Set<School>().Where(s => expected.Select(m => m.SchoolId).Contains(s.Id));
        var count = await schools.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var names = await schools.OrderBy(s => s.Name).ThenBy(s => s.Id).OnPage(shown)
            .Select(s => new { s.Id, s.Name })
            .ToListAsync(cancel);
        var ids = names.Select(s => s.Id).ToList();
        var all = here.Db.Strands.On(here.Id, day).LeadsOn(day);
        var people = here.Db.People;
        var leads = await all.Where(l => ids.Contains(l.SchoolId))
            .Select(l => new
            {
                l.SchoolId,
                l.StrandId,
                l.PersonId,
                Name = people.Where(p => p.Id == l.PersonId).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var rows = names.Select(school =>
        {
            var here = leads.Where(l => l.SchoolId == school.Id).ToList();
            var cells = strands.Select(s => (IReadOnlyList<string>)
            [
                .. here.Where(l => l.StrandId == s.Id)
                    .Select(l => l.Name?.Value ?? "The school as a whole")
                    .Order(StringComparer.CurrentCulture),
            ]);

            // A lead who also met no peer for half a term is alone indeed; that is said here once meetings are known
            // (Activities).
            var isAlone = here.Count > 0
                && here.All(l => l.PersonId is not null)
                && here.Select(l => l.PersonId).Distinct().Count() == 1;
            return new Row(school.Id, school.Name, [.. cells], isAlone ? here[0].Name?.Value : null);
        });
        var filled = all.Where(l => expected.Any(m => m.SchoolId == l.SchoolId))
            .Select(l => new { l.SchoolId, l.StrandId })
            .Distinct();
        return new(
            here.Network,
            day,
            await here.Db.StrandShapes.OnAsync(here.Id, day, cancel),
            strands,
            [.. rows],
            await filled.CountAsync(cancel),
            count,
            await all.Select(l => l.StrandId).Distinct().CountAsync(cancel),
            shown,
            Paging.Pages(count),
            typed,
            problems);
    }
}
