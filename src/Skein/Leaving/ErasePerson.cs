using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Jobs;
using Skein.People;
using Skein.Persistence;
using Skein.Roles;
using Skein.Site;

namespace Skein.Leaving;

/// <summary>Erasure, by the person on their own page, or for them by an administrator with a reason.</summary>
public static class ErasePerson
{
    public sealed record Input
    {
        /// <summary>Names that others may have written: a short form, initials, a name before a marriage. One a line.</summary>
        public string? OtherNames { get; init; }
        public string? Because { get; init; }
        public string? Sure { get; init; }
    }

    public sealed record Model(string Name, bool IsMine, string Action, int Roles, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<ErasePersonPage>> ShowMine(
        Asked asked, Myself me, CancellationToken cancel) =>
        ErasePersonPage.Show(await ModelAsync(asked.Db, me.It, true, new(), new(), cancel));

    public static async Task<RazorComponentResult<ErasePersonPage>> Show(
        Asked asked, AnyPerson person, CancellationToken cancel) =>
        ErasePersonPage.Show(await ModelAsync(asked.Db, person.It, false, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ErasePersonPage>, NotFound>> EraseMine(
        Asked asked, [FromForm] Input typed, [FromServices] IEnumerable<IForget> slices, SignIn signIn, JobBell bell,
        CancellationToken cancel)
    {
        if (await ShowMe.MeAsync(asked, cancel) is not { } me)
        {
            return TypedResults.NotFound();
        }

        if (await ActAsync(asked, me, true, typed, slices, cancel) is { } refused)
        {
            return ErasePersonPage.Show(refused, StatusCodes.Status422UnprocessableEntity);
        }

        bell.Ring();
        await signIn.LetOutAsync(cancel);
        asked.Say("You are forgotten here. Thank you for what you did.");
        return TypedResults.LocalRedirect("/");
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ErasePersonPage>>> Erase(
        Asked asked, AnyPerson person, [FromForm] Input typed, [FromServices] IEnumerable<IForget> slices, JobBell bell,
        CancellationToken cancel)
    {
        if (await ActAsync(asked, person.It, false, typed, slices, cancel) is { } refused)
        {
            return ErasePersonPage.Show(refused, StatusCodes.Status422UnprocessableEntity);
        }

        bell.Ring();
        asked.Say("Done. What they did is told as done by a former member.");
        return TypedResults.LocalRedirect(PeopleLinks.Known);
    }

    /// <returns>The form with what is to be put right; null once it is done.</returns>
    private static async Task<Model?> ActAsync(
        Asked asked, Person person, bool isMine, Input typed, IEnumerable<IForget> slices, CancellationToken cancel)
    {
        var problems = new Problems();
        var model = await ModelAsync(asked.Db, person, isMine, typed, problems, cancel);
        var because = TypedText.Read(typed.Because, nameof(Input.Because), RoleInput.LongestRemit, problems);
        if (!isMine && because is null)
        {
            problems.Add(nameof(Input.Because), "Write why, for example when and how they asked");
        }

        if (typed.Sure != "yes")
        {
            problems.Add(nameof(Input.Sure), "Tick the box if this is what is wanted");
        }

        var others = (typed.OtherNames ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(10);
        if (problems.Any)
        {
            return model;
        }

        if (await Erasure.EraseAsync(asked, person, others, because, slices, cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Sure), refusal.Reason);
            return model;
        }

        return null;
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, Person person, bool isMine, Input typed, Problems problems, CancellationToken cancel) =>
        new(
            person.Name.Value, isMine, isMine ? PeopleLinks.MyErasure : PeopleLinks.Erase(person.Id),
            await db.Roles.CountAsync(r => r.PersonId == person.Id && r.Until == null, cancel), typed, problems);
}
