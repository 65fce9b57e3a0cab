using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Home;

/// <summary>
/// Puts a school's entry in the register in the place of one typed in by hand. The membership goes with its history.
/// </summary>
public static class MatchSchool
{
    public sealed record Input
    {
        public string? To { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, SchoolId School, string Name, string Sought, IReadOnlyList<Option> Choices, Problems Problems);

    /// <summary>A school that was typed in here by hand, and is not yet found in a register.</summary>
    public sealed record TypedIn(School It) : IFoundHere<TypedIn, SchoolId>
    {
        public static string? Place => "schoolId";

        public static async Task<TypedIn?> FindAsync(Here here, SchoolId id, CancellationToken cancel) =>
            await here.Db.Schools.SingleOrDefaultAsync(s => s.Id == id && s.Scheme == null, cancel) is { } found
            && await here.Db.Memberships.AnyAsync(m => m.NetworkId == here.Id && m.SchoolId == id, cancel)
                ? new(found)
                : null;
    }

    public static async Task<RazorComponentResult<MatchSchoolPage>> Show(
        Here here, TypedIn school, string? q, CancellationToken cancel) =>
        MatchSchoolPage.Show(await ModelAsync(here, school.It, q, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MatchSchoolPage>>> Match(
        Here here, TypedIn school, string? q, [FromForm] Input typed, CancellationToken cancel)
    {
        var (schoolId, model) = (school.It.Id, await ModelAsync(here, school.It, q, cancel));
        var to = SchoolId.TryParse(typed.To, out var id)
            ? await here.Db.Schools.SingleOrDefaultAsync(s => s.Id == id && s.Scheme != null, cancel)
            : null;
        if (to is null)
        {
            model.Problems.Add(nameof(Input.To), "Choose the school");
        }
        else if (await here.Db.Memberships.AnyAsync(m => m.NetworkId == here.Id && m.SchoolId == to.Id, cancel))
        {
            model.Problems.Add(
                nameof(Input.To), $"{to.Name} is in this network already. Record that {model.Name} leaves instead.");
        }

        if (to is null || model.Problems.Any)
        {
            return MatchSchoolPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        (await here.Db.Memberships.SingleAsync(m => m.NetworkId == here.Id && m.SchoolId == schoolId, cancel)).BelongTo(to.Id);
        if (!await here.Db.Memberships.AnyAsync(m => m.NetworkId != here.Id && m.SchoolId == schoolId, cancel))
        {
            await PeopleFollow.ToAsync(here.Db, schoolId, to.Id, here.Network, here.Now, cancel);
        }

        await here.Db.MoveDutiesAsync(here.Id, schoolId, to.Id, cancel);

        var found = string.Join(", ", new[] { to.Name, to.Number }.OfType<string>());
        here.Record(
            NetworkHappenings.In(
                here.Id, here.Visitor, "school.matched",
                $"{here.Visitor.Name} found {model.Name} in the register: it is {found}.", to.Id)
                with
            {
                With = [(Happening.School, schoolId.Value)],
            });
        here.Say($"{model.Name} is now {to.Name} of the register, with its history.");
        return TypedResults.LocalRedirect(NetworksLinks.School(here.Id, to.Id));
    }

    private static async Task<Model> ModelAsync(Here here, School school, string? q, CancellationToken cancel)
    {
        var sought = q?.Trim() is { Length: > 0 } typed ? typed : school.Name;
        return new(here.Network, school.Id, school.Name, sought, await ChoicesAsync(here.Db, sought, here.Today, cancel), new());
    }

    private static async Task<IReadOnlyList<Option>> ChoicesAsync(
        SkeinDb db, string sought, DateOnly today, CancellationToken cancel) =>
    [
        .. (await SchoolMatches.ForAsync(db, [sought], today, cancel))[0]
            .Select(match => match.School)
            .Where(s => s.Scheme is not null)
            .Select(s => new Option(
                s.Id.Value.ToString(), s.Name,
                string.Join(
                    ", ", new[] { s.Town, s.Postcode, s.Number is { } number ? $"number {number}" : null }.OfType<string>()))),
    ];
}
