using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>The lines of one school's plan, pasted or typed, and which priorities each matches.</summary>
public static class PlanOfSchool
{
    /// <summary>A plan has a page of lines, not a book of them.</summary>
    private const int MostLines = 60;

    public sealed record Input
    {
        public string? Lines { get; init; }
    }

    public sealed record Line(SchoolPlanLineId Id, string Text, string? Theme, IReadOnlyList<MatchLevel?> Levels);

    public sealed record Model(
        MembershipFrame Around, IReadOnlyList<SetPriority> Priorities, IReadOnlyList<Line> Lines, Input Typed, Problems Problems)
    {
        public bool IsNotYetCongruent => Priorities.Count > 0 && Lines.All(l => l.Levels.All(level => level is null));
    }

    public sealed record SetPriority(PriorityId Id, string Name);

    public static async Task<RazorComponentResult<PlanPage>> Show(
        Here here, MembershipFrame around, CancellationToken cancel) =>
        PlanPage.Show(await ModelAsync(around, here.Db, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PlanPage>>> Add(
        Here here, MembershipFrame around, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var there = await here.Db
            .PlanLinesOn(here.Id, around.Network.Today)
            .Where(l => l.SchoolId == around.School)
            .Select(l => l.Text)
            .ToListAsync(cancel);
        var lines = Read(typed.Lines, there, problems);
        if (problems.Any)
        {
            return PlanPage.Show(
                await ModelAsync(around, here.Db, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var written = lines.Select(text => SchoolPlanLine.Write(here.Id, around.School, text, around.Network.Today, here.Now))
            .ToList();
        here.Db.AddRange(written);
        here.Record(
            Told(
                "plan-line.written", $"{Counted.Words(written.Count, "line")} of the plan of {around.Name} were written down.",
                around, here.Visitor));
        here.Say($"{Counted.Words(written.Count, "line")} written down. Now say what each fits.");
        return TypedResults.LocalRedirect(CongruenceLinks.Plan(here.Id, around.School));
    }

    internal static Happening Told(string verb, string sentence, MembershipFrame around, Visitor visitor) =>
        NetworkHappenings.In(around.Network.Id, visitor, verb, sentence, around.School);

    internal static async Task<Model> ModelAsync(
        MembershipFrame around, SkeinDb db, Input typed, Problems problems, CancellationToken cancel)
    {
        var today = around.Network.Today;
        var priorities = await db.PrioritiesOn(around.Network.Id, today).OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new SetPriority(p.Id, p.Name)).ToListAsync(cancel);
        var lines = await db.PlanLinesOn(around.Network.Id, today).AsNoTracking()
            .Where(l => l.SchoolId == around.School).OrderBy(l => l.Id).ToListAsync(cancel);
        return new(
            around,
            priorities,
            [.. lines.Select(l => new Line(l.Id, l.Text, l.Theme, [.. priorities.Select(p => LevelOf(l, p.Id))]))],
            typed,
            problems);
    }

    private static MatchLevel? LevelOf(SchoolPlanLine line, PriorityId priority) =>
        line.Matches.FirstOrDefault(m => m.PriorityId == priority && m.Until is null)?.Level;

    private static List<string> Read(string? typed, List<string> there, Problems problems)
    {
        var lines = (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Except(there, StringComparer.Ordinal).ToList();
        if (lines.Count == 0)
        {
            problems.Add(nameof(Input.Lines), "Paste or type at least one new line of the plan");
        }
        else if (lines.Find(l => l.Length > SchoolPlanLine.MaxLength) is { } longest)
        {
            problems.Add(
                nameof(Input.Lines),
                $"Shorten the line that begins “{longest[..40]}”: a line holds {SchoolPlanLine.MaxLength} characters");
        }
        else if (there.Count + lines.Count > MostLines)
        {
            problems.Add(nameof(Input.Lines), $"Keep to {MostLines} lines: choose those that the network could help with");
        }

        return lines;
    }
}
