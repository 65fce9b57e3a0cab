using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Steering;

/// <summary>What groups report to a steering group for one meeting: each at work has a place, filled or not (S-46).</summary>
public static class ShowRound
{
    public sealed record Input
    {
        public string? Progress { get; init; }
        public string? ForTheOthers { get; init; }
    }

    public sealed record Row(GroupId Group, string Name, string? Progress, string? ForTheOthers)
    {
        public bool IsSilent => Progress is null && ForTheOthers is null;
    }

    public sealed record Model(
        GroupFrame Group, DateOnly Day, IReadOnlyList<Row> Rows, IReadOnlyList<string> Silent, int Count, int Page, int Pages);

    public sealed record Slot(GroupFrame Steering, GroupId Reporting, string Name, DateOnly Day, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<RoundPage>> Show(
        Here here, SteeringGroup steering, DateOnly? on, int? page, CancellationToken cancel) =>
        RoundPage.Show(await ModelAsync(here.Db, steering.Frame, on ?? here.Today, page, cancel));

    public static async Task<RazorComponentResult<RoundSheetPage>> Sheet(
        Here here, SteeringGroup steering, DateOnly? on, int? page, CancellationToken cancel) =>
        RoundSheetPage.Show(await ModelAsync(here.Db, steering.Frame, on ?? here.Today, page, cancel));

    public static async Task<Results<RazorComponentResult<ReportPage>, ForbidHttpResult>> ShowSlot(
        Here here, ReportingSlot slot, DateOnly? on, CancellationToken cancel)
    {
        var (found, reporting) = slot;
        if (!slot.MayWrite)
        {
            return TypedResults.Forbid();
        }

        var day = on ?? found.Today;
        var report = await ReportAsync(here.Db, found.Id, reporting.Id, day, cancel);
        return ReportPage.Show(
            new(
                found, reporting.Id, reporting.Group.Name, day,
                new() { Progress = report?.Progress, ForTheOthers = report?.ForTheOthers }, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, ForbidHttpResult>> Report(
        Here here, Me me, ReportingSlot slot, DateOnly? on, [FromForm] Input typed, CancellationToken cancel)
    {
        var (found, reporting) = slot;
        if (!slot.MayWrite)
        {
            return TypedResults.Forbid();
        }

        var (day, problems) = (on ?? found.Today, new Problems());
        var progress = TypedText.Read(typed.Progress, nameof(Input.Progress), ProgressReport.MaxLength, problems);
        var others = TypedText.Read(typed.ForTheOthers, nameof(Input.ForTheOthers), ProgressReport.MaxLength, problems);
        if (progress is null && others is null)
        {
            problems.Add(nameof(Input.Progress), "Write a line, or leave the place open");
        }

        if (problems.Any)
        {
            return ReportPage.Show(
                new(found, reporting.Id, reporting.Group.Name, day, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var report = await ReportAsync(here.Db, found.Id, reporting.Id, day, cancel);
        if (report is null)
        {
            report = ProgressReport.Create(found.Id, reporting.Id, day, me.Id, here.Now);
            here.Db.Add(report);
        }

        report.Write(progress, others, me.Id);
        here.Record(
            GroupHappenings.About(
                "group.reported", $"“{reporting.Group.Name}” reported to “{found.Group.Name}” for {day.Said()}.",
                reporting.Group,
                here.Visitor, (GroupHappenings.Subject, found.Id.Value)));
        here.Say("Kept. It is on the sheet for the meeting.");
        return TypedResults.LocalRedirect(SteeringLinks.Round(here.Id, found.Id).AsAt(day));
    }

    private static Task<ProgressReport?> ReportAsync(
        SkeinDb db, GroupId steering, GroupId reporting, DateOnly day, CancellationToken cancel) =>
        db.ProgressReports.SingleOrDefaultAsync(
            r => r.SteeringId == steering && r.GroupId == reporting && r.MeetingDay == day, cancel);

    private static async Task<Model> ModelAsync(SkeinDb db, GroupFrame found, DateOnly day, int? page, CancellationToken cancel)
    {
        var id = found.Group.Id;
        var reports = db.ProgressReports.Where(r => r.SteeringId == id && r.MeetingDay == day);

        // A meeting to come hears those who are at work today.
        var atWork = ShowComposition.AtWork(db, found.Network.Id, day > found.Today ? found.Today : day);
        var count = await atWork.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await atWork.OrderBy(g => g.Name).ThenBy(g => g.Id).OnPage(shown)
            .Select(g => new
            {
                g.Id,
                g.Name,
                Progress = reports.Where(r => r.GroupId == g.Id).Select(r => r.Progress).FirstOrDefault(),
                ForTheOthers = reports.Where(r => r.GroupId == g.Id).Select(r => r.ForTheOthers).FirstOrDefault(),
            }).ToListAsync(cancel);
        var slots = rows.Select(r => new Row(r.Id, r.Name, r.Progress, r.ForTheOthers)).ToList();
        return new(found, day, slots, [.. slots.Where(s => s.IsSilent).Select(s => s.Name)], count, shown, Paging.Pages(count));
    }
}
