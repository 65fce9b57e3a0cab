using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Duties;

/// <summary>When a network writes to nobody, after how long a resting school is rung, and how long deadlines wait.</summary>
public static class KeepQuiet
{
    private const int MostWeeks = 52;
    private const int MostDays = 365;

    public sealed record Input
    {
        public string? Name { get; init; }
        public string? First { get; init; }
        public string? Last { get; init; }
        public string? ContactWeeks { get; init; }
        public string? EaseDays { get; init; }
    }

    public sealed record Row(NetworkHolidayId Id, string Name, DateOnly First, DateOnly Last);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Holidays, int Page, int Pages, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<KeepQuietPage>> Show(Here here, int? page, CancellationToken cancel) =>
        KeepQuietPage.Show(await ModelAsync(here, page, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<KeepQuietPage>>> AddHoliday(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var model = await ModelAsync(here, null, typed, cancel);
        var name = typed.Name?.Trim() ?? "";
        if (name.Length is 0 or > NetworkHoliday.LongestName)
        {
            model.Problems.Add(nameof(Input.Name), "Write what it is, such as “Autumn half term”, in 80 characters or fewer");
        }

        if (!ChangeMembership.TryDay(typed.First, out var first))
        {
            model.Problems.Add(nameof(Input.First), "Enter the first day, such as 2026-10-26");
        }

        if (!ChangeMembership.TryDay(typed.Last, out var last) || last < first)
        {
            model.Problems.Add(nameof(Input.Last), "Enter the last day: the first day or a later one");
        }

        if (model.Problems.Any)
        {
            return KeepQuietPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.NetworkHolidays.Add(NetworkHoliday.Create(here.Id, name, first, last, here.Now));
        here.Record(
            "holiday.set",
            $"{here.Visitor.Name} noted {name}, {first.Said()} to {last.Said()}: the network writes to nobody then.");
        here.Say($"{name} is noted. Nobody is written to from {first.Said()} to {last.Said()}.");
        return TypedResults.LocalRedirect(DutiesLinks.Quiet(here.Id));
    }

    public static RedirectHttpResult RemoveHoliday(Here here, InNetwork<NetworkHoliday> holiday)
    {
        var it = holiday.It;
        here.Db.Remove(it);
        here.Record(
            "holiday.removed",
            $"{here.Visitor.Name} took {it.Name}, {it.From.Said()} to {it.LastDay.Said()}, off the holidays.");
        here.Say($"{it.Name} is taken off.");
        return TypedResults.LocalRedirect(DutiesLinks.Quiet(here.Id));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<KeepQuietPage>>> Set(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var model = await ModelAsync(here, null, typed, cancel);
        var weeks = ReadNumber(typed.ContactWeeks, nameof(Input.ContactWeeks), MostWeeks, "weeks", model.Problems);
        var days = ReadNumber(typed.EaseDays, nameof(Input.EaseDays), MostDays, "days", model.Problems);
        if (model.Problems.Any)
        {
            return KeepQuietPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        var settings = await here.Db.DutySettings.FindAsync([here.Id], cancel);
        if (settings is null)
        {
            here.Db.DutySettings.Add(settings = DutySettings.For(here.Id));
        }

        settings.Set(weeks, days);
        here.Record(
            "duties.set",
            $"{here.Visitor.Name} set that a resting school is rung after {Counted.Words(weeks, "week")}, and that deadlines "
                + "wait "
                + $"{Counted.Words(days, "day")}.");
        here.Say("That is kept.");
        return TypedResults.LocalRedirect(DutiesLinks.Quiet(here.Id));
    }

    private static int ReadNumber(string? typed, string field, int most, string unit, Problems problems)
    {
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most)
        {
            problems.Add(field, $"Enter a whole number of {unit} from 1 to {most}");
        }

        return number;
    }

    private static async Task<Model> ModelAsync(Here here, int? page, Input typed, CancellationToken cancel)
    {
        var settings = await here.Db.DutySettings.FindAsync([here.Id], cancel) ?? DutySettings.For(here.Id);
        var holidays = here.Db.NetworkHolidays.Where(h => h.NetworkId == here.Id);
        var count = await holidays.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await holidays.OrderByDescending(h => h.From)
            .ThenBy(h => h.Id)
            .OnPage(shown)
            .Select(h => new { h.Id, h.Name, h.From, h.Until })
            .ToListAsync(cancel);
        return new(
            here.Network, [.. rows.Select(h => new Row(h.Id, h.Name, h.From, h.Until.AddDays(-1)))], shown, Paging.Pages(count),
            typed with
            {
                ContactWeeks = typed.ContactWeeks ?? settings.ContactWeeks.ToString(CultureInfo.InvariantCulture),
                EaseDays = typed.EaseDays ?? settings.EaseDays.ToString(CultureInfo.InvariantCulture),
            },
            new());
    }
}
