using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>
/// How the network began, as its founders remember it: what brought it about, who was there, and who brought whom.
/// </summary>
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

    public static async Task<RazorComponentResult<BeginningPage>> Show(Here here, DateOnly? on, CancellationToken cancel)
    {
        var day = on ?? here.Today;
        var circles = await Circles.OnAsync(here, day, cancel);
        var beginning = await here.Db.Beginnings.AsNoTracking().SingleOrDefaultAsync(b => b.NetworkId == here.Id, cancel);
        return BeginningPage.Show(new(here.Network, day, circles, OriginWords.Typed(beginning, circles), new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<BeginningPage>>> Tell(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var circles = await Circles.OnAsync(here, here.Today, cancel);
        var story = TypedText.Read(typed.Story, nameof(Input.Story), Beginning.MaxLength, problems);
        var schools = circles.Schools.Select(s => s.Id.Value.ToString()).ToList();
        problems.OnlyOffered(
            "",
            [.. typed.Seed ?? [], .. typed.BroughtBy?.Keys.AsEnumerable() ?? [], .. typed.BroughtBy?.Values.AsEnumerable() ?? []],
            schools);
        if (problems.Any)
        {
            return BeginningPage.Show(
                new(here.Network, here.Today, circles, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var beginning = await here.Db.Beginnings.SingleOrDefaultAsync(b => b.NetworkId == here.Id, cancel);
        if (beginning is null)
        {
            here.Db.Add(beginning = new(here.Id));
        }

        beginning.Tell(OriginWords.Read(typed.Origins), OriginWords.ReadYesOrNo(typed.ExistedBefore), story);
        await KeepSchoolsAsync(here, circles, typed, cancel);
        here.Record("beginning.told", $"{here.Visitor.Name} wrote down how the network began.");
        here.Say("Kept. Others can add what they remember.");
        return TypedResults.LocalRedirect(PurposeLinks.Beginning(here.Id));
    }

    private static async Task KeepSchoolsAsync(Here here, Circles circles, Input typed, CancellationToken cancel)
    {
        var kept = await here.Db.SchoolBeginnings.Where(b => b.NetworkId == here.Id).ToDictionaryAsync(b => b.SchoolId, cancel);
        foreach (var school in circles.Schools)
        {
            var id = school.Id.Value.ToString();
            if (!kept.TryGetValue(school.Id, out var row))
            {
                here.Db.Add(row = new(here.Id, school.Id));
            }

            row.IsSeed = typed.Seed?.Contains(id) is true;
            row.BroughtBy = SchoolId.TryParse(typed.BroughtBy?.GetValueOrDefault(id), out var by)
                && by != school.Id
                && circles.Schools.Any(s => s.Id == by)
                ? by
                : null;
        }
    }
}
