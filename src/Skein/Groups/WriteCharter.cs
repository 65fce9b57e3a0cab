using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Groups;

/// <summary>The charter of a group: three questions, answered by its members; what stood on any day can be read (S-49).</summary>
public static class WriteCharter
{
    /// <param name="Group">The group.</param>
    /// <param name="Day">The day shown.</param>
    /// <param name="Stands">The answers that stood on it; null where none did.</param>
    /// <param name="Versions">The days from which each version stood, newest first.</param>
    /// <param name="Focus">What the group worked on that day.</param>
    /// <param name="Form">The three questions.</param>
    public sealed record Model(
        GroupFrame Group, DateOnly Day, Answers? Stands, IReadOnlyList<DateOnly> Versions, string? Focus, AskedForm Form)
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
        Here here, Me me, [Held] GroupFrame group, IFormCollection typed, CancellationToken cancel)
    {
        var model = await ModelAsync(here, group, null, cancel);
        if (!model.MayWrite)
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        if (Charter.Form.Read(typed, problems) is not { } answers)
        {
            return CharterPage.Show(
                model with { Form = Charter.Form.Typed(typed, problems) }, StatusCodes.Status422UnprocessableEntity);
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
            Charter.AreWhole(answers)
                ? "Kept. How you work together is written down."
                : "Kept. It is complete once all three questions are answered.");
        return TypedResults.LocalRedirect(GroupsLinks.Charter(here.Id, group.Id));
    }

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
            group, day, stands, versions, await here.Db.FocusOnAsync(group.Group, day, cancel), Charter.Form.Ask(stands));
    }
}
