using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Groups;

/// <summary>The charter of a group: three questions, answered by its members; what stood on any day can be read (S-49).</summary>
public static class WriteCharter
{
    public sealed record Input
    {
        public string? Found { get; init; }
        public string? OnBehalf { get; init; }
        public string? WiderDifference { get; init; }
    }

    /// <param name="Group">The group.</param>
    /// <param name="Day">The day shown.</param>
    /// <param name="Stands">The answers that stood on it; null where none did.</param>
    /// <param name="Versions">The days from which each version stood, newest first.</param>
    /// <param name="Focus">What the group worked on that day.</param>
    /// <param name="Typed">What is in the form.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        GroupFrame Group, DateOnly Day, CharterAnswers? Stands, IReadOnlyList<DateOnly> Versions, string? Focus, Input Typed,
        Problems Problems)
    {
        public bool MayWrite => Group.MayWrite && Group.Group.Until is null && Day == Group.Today;
    }

    public static async Task<RazorComponentResult<CharterPage>> Show(
        Here here, GroupFrame group, DateOnly? on, CancellationToken cancel) =>
        CharterPage.Show(await ModelAsync(here, group, on, cancel));

    public static async Task<Results<RazorComponentResult<CharterSheetPage>, NotFound>> Sheet(
        Here here, GroupFrame group, DateOnly? on, CancellationToken cancel) =>
        await ModelAsync(here, group, on, cancel) is { Stands: not null } model
            ? CharterSheetPage.Show(model)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CharterPage>, ForbidHttpResult>> Write(
        Here here, Me me, [Held] GroupFrame group, [FromForm] Input typed, CancellationToken cancel)
    {
        var model = await ModelAsync(here, group, null, cancel);
        if (!model.MayWrite)
        {
            return TypedResults.Forbid();
        }

        var answers = Read(typed, model.Problems);
        if (model.Problems.Any)
        {
            return CharterPage.Show(model with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        var today = group.Today;
        var before = await Charters.OnAsync(here.Db, group.Id, today, cancel);
        if (before?.From == today)
        {
            before.Write(answers, me.Id);
        }
        else
        {
            before?.EndOn(today);
            here.Db.Add(Charter.Write(group.Id, answers, me.Id, today, here.Now));
        }

        here.Record(
            GroupHappenings.About(
                "group.charter", $"{here.Visitor.Name} wrote down how “{group.Group.Name}” works together.", group.Group,
                here.Visitor));
        here.Say(
            answers.AreWhole
                ? "Kept. How you work together is written down."
                : "Kept. It is complete once all three questions are answered.");
        return TypedResults.LocalRedirect(GroupsLinks.Charter(here.Id, group.Id));
    }

    private static CharterAnswers Read(Input typed, Problems problems) => new(
        TypedText.Read(typed.Found, nameof(Input.Found), CharterAnswers.MaxLength, problems),
        TypedText.Read(typed.OnBehalf, nameof(Input.OnBehalf), CharterAnswers.MaxLength, problems),
        TypedText.Read(typed.WiderDifference, nameof(Input.WiderDifference), CharterAnswers.MaxLength, problems));

    private static async Task<Model> ModelAsync(Here here, GroupFrame group, DateOnly? on, CancellationToken cancel)
    {
        var day = on ?? group.Today;
        var stands = (await Charters.OnAsync(here.Db, group.Id, day, cancel))?.Answers;
        var versions = await here.Db.Charters
            .Where(c => c.GroupId == group.Id)
            .OrderByDescending(c => c.From)
            .Select(c => c.From)
            .Take(Paging.Size)
            .ToListAsync(cancel);
        return new(
            group, day, stands, versions, await here.Db.FocusOnAsync(group.Group, day, cancel),
            new() { Found = stands?.Found, OnBehalf = stands?.OnBehalf, WiderDifference = stands?.WiderDifference }, new());
    }
}
