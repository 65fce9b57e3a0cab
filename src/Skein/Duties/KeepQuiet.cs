using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
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

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Holidays, int Page, int Pages, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<KeepQuietPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, page, new(), db, visitor, clock, cancel) is { } model ? KeepQuietPage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<KeepQuietPage>, NotFound>> AddHoliday(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, null, typed, db, visitor, clock, cancel) is not { } model)
        {
            return TypedResults.NotFound();
        }

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
            return KeepQuietPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        db.NetworkHolidays.Add(NetworkHoliday.Of(networkId, name, first, last, clock.GetUtcNow()));
        db.Record(Happened.In(networkId, visitor, "holiday.set", $"{visitor.Name} noted {name}, {first.Said()} to {last.Said()}: the network writes to nobody then."), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"{name} is noted. Nobody is written to from {first.Said()} to {last.Said()}.");
        return TypedResults.LocalRedirect(DutiesLinks.Quiet(networkId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> RemoveHoliday(
        NetworkId networkId, NetworkHolidayId holidayId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.NetworkHolidays.SingleOrDefaultAsync(h => h.Id == holidayId && h.NetworkId == networkId, cancel) is not { } holiday)
        {
            return TypedResults.NotFound();
        }

        db.Remove(holiday);
        db.Record(Happened.In(networkId, visitor, "holiday.removed", $"{visitor.Name} took {holiday.Name}, {holiday.From.Said()} to {holiday.LastDay.Said()}, off the holidays."), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"{holiday.Name} is taken off.");
        return TypedResults.LocalRedirect(DutiesLinks.Quiet(networkId));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<KeepQuietPage>, NotFound>> Set(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, null, typed, db, visitor, clock, cancel) is not { } model)
        {
            return TypedResults.NotFound();
        }

        var weeks = ReadNumber(typed.ContactWeeks, nameof(Input.ContactWeeks), MostWeeks, "weeks", model.Problems);
        var days = ReadNumber(typed.EaseDays, nameof(Input.EaseDays), MostDays, "days", model.Problems);
        if (model.Problems.Any)
        {
            return KeepQuietPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        var settings = await db.DutySettings.FindAsync([networkId], cancel);
        if (settings is null)
        {
            db.DutySettings.Add(settings = DutySettings.Of(networkId));
        }

        settings.Set(weeks, days);
        db.Record(
            Happened.In(networkId, visitor, "duties.set", $"{visitor.Name} set that a resting school is rung after {Counted.Of(weeks, "week")}, and that deadlines wait {Counted.Of(days, "day")}."),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("That is kept.");
        return TypedResults.LocalRedirect(DutiesLinks.Quiet(networkId));
    }

    private static int ReadNumber(string? typed, string field, int most, string unit, Problems problems)
    {
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most)
        {
            problems.Add(field, $"Enter a whole number of {unit} from 1 to {most}");
        }

        return number;
    }

    private static async Task<Model?> FindAsync(
        NetworkId networkId, int? page, Input typed, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return null;
        }

        var settings = await db.DutySettings.FindAsync([networkId], cancel) ?? DutySettings.Of(networkId);
        var holidays = db.NetworkHolidays.Where(h => h.NetworkId == networkId);
        var count = await holidays.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await holidays.OrderByDescending(h => h.From).ThenBy(h => h.Id).Of(shown).Select(h => new { h.Id, h.Name, h.From, h.Until }).ToListAsync(cancel);
        return new(
            network, [.. rows.Select(h => new Row(h.Id, h.Name, h.From, h.Until.AddDays(-1)))], shown, Paging.Pages(count),
            typed with
            {
                ContactWeeks = typed.ContactWeeks ?? settings.ContactWeeks.ToString(CultureInfo.InvariantCulture),
                EaseDays = typed.EaseDays ?? settings.EaseDays.ToString(CultureInfo.InvariantCulture),
            },
            new());
    }
}
