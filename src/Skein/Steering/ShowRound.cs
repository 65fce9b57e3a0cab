using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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

    public static async Task<Results<RazorComponentResult<RoundPage>, NotFound>> Show(
        Here here, GroupId groupId, DateOnly? on, int? page, CancellationToken cancel) =>
        await ShowComposition.FindAsync(here, groupId, cancel) is { } found
            ? RoundPage.Show(await ModelAsync(here.Db, found, on ?? found.Today, page, cancel))
            : TypedResults.NotFound();

    public static async Task<Results<RazorComponentResult<RoundSheetPage>, NotFound>> Sheet(
        Here here, GroupId groupId, DateOnly? on, int? page, CancellationToken cancel) =>
        await ShowComposition.FindAsync(here, groupId, cancel) is { } found
            ? RoundSheetPage.Show(await ModelAsync(here.Db, found, on ?? found.Today, page, cancel))
            : TypedResults.NotFound();

    public static async Task<Results<RazorComponentResult<ReportPage>, NotFound, ForbidHttpResult>> ShowSlot(
        Here here, GroupId groupId, GroupId reportingId, DateOnly? on, CancellationToken cancel)
    {
        if (await ShowComposition.FindAsync(here, groupId, cancel) is not { } found
            || await GroupFrames.FindAsync(here, reportingId, cancel) is not { } reporting)
        {
            return TypedResults.NotFound();
        }

        if (!found.MayChange && !reporting.MayWrite)
        {
            return TypedResults.Forbid();
        }

        var day = on ?? found.Today;
        var report = await ReportAsync(here.Db, groupId, reportingId, day, cancel);
        return ReportPage.Show(
            new(
                found, reportingId, reporting.Group.Name, day,
                new() { Progress = report?.Progress, ForTheOthers = report?.ForTheOthers }, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound, ForbidHttpResult>> Report(
        Here here, GroupId groupId, GroupId reportingId, DateOnly? on, [FromForm] Input typed, CancellationToken cancel)
    {
        if (await ShowComposition.FindAsync(here, groupId, cancel) is not { } found
            || await GroupFrames.FindAsync(here, reportingId, cancel) is not { } reporting
            || here.Visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        if (!found.MayChange && !reporting.MayWrite)
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
                new(found, reportingId, reporting.Group.Name, day, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var report = await ReportAsync(here.Db, groupId, reportingId, day, cancel);
        if (report is null)
        {
            report = ProgressReport.Create(groupId, reportingId, day, me, here.Now);
            here.Db.Add(report);
        }

        report.Write(progress, others, me);
        here.Record(
            GroupHappenings.About(
                "group.reported", $"“{reporting.Group.Name}” reported to “{found.Group.Name}” for {day.Said()}.",
                reporting.Group,
                here.Visitor, (GroupHappenings.Subject, groupId.Value)));
        here.Say("Kept. It is on the sheet for the meeting.");
        return TypedResults.LocalRedirect(SteeringLinks.Round(here.Id, groupId).AsAt(day));
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
