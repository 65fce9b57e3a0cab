using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Home;

/// <summary>Puts a school's entry in the register in the place of one typed in by hand. The membership goes with its history.</summary>
public static class MatchSchool
{
    public sealed record Input
    {
        public string? To { get; init; }
    }

    public sealed record Model(NetworkFrame Network, SchoolId School, string Name, string Sought, IReadOnlyList<Option> Choices, Problems Problems);

    public static async Task<Results<RazorComponentResult<MatchSchoolPage>, NotFound>> Show(
        NetworkId networkId, SchoolId schoolId, string? q, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, schoolId, q, db, visitor, clock, cancel) is { } model ? MatchSchoolPage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MatchSchoolPage>, NotFound>> Match(
        NetworkId networkId, SchoolId schoolId, string? q, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await FindAsync(networkId, schoolId, q, db, visitor, clock, cancel) is not { } model)
        {
            return TypedResults.NotFound();
        }

        var to = SchoolId.TryParse(typed.To, out var id) ? await db.Schools.SingleOrDefaultAsync(s => s.Id == id && s.Scheme != null, cancel) : null;
        if (to is null)
        {
            model.Problems.Add(nameof(Input.To), "Choose the school");
        }
        else if (await db.Memberships.AnyAsync(m => m.NetworkId == networkId && m.SchoolId == to.Id, cancel))
        {
            model.Problems.Add(nameof(Input.To), $"{to.Name} is in this network already. Record that {model.Name} leaves instead.");
        }

        if (to is null || model.Problems.Any)
        {
            return MatchSchoolPage.Of(model, StatusCodes.Status422UnprocessableEntity);
        }

        var now = clock.GetUtcNow();
        (await db.Memberships.SingleAsync(m => m.NetworkId == networkId && m.SchoolId == schoolId, cancel)).BelongTo(to.Id);
        if (!await db.Memberships.AnyAsync(m => m.NetworkId != networkId && m.SchoolId == schoolId, cancel))
        {
            await PeopleFollow.ToAsync(db, schoolId, to.Id, model.Network.Today, now, cancel);
        }

        await db.MoveDutiesAsync(networkId, schoolId, to.Id, cancel);

        var found = string.Join(", ", new[] { to.Name, to.Number }.OfType<string>());
        db.Record(
            Happened.In(networkId, visitor, "school.matched", $"{visitor.Name} found {model.Name} in the register: it is {found}.", to.Id) with
            {
                With = [(Happening.School, schoolId.Value)],
            },
            now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"{model.Name} is now {to.Name} of the register, with its history.");
        return TypedResults.LocalRedirect(NetworksLinks.School(networkId, to.Id));
    }

    private static async Task<Model?> FindAsync(
        NetworkId networkId, SchoolId schoolId, string? q, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        var network = await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel);
        var school = await db.Schools.SingleOrDefaultAsync(s => s.Id == schoolId && s.Scheme == null, cancel);
        if (network is null || school is null || !await db.Memberships.AnyAsync(m => m.NetworkId == networkId && m.SchoolId == schoolId, cancel))
        {
            return null;
        }

        var sought = q?.Trim() is { Length: > 0 } typed ? typed : school.Name;
        return new(network, schoolId, school.Name, sought, await ChoicesAsync(db, sought, network.Today, cancel), new());
    }

    private static async Task<IReadOnlyList<Option>> ChoicesAsync(SkeinDb db, string sought, DateOnly today, CancellationToken cancel) =>
    [
        .. (await SchoolMatches.ForAsync(db, [sought], today, cancel))[0]
            .Select(match => match.School)
            .Where(s => s.Scheme is not null)
            .Select(s => new Option(
                s.Id.Value.ToString(), s.Name, string.Join(", ", new[] { s.Town, s.Postcode, s.Number is { } number ? $"number {number}" : null }.OfType<string>()))),
    ];
}
