using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Strands;

/// <summary>
/// How leading is shared out: by a lead in each school, or by each school leading one theme. A change has its day and its reason;
/// whoever led before stays known, and before stands beside after (S-50).
/// </summary>
public static class ChangeShape
{
    public sealed record Input
    {
        public string? Shape { get; init; }
        public string? Reason { get; init; }
    }

    /// <summary>A time in which leading was shared out in one way, with what it came to on its last day, or today.</summary>
    public sealed record Period(
        Shape Shape, DateOnly? From, DateOnly? LastDay, string? Reason, int Leads, int Schools, int Strands);

    public sealed record FormerLead(string Who, string School, string Strand, DateOnly From, DateOnly LastDay);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Period> Periods, IReadOnlyList<FormerLead> Before, int Page, int Pages, Input Typed,
        Problems Problems)
    {
        public Shape Now => Periods[0].Shape;
    }

    public static async Task<RazorComponentResult<ShapePage>> Show(Here here, int? page, CancellationToken cancel) =>
        ShapePage.Show(await ModelAsync(here, page, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ShapePage>>> Change(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var reason = TypedText.Read(typed.Reason, nameof(Input.Reason), StrandShape.LongestReason, problems);
        if (reason is null)
        {
            problems.Add(nameof(Input.Reason), "Write in a line why, for those who ask later");
        }

        if (!Enum.TryParse<Shape>(typed.Shape, out var shape) || !Enum.IsDefined(shape))
        {
            problems.Add(nameof(Input.Shape), "Choose how leading is shared out");
        }
        else if (shape == await here.Db.StrandShapes.OnAsync(here.Id, here.Today, cancel))
        {
            problems.Add(nameof(Input.Shape), "It is shared out so already");
        }

        if (problems.Any)
        {
            return ShapePage.Show(
                await ModelAsync(here, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(StrandShape.Choose(here.Id, shape, here.Today, reason, here.Now));
        var strands = await here.Db.Strands
            .Where(s => s.NetworkId == here.Id && s.Until == null)
            .Include(s => s.Leads.Where(l => l.Until == null))
            .ToListAsync(cancel);
        strands.ForEach(strand => strand.EndLeads(here.Today));
        here.Record(
            GroupHappenings.About(
                "strands.shared", $"From now on: {shape.Said()}.", Happening.Network, here.Id.Value, here.Id, here.Visitor)
                with
            { Reason = reason });
        here.Say($"From today: {shape.Said()}. Who led until now stays known; say who leads from here.");
        return TypedResults.LocalRedirect(StrandsLinks.Shape(here.Id));
    }

    private static async Task<Model> ModelAsync(Here here, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var (strands, people, schools) = (
            here.Db.Strands.Where(s => s.NetworkId == here.Id), here.Db.People, here.Db.Set<School>());
        var shapes = await here.Db.StrandShapes.AsNoTracking().Where(s => s.NetworkId == here.Id)
            .OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(cancel);
        var leads = await strands.SelectMany(s => s.Leads)
            .Select(l => new { l.SchoolId, l.StrandId, l.From, l.Until }).ToListAsync(cancel);
        var former = strands.SelectMany(s => s.Leads).Where(l => l.Until != null);
        var count = await former.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await (
            from lead in former
            join strand in strands on lead.StrandId equals strand.Id
            join school in schools on lead.SchoolId equals school.Id
            orderby school.Name, strand.Name, lead.From, lead.Id
            select new
            {
                Who = people.Where(p => p.Id == lead.PersonId).Select(p => p.Name).FirstOrDefault(),
                School = school.Name,
                Strand = strand.Name,
                lead.From,
                lead.Until,
            }).OnPage(shown).ToListAsync(cancel);

        // Before anybody said how, each school was thought to have its lead.
        var periods = new List<Period>();
        for (var i = -1; i < shapes.Count; i++)
        {
            var last = i + 1 < shapes.Count ? shapes[i + 1].From.AddDays(-1) : (DateOnly?)null;
            var day = last ?? here.Today;
            var held = leads.Where(l => new DaySpan(l.From, l.Until).Holds(day)).ToList();
            periods.Insert(0, new(
                i < 0
                    ? Shape.LeadInEachSchool
                    : shapes[i].Shape, i < 0
                    ? null
                    : shapes[i].From, last, i < 0
                    ? null
                    : shapes[i].Reason,
                held.Count, held.Select(l => l.SchoolId).Distinct().Count(), held.Select(l => l.StrandId).Distinct().Count()));
        }

        return new(
            here.Network, periods,
 [
                .. rows.Select(r => new FormerLead(
                    r.Who?.Value
                        ?? "The school as a whole", r.School, r.Strand, r.From, r.Until.GetValueOrDefault().AddDays(-1))),
            ],
            shown, Paging.Pages(count), typed, problems);
    }
}
