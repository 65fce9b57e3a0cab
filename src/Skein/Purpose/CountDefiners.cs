using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>
/// How many people of which schools worked out the purpose as it stands: counted, school by school, and not named.
/// </summary>
public static class CountDefiners
{
    public sealed record Input
    {
        /// <summary>How many people, by the school's id.</summary>
        public Dictionary<string, string>? People { get; init; }
    }

    public sealed record Row(SchoolId Id, string Name, string? People);

    public sealed record Model(NetworkFrame Network, int Number, IReadOnlyList<Row> Rows, Problems Problems);

    /// <summary>The version of the purpose that a reader sees first.</summary>
    public sealed record ShownPurpose(AgreementVersion Version) : IFoundHere<ShownPurpose>
    {
        public static async Task<ShownPurpose?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
            await ReadText.OfKindAsync(here.Db, here.Id, AgreementKind.Purpose, here.Today, cancel) is { First: { } first }
                ? new(first.Version)
                : null;
    }

    public static async Task<RazorComponentResult<DefinersPage>> Show(
        Here here, ShownPurpose purpose, CancellationToken cancel) =>
        DefinersPage.Show(await ModelAsync(here.Network, purpose.Version, here.Db, null, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DefinersPage>>> Count(
        Here here, ShownPurpose purpose, [FromForm] Input typed, CancellationToken cancel)
    {
        var (version, problems) = (purpose.Version, new Problems());
        var model = await ModelAsync(here.Network, version, here.Db, typed, problems, cancel);
        var counts = model.Rows.ToDictionary(row => row.Id, row => Read(row, problems));
        problems.OnlyOffered("", typed.People?.Keys, model.Rows.Select(row => row.Id.Value.ToString()));
        if (problems.Any)
        {
            return DefinersPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        var kept = await here.Db.Definers.Where(d => d.VersionId == version.Id).ToDictionaryAsync(d => d.SchoolId, cancel);
        foreach (var (school, people) in counts)
        {
            Keep(here.Db, version, school, people, kept.GetValueOrDefault(school));
        }

        here.Record(
            "definers.counted", $"It was written down who worked out version {version.Number} of the purpose.", "agreement",
            version.TextId.Value);
        here.Say("Kept.");
        return TypedResults.LocalRedirect(PurposeLinks.Purpose(here.Id));
    }

    /// <summary>“4 people in 2 of 12 schools worked it out.”</summary>
    internal static async Task<string?> SentenceAsync(SkeinDb db, AgreementVersion version, CancellationToken cancel)
    {
        // Of the schools it was put to, those that left since among them: their people worked it out too.
        var (id, schools) = (version.Id, version.Parties.Count);
        var counts = await db.Definers.Where(d => d.VersionId == id && d.People > 0).Select(d => d.People).ToListAsync(cancel);
        return counts.Count == 0
            ? null
            : $"{Counted.Words(counts.Sum(), "person", "people")} in {counts.Count} of {Counted.Words(schools, "school")} "
                + "worked it "
                + "out.";
    }

    internal static string FieldOf(SchoolId school) => $"People[{school.Value}]";

    private static int Read(Row row, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(row.People))
        {
            return 0;
        }

        if (int.TryParse(row.People, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= Definers.Most)
        {
            return people;
        }

        problems.Add(FieldOf(row.Id), $"Enter how many people of {row.Name}, as a number up to {Definers.Most}");
        return 0;
    }

    private static void Keep(SkeinDb db, AgreementVersion version, SchoolId school, int people, Definers? before)
    {
        if (before is not null)
        {
            before.People = people;
        }
        else if (people > 0)
        {
            db.Add(new Definers(version.Id, school, people));
        }
    }

    private static async Task<Model> ModelAsync(
        NetworkFrame network, AgreementVersion version, SkeinDb db, Input? typed, Problems problems, CancellationToken cancel)
    {
        var kept = await db.Definers
            .Where(d => d.VersionId == version.Id)
            .ToDictionaryAsync(d => d.SchoolId, d => d.People, cancel);
        var ids = version.Parties.Select(p => p.SchoolId).ToList();
        var schools = await db.Schools.Where(s => ids.Contains(s.Id)).OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Name }).ToListAsync(cancel);
        return new(
            network,
            version.Number,
            [
                .. schools.Select(s => new Row(
                    s.Id, s.Name, typed is null
                        ? kept.GetValueOrDefault(s.Id).ToString(CultureInfo.InvariantCulture)
                        : typed.People?.GetValueOrDefault(s.Id.Value.ToString()))),
            ],
            problems);
    }
}
