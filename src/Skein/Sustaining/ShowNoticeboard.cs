using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>What a school says has changed there, and what its people say they will do: a page, and a poster (S-122).</summary>
public static class ShowNoticeboard
{
    /// <summary>So much fits on one sheet of A4.</summary>
    private const int OnAPoster = 8;

    public sealed record Input
    {
        public string? Text { get; init; }
    }

    public sealed record Change(string Text, DateOnly Day);

    public sealed record Model(
        MembershipFrame Around, IReadOnlyList<Change> Changes, int Page, int Pages, IReadOnlyList<string> Pledges, Input Typed,
        Problems Problems);

    public static async Task<RazorComponentResult<NoticeboardPage>> Show(
        Here here, MembershipFrame around, int? page, CancellationToken cancel) =>
        NoticeboardPage.Show(await ModelAsync(around, page, Paging.Size, here.Db, new(), new(), cancel));

    public static async Task<RazorComponentResult<TasksPosterPage>> Poster(
        Here here, MembershipFrame around, CancellationToken cancel) =>
        TasksPosterPage.Show(await ModelAsync(around, 1, OnAPoster, here.Db, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<NoticeboardPage>>> Tell(
        Here here, MembershipFrame around, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var text = TypedText.Read(typed.Text, nameof(Input.Text), ChangeHere.MaxLength, problems);
        if (text is null)
        {
            problems.Add(nameof(Input.Text), "Write what has changed");
        }

        if (problems.Any || text is null)
        {
            return NoticeboardPage.Show(
                await ModelAsync(around, 1, Paging.Size, here.Db, typed, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        var change = ChangeHere.Tell(here.Id, around.School, text, around.Network.Today, here.Now);
        here.Db.Add(change);
        here.Record(
            here.Happened("change.told", $"{around.Name} says what has changed there: {text}", "change", change.Id.Value)
                with
            { With = [(Happening.School, around.School.Value)] });
        here.Say("It is on the noticeboard.");
        return TypedResults.LocalRedirect(SustainingLinks.Noticeboard(here.Id, around.School));
    }

    private static async Task<Model> ModelAsync(
        MembershipFrame around, int? page, int size, SkeinDb db, Input typed, Problems problems, CancellationToken cancel)
    {
        var all = db.ChangesHere.Where(c => c.NetworkId == around.Network.Id && c.SchoolId == around.School);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var changes = await all.OrderByDescending(c => c.Day)
            .ThenByDescending(c => c.Id)
            .OnPage(shown)
            .Select(c => new Change(c.Text, c.Day))
            .ToListAsync(cancel);
        var people = db.People.Where(p => p.SchoolId == around.School);
        var pledges = await db.Pledges
            .Where(p => p.NetworkId == around.Network.Id && p.RetiredOn == null && people.Any(person => person.Id == p.PersonId))
            .OrderByDescending(p => p.RenewedOn).ThenBy(p => p.Id).Take(OnAPoster).Select(p => p.Text).ToListAsync(cancel);
        return new(around, [.. changes.Take(size)], shown, Paging.Pages(count), pledges, typed, problems);
    }
}
