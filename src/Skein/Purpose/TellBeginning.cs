using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>How the network began, as its founders remember it: what brought it about, who was there, and who brought whom.</summary>
public static class TellBeginning
{
    public sealed record Input
    {
        public List<string>? Origins { get; init; }
        public string? ExistedBefore { get; init; }
        public string? Story { get; init; }
        public List<string>? Seed { get; init; }

        /// <summary>Which school brought it, by the school's id.</summary>
        public Dictionary<string, string>? BroughtBy { get; init; }
    }

    public sealed record Model(NetworkFrame Network, DateOnly Day, Circles Circles, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<BeginningPage>, NotFound>> Show(
        NetworkId networkId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var day = on ?? network.Today;
        var circles = await Circles.OnAsync(db, networkId, day, cancel);
        var beginning = await db.Beginnings.AsNoTracking().SingleOrDefaultAsync(b => b.NetworkId == networkId, cancel);
        return BeginningPage.Of(new(network, day, circles, OriginWords.Typed(beginning, circles), new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<BeginningPage>, NotFound>> Tell(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var circles = await Circles.OnAsync(db, networkId, network.Today, cancel);
        var story = TypedText.Read(typed.Story, nameof(Input.Story), Beginning.MaxLength, problems);
        var schools = circles.Schools.Select(s => s.Id.Value.ToString()).ToList();
        problems.OnlyOffered("", [.. typed.Seed ?? [], .. typed.BroughtBy?.Keys.AsEnumerable() ?? [], .. typed.BroughtBy?.Values.AsEnumerable() ?? []], schools);
        if (problems.Any)
        {
            return BeginningPage.Of(new(network, network.Today, circles, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var beginning = await db.Beginnings.SingleOrDefaultAsync(b => b.NetworkId == networkId, cancel);
        if (beginning is null)
        {
            db.Add(beginning = new(networkId));
        }

        beginning.Tell(OriginWords.Read(typed.Origins), OriginWords.ReadYesOrNo(typed.ExistedBefore), story);
        await KeepSchoolsAsync(db, networkId, circles, typed, cancel);
        db.Record(Happened.In(networkId, visitor, "beginning.told", $"{visitor.Name} wrote down how the network began."), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("Kept. Others can add what they remember.");
        return TypedResults.LocalRedirect(PurposeLinks.Beginning(networkId));
    }

    private static async Task KeepSchoolsAsync(SkeinDb db, NetworkId network, Circles circles, Input typed, CancellationToken cancel)
    {
        var kept = await db.SchoolBeginnings.Where(b => b.NetworkId == network).ToDictionaryAsync(b => b.SchoolId, cancel);
        foreach (var school in circles.Schools)
        {
            var id = school.Id.Value.ToString();
            if (!kept.TryGetValue(school.Id, out var row))
            {
                db.Add(row = new(network, school.Id));
            }

            row.IsSeed = typed.Seed?.Contains(id) is true;
            row.BroughtBy = SchoolId.TryParse(typed.BroughtBy?.GetValueOrDefault(id), out var by) && by != school.Id && circles.Schools.Any(s => s.Id == by) ? by : null;
        }
    }
}
