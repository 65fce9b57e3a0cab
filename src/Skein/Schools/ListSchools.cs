using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Schools;

/// <summary>All schools by name, or those that somebody looks for, the likeliest first.</summary>
public static class ListSchools
{
    private const int PageSize = 25;

    public sealed record Typed(string? Q, string? On)
    {
        public bool IsBlank => string.IsNullOrWhiteSpace(Q);
    }

    /// <param name="Found">How many there are, on all pages.</param>
    /// <param name="IsCut">There are more, but no more than this many are looked at.</param>
    /// <param name="IsEmpty">No school is known at all.</param>
    public sealed record Model(
        Typed Typed, Problems Problems, DateOnly? On, IReadOnlyList<SchoolRow> Rows, int Found, bool IsCut, int Page,
        bool IsEmpty, bool MayImport,
        string? Attribution, DateOnly Today)
    {
        public int Pages => (Found + PageSize - 1) / PageSize;
    }

    public sealed record Answer(int Found, int Page, int Pages, IReadOnlyList<SchoolRow> Schools);

    public static async Task<RazorComponentResult<ListSchoolsPage>> Show(
        Asked asked, string? q, string? on, int? page, CancellationToken cancel)
    {
        var problems = new Problems();
        var typed = new Typed(q, on);
        var day = ReadDay(typed, problems);
        if (problems.Any)
        {
            return ListSchoolsPage.Show(
                ModelOf([], 0, 1, isEmpty: false, attribution: null), StatusCodes.Status422UnprocessableEntity);
        }

        var (rows, found, at) = await RowsAsync(asked.Db, q, day, page ?? 1, cancel);
        var attribution = await RegisterSources.AttributionAsync(asked.Db, rows.Select(row => row.Scheme), cancel);
        return ListSchoolsPage.Show(
            ModelOf(rows, found, at, found == 0 && !await asked.Db.Schools.AnyAsync(cancel), attribution));

        Model ModelOf(IReadOnlyList<SchoolRow> shown, int count, int number, bool isEmpty, string? attribution) => new(
            typed, problems, day, shown, count, !typed.IsBlank && count == SchoolSearch.Most, number, isEmpty,
            asked.Visitor.May(Right.Administer), attribution, asked.Today);
    }

    public static async Task<Results<Ok<Answer>, ValidationProblem>> List(
        string? q, string? on, int? page, SkeinDb db, CancellationToken cancel)
    {
        var problems = new Problems();
        var day = ReadDay(new(q, on), problems);
        if (problems.Any)
        {
            return TypedResults.ValidationProblem(problems.ByField());
        }

        var (rows, found, at) = await RowsAsync(db, q, day, page ?? 1, cancel);
        return TypedResults.Ok(new Answer(found, at, (found + PageSize - 1) / PageSize, rows));
    }

    /// <summary>The schools looked for, or without a query the first by name.</summary>
    public static async Task<IReadOnlyList<SchoolRow>> FindAsync(
        SkeinDb db, string? query, DateOnly? on, int limit, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return await ByName(db, on).Take(limit).Select(SchoolRow.Of).ToListAsync(cancel);
        }

        var one = SchoolId.TryParse(query, out var id)
            ? await db.Schools.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel)
            : null;
        IEnumerable<School> found = one is null ? await SchoolSearch.FindAsync(db, query, on, cancel) : [one];
        return [.. found.Take(limit).Select(SchoolRow.From)];
    }

    private static async Task<(IReadOnlyList<SchoolRow> Rows, int Found, int Page)> RowsAsync(
        SkeinDb db, string? query, DateOnly? on, int page, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            var all = ByName(db, on);
            var count = await all.CountAsync(cancel);
            var at = Within(page, count);
            return (await all.Skip((at - 1) * PageSize).Take(PageSize).Select(SchoolRow.Of).ToListAsync(cancel), count, at);
        }

        var found = await SchoolSearch.FindAsync(db, query, on, cancel);
        var here = Within(page, found.Count);
        return ([.. found.Skip((here - 1) * PageSize).Take(PageSize).Select(SchoolRow.From)], found.Count, here);
    }

    private static IQueryable<School> ByName(SkeinDb db, DateOnly? on) =>
        (on is { } day ? db.Schools.OpenOn(day) : db.Schools).OrderBy(s => s.Name).ThenBy(s => s.Id);

    private static int Within(int page, int count) => Math.Clamp(page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));

    private static DateOnly? ReadDay(Typed typed, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(typed.On))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed.On.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add("on", "Enter a day, such as 2002-09-01");
        return null;
    }
}
