using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Duties;

/// <summary>One duty: done with a note, passed on, or let go, by whoever owes it or arranges for them.</summary>
public static class ShowDuty
{
    public sealed record Input
    {
        public string? Note { get; init; }
        public string? To { get; init; }
        public string? Because { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, DutyItem Duty, bool IsOpen, string? Ended, IReadOnlyList<Option> Takers, Input Typed,
        Problems Problems);

    public static async Task<RazorComponentResult<DutyPage>> Show(Here here, DutyFrame around, CancellationToken cancel) =>
        DutyPage.Show(await ModelAsync(here.Db, around, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DutyPage>>> Done(
        Here here, DutyFrame around, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var note = Read(typed.Note, nameof(Input.Note), problems);
        if (!problems.Any && around.Duty.Discharge(here.Visitor.Id, around.Network.Today, note) is { } refusal)
        {
            problems.Add(nameof(Input.Note), refusal.Reason);
        }

        if (problems.Any)
        {
            return DutyPage.Show(
                await ModelAsync(here.Db, around, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(DutyHappenings.About("duty.done", $"Done: {around.Duty.Sentence}.", around.Duty, here.Visitor.Id, note));
        here.Say($"Done: {around.Duty.Sentence}.");
        return TypedResults.LocalRedirect(around.Back);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DutyPage>>> Pass(
        Here here, DutyFrame around, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var because = Read(typed.Because, nameof(Input.Because), problems);
        var offered = await Owners.ReadAsync(here.Db, around.Network, cancel);
        if (Owners.Read(typed.To, offered) is not { } to)
        {
            problems.Add(nameof(Input.To), "Choose who takes it over");
        }
        else if (!problems.Any && around.Duty.PassTo(to, around.Network.Today, because) is { } refusal)
        {
            problems.Add(nameof(Input.To), refusal.Reason);
        }

        if (problems.Any)
        {
            return DutyPage.Show(
                await ModelAsync(here.Db, around, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var taker = offered.First(o => o.Value == typed.To).Label;
        here.Record(
            DutyHappenings.About(
                "duty.passed", $"{here.Visitor.Name} passed on to {taker}: {around.Duty.Sentence}.", around.Duty, here.Visitor.Id,
                because));
        here.Say($"Passed on to {taker}: {around.Duty.Sentence}.");
        return TypedResults.LocalRedirect(around.Back);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DutyPage>>> LetGo(
        Here here, DutyFrame around, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var because = Read(typed.Because, nameof(Input.Because), problems);
        if (because is null)
        {
            problems.Add(nameof(Input.Because), "Write why, in a few words: whoever counted on it will ask");
        }
        else if (!problems.Any && around.Duty.LetGo(here.Visitor.Id, around.Network.Today, because) is { } refusal)
        {
            problems.Add(nameof(Input.Because), refusal.Reason);
        }

        if (problems.Any)
        {
            return DutyPage.Show(
                await ModelAsync(here.Db, around, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            DutyHappenings.About(
                "duty.let-go", $"{here.Visitor.Name} dropped: {around.Duty.Sentence}.", around.Duty, here.Visitor.Id, because));
        here.Say($"Dropped: {around.Duty.Sentence}.");
        return TypedResults.LocalRedirect(around.Back);
    }

    internal static string? Read(string? typed, string field, Problems problems) =>
        TypedText.Read(typed, field, Duty.LongestNote, problems);

    private static async Task<Model> ModelAsync(
        SkeinDb db, DutyFrame around, Input typed, Problems problems, CancellationToken cancel) =>
        new(
            around.Network,
            await around.ItemAsync(db, cancel),
            around.Duty.IsOpen,
            around.Duty.EndedOn is { } day
                ? $"{(around.Duty.Ending is DutyEnding.Done ? "Done" : "Dropped")} on {day.Said()}. {around.Duty.Note}"
                : null,
            await Owners.ReadAsync(db, around.Network, cancel),
            typed,
            problems);
}
