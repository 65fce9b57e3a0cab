using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>The congruence map: for everybody what matches how often; for co-leaders, school by school.</summary>
public static class ShowMap
{
    /// <param name="Id">The priority.</param>
    /// <param name="Name">Its words.</param>
    /// <param name="Matched">How many schools have a plan line that matches it.</param>
    public sealed record Row(PriorityId Id, string Name, int Matched);

    /// <summary>A school and, in the order of the priorities, how far its plan matches each.</summary>
    public sealed record SchoolRow(SchoolId Id, string Name, IReadOnlyList<MatchLevel?> Levels);

    public sealed record Theme(string Name, int Schools, IReadOnlyList<string> Names);

    public sealed record School(SchoolId Id, string Name);

    public sealed record Model(
        NetworkFrame Network, DateOnly Day, IReadOnlyList<Row> Priorities, int SchoolCount, IReadOnlyList<SchoolRow> Map,
        int Page, int Pages,
        IReadOnlyList<School> NotYet, IReadOnlyList<Theme> Themes, SetPriorities.Input Typed, Problems Problems);

    public sealed record Api(DateOnly Day, int Schools, IReadOnlyList<Row> Priorities);

    public static async Task<RazorComponentResult<MapPage>> Show(Here here, DateOnly? on, int? page, CancellationToken cancel) =>
        MapPage.Show(await ModelAsync(here, on ?? here.Today, page, new(), new(), cancel));

    /// <summary>What everybody with a part in the network may know: counts, and no school by name.</summary>
    public static async Task<Ok<Api>> Json(Here here, DateOnly? on, CancellationToken cancel)
    {
        var day = on ?? here.Today;
        var map = await MapOfNetwork.ReadAsync(here.Db, here.Id, day, cancel);
        return TypedResults.Ok(new Api(day, map.Schools.Count, Rows(map)));
    }

    internal static async Task<Model> ModelAsync(
        Here here, DateOnly day, int? page, SetPriorities.Input typed, Problems problems, CancellationToken cancel)
    {
        var map = await MapOfNetwork.ReadAsync(here.Db, here.Id, day, cancel);
        var shown = Paging.Within(page, map.Schools.Count);
        return new(
            here.Network,
            day,
            Rows(map),
            map.Schools.Count,
            here.Network.MayLead
                ?
                [
                    .. map.Schools
                        .AsQueryable()
                        .OnPage(shown)
                        .Select(s => new SchoolRow(s.Id, s.Name, map.Priorities.Select(p => map.LevelOf(s.Id, p.Id)).ToList())),
                ]
                : [],
            shown,
            Paging.Pages(map.Schools.Count),
            here.Network.MayLead && map.Priorities.Count > 0
                ? [.. map.NotYetCongruent.Select(s => new School(s.Id, s.Name))]
                : [],
            [.. map.SharedThemes.Select(t => new Theme(t.Theme, t.Schools.Count, here.Network.MayLead ? t.Schools : []))],
            typed,
            problems);
    }

    private static List<Row> Rows(MapOfNetwork map) =>
        [.. map.Priorities.Select(p => new Row(p.Id, p.Name, map.SchoolsThatMatch(p.Id)))];
}
