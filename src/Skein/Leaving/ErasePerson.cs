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

    public static async Task<Results<RazorComponentResult<ErasePersonPage>, NotFound>> ShowMine(
        Asked asked, CancellationToken cancel) => await ShowAsync(asked.Visitor.Id, true, asked.Db, cancel);

    public static async Task<Results<RazorComponentResult<ErasePersonPage>, NotFound>> Show(
        PersonId personId, SkeinDb db, CancellationToken cancel) => await ShowAsync(personId, false, db, cancel);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ErasePersonPage>, NotFound>> EraseMine(
        Asked asked, [FromForm] Input typed, [FromServices] IEnumerable<IForget> slices, SignIn signIn, JobBell bell,
        CancellationToken cancel)
    {
        var (refused, done) = await ActAsync(asked, asked.Visitor.Id, true, typed, slices, cancel);
        if (!done)
        {
            return refused is null
                ? TypedResults.NotFound()
                : ErasePersonPage.Show(refused, StatusCodes.Status422UnprocessableEntity);
        }

        bell.Ring();
        await signIn.LetOutAsync(cancel);
        asked.Say("You are forgotten here. Thank you for what you did.");
        return TypedResults.LocalRedirect("/");
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ErasePersonPage>, NotFound>> Erase(
        Asked asked, PersonId personId, [FromForm] Input typed, [FromServices] IEnumerable<IForget> slices, JobBell bell,
        CancellationToken cancel)
    {
        var (refused, done) = await ActAsync(asked, personId, false, typed, slices, cancel);
        if (!done)
        {
            return refused is null
                ? TypedResults.NotFound()
                : ErasePersonPage.Show(refused, StatusCodes.Status422UnprocessableEntity);
        }

        bell.Ring();
        asked.Say("Done. What they did is told as done by a former member.");
        return TypedResults.LocalRedirect(PeopleLinks.Known);
    }

    private static async Task<Results<RazorComponentResult<ErasePersonPage>, NotFound>> ShowAsync(
        PersonId? id, bool isMine, SkeinDb db, CancellationToken cancel) =>
        await FindAsync(db, id, cancel) is { } person
            ? ErasePersonPage.Show(await ModelAsync(db, person, isMine, new(), new(), cancel))
            : TypedResults.NotFound();

    private static async Task<(Model? Refused, bool Done)> ActAsync(
        Asked asked, PersonId? id, bool isMine, Input typed, IEnumerable<IForget> slices, CancellationToken cancel)
    {
        if (await FindAsync(asked.Db, id, cancel) is not { } person)
        {
            return (null, false);
        }

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
            return (model, false);
        }

        if (await Erasure.EraseAsync(asked, person, others, because, slices, cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Sure), refusal.Reason);
            return (model, false);
        }

        return (null, true);
    }

    private static async Task<Person?> FindAsync(SkeinDb db, PersonId? id, CancellationToken cancel) =>
        id is { } known ? await db.People.SingleOrDefaultAsync(p => p.Id == known && p.ErasedAt == null, cancel) : null;

    private static async Task<Model> ModelAsync(
        SkeinDb db, Person person, bool isMine, Input typed, Problems problems, CancellationToken cancel) =>
        new(
            person.Name.Value, isMine, isMine ? PeopleLinks.MyErasure : PeopleLinks.Erase(person.Id),
            await db.Roles.CountAsync(r => r.PersonId == person.Id && r.Until == null, cancel), typed, problems);
}
