using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Persistence;

namespace Skein.Schools;

/// <summary>One school: what the register says of it, and which schools came before and after.</summary>
public static class ShowSchool
{
    /// <param name="Facts">What is known, as name and value.</param>
    /// <param name="Attribution">The words that the giver of its register asks for; null where nobody does.</param>
    public sealed record Model(
        School School, IReadOnlyList<(string Name, string Value)> Facts, Lineage Lineage, string? Attribution, string TimeZone,
        DateOnly Today);

    public sealed record Answer(
        SchoolRow School, string? LaEstab, int? Pupils, int? LowAge, int? HighAge, DateTime? DroppedAt,
        IReadOnlyList<Relative> Predecessors, IReadOnlyList<Relative> Successors, IReadOnlyList<Descent> Links,
        IReadOnlyList<OtherLink> OtherLinks,
        string? Attribution);

    public static async Task<RazorComponentResult<ShowSchoolPage>> Show(
        Asked asked, SchoolFrame found, CancellationToken cancel)
    {
        var school = found.It;
        var today = asked.Today;
        var lineage = await Lineage.ReadAsync(asked.Db, school, cancel);
        return ShowSchoolPage.Show(
            new(school, SchoolFacts.List(school, today), lineage, await AttributionAsync(asked.Db, school, cancel),
                asked.Options.TimeZone, today));
    }

    public static async Task<Ok<Answer>> Read(SchoolFrame found, SkeinDb db, CancellationToken cancel)
    {
        var school = found.It;
        var lineage = await Lineage.ReadAsync(db, school, cancel);
        return TypedResults.Ok(new Answer(
            SchoolRow.From(school), SchoolFacts.LaEstab(school), school.Pupils, school.LowAge, school.HighAge, school.DroppedAt,
            [.. lineage.Schools.Where(r => r.Step < 0)], [.. lineage.Schools.Where(r => r.Step > 0)], lineage.Descents,
            lineage.Others,
            await AttributionAsync(db, school, cancel)));
    }

    private static Task<string?> AttributionAsync(SkeinDb db, School school, CancellationToken cancel) =>
        RegisterSources.AttributionAsync(db, [school.Scheme], cancel);
}
